/**
 * What stands in the body until the writer has written: questions to answer, one paragraph each.
 * They are ordinary text, so that the file can be read, shown and checked like any other; what
 * keeps them from being published is the frontmatter, see `scaffold.ts`.
 */
import type { EntryKind } from '../model/collections.ts';

const note = '（以上都是引导的问题：写一段，删一段，小标题也可以改。）';

export const bodyTemplates: Record<EntryKind, string> = {
  reflections: `## 放不下的一件事

先写一件具体的事：哪一节课、哪个环节，你看到了什么，听到了什么？照当时的样子写，不急着下判断。最好有一句原话，或者一个数。

## 我当时怎么想

你当时做了什么，为什么这样做？现在回头看，哪里和原先想的不一样？两种想法都写下来；没有想通的，就照实写没有想通。

## 换一种做法

如果重来一次，打算改哪一处？改了以后，凭什么知道有没有用？下周就能试的一件小事是什么？

## 想问同伴的

有没有一个问题，想请读到这里的同事一起想一想？写成一句问话，别人就好接着往下写。

${note}`,

  lessons: `## 为什么上这节课

平时教到这里，卡在哪儿？这一次想弄明白的是哪一个问题？

## 第一次是怎样设计的

几个主要环节各是什么，为什么这样安排？

## 课上看到的

挑一两个片段，照实写谁说了什么、做了什么、花了几分钟。

## 改了什么，为什么

评课时提了哪些建议，采纳了哪些，没有采纳的是怎么想的？再上一次有什么不同？

## 留给下一位老师的

别人拿去上，可以直接用什么，要留心什么？

${note}`,

  readings: `## 读了什么

用自己的话写这几章说了什么，引原文时写页码。

## 谈拢的

大家都同意的是哪一点？它和我们课堂上的哪件事对得上？

## 没谈拢的

谁和谁的看法不一样？把两边的理由都写下来。

## 打算试试

谁在哪个班试，什么时候回来说？

${note}`,

  papers: `## 问题

从哪件事里来的，为什么值得研究？

## 别人做过什么

本校和校外的同行做到哪一步了，还缺什么？

## 怎么做的

对象是谁，用什么办法，做了多久，收了哪些材料？

## 发现了什么

一条一条写，每一条都说出依据。

## 还不能说的

这些材料说明不了什么，下一步该由谁接着做？

${note}`,
};
