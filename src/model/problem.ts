import { compare } from './compare.ts';
/**
 * What can be wrong with a record, and how that is told to a teacher.
 *
 * Every check returns plain `Problem`s; nothing here prints or throws. The table
 * below is the one place that knows the sentences, so that the build, the checker
 * and the writer's guide say the same.
 */

export type Severity = 'error' | 'warning';

export interface Problem {
  /** Key of {@link problemKinds}; stable, so that a message can be looked up in the guide. */
  id: ProblemId;
  severity: Severity;
  /** Path relative to the content directory, with `/` on every system. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column?: number;
  /** One whole sentence in Chinese. */
  message: string;
  /** What stands there, as written. */
  found?: string;
  /** What may stand there, in words or as a list. */
  allowed?: string;
  /** What to do next, the nearest match included. */
  hint?: string;
}

interface ProblemKind {
  severity: Severity;
  /** What this kind of problem is called in the guide. */
  title: string;
  /** How to mend it, when the place of discovery knows nothing more precise. */
  mend: string;
  /** What brings it about, and the same mended; a few words or lines each. */
  example: { bad: string; good: string };
}

export const problemKinds = {
  // The file itself
  'file-not-plain': {
    severity: 'error',
    title: '不是普通文件',
    mend: '请直接放入文件本身，不要用链接。',
    example: { bad: 'papers/a.mdx → ../b.mdx（快捷方式）', good: 'papers/a.mdx（文件本身）' },
  },
  'file-too-large': {
    severity: 'error',
    title: '文件太大',
    mend: '请把长文拆成几篇，图片另存为文件放在旁边。',
    example: {
      bad: 'lessons/a.mdx（640 KB，图片粘在文字里）',
      good: 'lessons/a/index.mdx（12 KB）和 lessons/a/banshu.png',
    },
  },
  'file-not-utf8': {
    severity: 'error',
    title: '文字编码不是 UTF-8',
    mend: '请在编辑器里选择“另存为 UTF-8”。',
    example: { bad: '另存为 ANSI 或 GBK', good: '另存为 UTF-8' },
  },
  'file-name': {
    severity: 'error',
    title: '文件名不合规',
    mend: '文件名只用小写字母、数字和连字符，例如 2025-09-19-tushujiao.mdx。',
    example: { bad: '图书角 2.mdx', good: '2025-09-19-tushujiao.mdx' },
  },
  'file-unexpected': {
    severity: 'error',
    title: '这里不该有这个文件',
    mend: '请把它移到说明里列出的文件夹，或删去。',
    example: { bad: 'lesson/a.mdx', good: 'lessons/a.mdx' },
  },
  'control-character': {
    severity: 'error',
    title: '含有看不见的字符',
    mend: '请删去这个字符（写成 \\u202E、&#8238; 这样的，也请删去），重新输入附近的文字。',
    example: { bad: '看这里（中间有一个看不见的 U+202E）', good: '看这里' },
  },
  'read-failed': {
    severity: 'error',
    title: '文件读不出来',
    mend: '请检查文件是否完整。',
    example: { bad: '没有 school.yml', good: 'school.yml 放在项目的最上一层' },
  },
  'parser-gave-up': {
    severity: 'error',
    title: '机器读到一半停住了',
    mend: '请看看有没有特别长的一段、成片重复的符号或套了很多层的写法，改得简单些再试；还是不行，请把文件发给维护者。',
    example: { bad: '连写几千个 [ 或 >', good: '分成几段，删去成片的符号' },
  },

  // Frontmatter
  'frontmatter-missing': {
    severity: 'error',
    title: '缺少开头的信息栏',
    mend: '文件第一行写三个短横 ---，填好各项后再写一行 ---，正文写在后面。',
    example: { bad: '———\ntitle: 图书角', good: '---\ntitle: 图书角\n---' },
  },
  'yaml-invalid': {
    severity: 'error',
    title: '信息栏的格式有误',
    mend: '每项写成“名称: 内容”，冒号用英文半角，冒号后空一格。',
    example: { bad: 'title：图书角', good: 'title: 图书角' },
  },
  'yaml-forbidden': {
    severity: 'error',
    title: '信息栏用了不接受的写法',
    mend: '请把内容直接写出来，不用锚点、别名、标签或合并键。',
    example: { bad: 'authors: *me', good: 'authors: [lu-xiaoman]' },
  },
  'field-unknown': {
    severity: 'error',
    title: '没有这个栏目',
    mend: '请改成已有的栏目名，或删去这一行。',
    example: { bad: 'titel: 图书角', good: 'title: 图书角' },
  },
  'field-missing': {
    severity: 'error',
    title: '缺少必填的栏目',
    mend: '请补上这一项。',
    example: { bad: '（没有 summary 这一行）', good: 'summary: 图书角空了两次，我先怪孩子。' },
  },
  'field-type': {
    severity: 'error',
    title: '栏目内容的类型不对',
    mend: '请按要求的形式填写。',
    example: { bad: 'authors: lu-xiaoman', good: 'authors: [lu-xiaoman]' },
  },
  'field-length': {
    severity: 'error',
    title: '栏目内容太长、太短或个数不对',
    mend: '请增减到允许的范围。',
    example: { bad: 'keywords: [阅读]', good: 'keywords: [整本书阅读, 导读课, 慢读者]' },
  },
  'field-format': {
    severity: 'error',
    title: '栏目内容的写法不对',
    mend: '请按要求的写法填写。',
    example: { bad: 'date: 2025年9月19日', good: 'date: 2025-09-19' },
  },
  'today-fixed': {
    severity: 'warning',
    title: '日子写定了',
    mend: '真实的学校请删去 school.yml 里 today 这一行，网站就用建站那天的日子；有意把日子写定的示例学校，请加一行 sample: true。',
    example: { bad: 'today: 2026-11-20', good: '（没有 today 这一行）' },
  },
  'field-rule': {
    severity: 'error',
    title: '栏目之间对不上',
    mend: '请核对这几项。',
    example: {
      bad: 'publication: journal（没有写 journal）',
      good: 'publication: journal\njournal: { name: 某某教育, year: 2026 }',
    },
  },
  'term-unknown': {
    severity: 'error',
    title: '词表里没有这个词',
    mend: '请从词表里选一个；确实需要新词时，请维护者加到 school.yml。',
    example: { bad: 'subject: 数学', good: 'subject: math' },
  },
  'reference-unknown': {
    severity: 'error',
    title: '提到的条目不存在',
    mend: '请核对编号；还没有的，请先建好再引用。',
    example: { bad: 'authors: [luxiaoman]', good: 'authors: [lu-xiaoman]' },
  },
  'id-taken': {
    severity: 'error',
    title: '编号重复',
    mend: '每篇的文件名（编号）在同一文件夹里只能用一次，曾用名也不能与别篇相同。',
    example: { bad: 'reflections/a.mdx 和 reflections/a/index.mdx', good: '只留其中一个' },
  },
  'date-order': {
    severity: 'error',
    title: '日期先后不对',
    mend: '请核对日期。',
    example: {
      bad: 'joined: 2025-09-01\nleft: 2025-08-01',
      good: 'joined: 2025-09-01\nleft: 2026-08-01',
    },
  },
  'semester-unknown': {
    severity: 'error',
    title: '没有这个学期',
    mend: '请写 school.yml 里已有的学期；新学期请维护者先加进去。',
    example: { bad: 'semester: 2025-2026-3', good: 'semester: 2025-2026-1' },
  },
  'membership-overlap': {
    severity: 'error',
    title: '同一位组员的两段日子重叠',
    mend: '同一位老师进出过几次，每次写一行，日子不要重叠；只来过一次的，请合成一行。',
    example: {
      bad: '{ id: lu-xiaoman, from: 2024-09-01 }\n{ id: lu-xiaoman, from: 2025-09-01 }',
      good: '{ id: lu-xiaoman, from: 2024-09-01, to: 2025-01-20 }\n{ id: lu-xiaoman, from: 2025-09-01 }',
    },
  },
  'group-size': {
    severity: 'warning',
    title: '互助小组太大或太小',
    mend: '人多了请分成两组，人少了请邀一两位；本校另有规定的，请维护者改 school.yml 的 peerGroupSize。',
    example: { bad: '互助小组里有 12 人', good: '分成两组，每组 6 人' },
  },
  'leader-left': {
    severity: 'warning',
    title: '组长不在组里了',
    mend: '换了组长的，请把 leader 改成现在的组长，把前一位移到 formerLeaders；还是那一位的，请改正他在 members 里的日子。',
    example: {
      bad: 'leader: lin-qi\nmembers: [{ id: lin-qi, from: 2024-09-01, to: 2026-07-03 }, …]',
      good: 'leader: fang-yan\nleaderSince: 2026-09-01\nformerLeaders: [{ id: lin-qi, to: 2026-07-03 }]',
    },
  },
  'leader-young': {
    severity: 'warning',
    title: '互助小组的组长资历还浅',
    mend: '学校的计划多半请一位资深教师当组长；确实合适的，可以不改。',
    example: { bad: 'leader 从教 3 年，二级教师', good: 'leader 从教 15 年，或高级教师' },
  },
  'left-when': {
    severity: 'warning',
    title: '离校的日子没有写',
    mend: '请写上 left。没有它，就不知道约定算到哪一天，这位老师的约定都不会算。',
    example: { bad: 'status: moved', good: 'status: moved\nleft: 2026-07-03' },
  },
  'name-shared': {
    severity: 'warning',
    title: '两位老师同名',
    mend: '请给每一位写一个能分清的备注 nameNote，会显示在姓名后面。',
    example: { bad: 'name: 王芳', good: 'name: 王芳\nnameNote: 语文组' },
  },
  'suggestion-unknown': {
    severity: 'error',
    title: '没有这一条建议',
    mend: '课例的建议写“第几轮-第几条”，听课记录的写第几条，从 1 数起。',
    example: {
      bad: 'tries: [{ entry: lessons/2025-10-15-luxiantu, suggestion: 9-1 }]',
      good: 'tries: [{ entry: lessons/2025-10-15-luxiantu, suggestion: 1-1 }]',
    },
  },
  'group-one-subject': {
    severity: 'warning',
    title: '互助小组里只有一门学科',
    mend: '请邀一两位教别的学科的同事；本来就是同学科一起备课的，请把类型改成备课组 lesson-prep。',
    example: { bad: '五位都教语文', good: '三位教语文，一位教数学，一位教科学' },
  },
  'plan-clash': {
    severity: 'error',
    title: '计划和上级计划对不上',
    mend: '请核对上级计划是哪一份、是哪段时间的；不要绕一圈又回到自己。',
    example: {
      bad: 'semester: 2026-2027-1\nparents: [school-2025-2026-1]',
      good: 'semester: 2026-2027-1\nparents: [school-2026-2027-1]',
    },
  },
  'stage-unknown': {
    severity: 'error',
    title: '计划里没有这一段',
    mend: '约定里的 stage 写的是同一份计划 stages 里的名称，一字不差；结对的约定没有分段，请写 from、to。',
    example: {
      bad: 'stages: [{ name: 第一季度, from: 2026-02-24, to: 2026-03-31, theme: 研讨 }]\ncommitments: [{ what: seminar, target: 1, stage: 一季度 }]',
      good: 'stages: [{ name: 第一季度, from: 2026-02-24, to: 2026-03-31, theme: 研讨 }]\ncommitments: [{ what: seminar, target: 1, stage: 第一季度 }]',
    },
  },
  'plan-less': {
    severity: 'warning',
    title: '计划约定得比上级计划少',
    mend: '请改到不少于上级计划；只承担一部分的，写上 share（几成）或 from、to（哪几天），不必写原因。',
    example: {
      bad: '学校的计划：{ what: reflect, target: 1, per: week }\n个人的计划：{ what: reflect, target: 1, per: month }',
      good: '个人的计划：{ what: reflect, target: 1, per: week, share: 0.5 }',
    },
  },
  'owner-side': {
    severity: 'error',
    title: '这份计划没有这一方',
    mend: '师傅、徒弟只在结对里有，每个小组、每一对只在学校的计划里有；请换成列出的写法。',
    example: {
      bad: 'group: wenqu\ncommitments: [{ what: meet, target: 1, per: month, owedBy: mentor }]',
      good: 'group: wenqu\ncommitments: [{ what: meet, target: 1, per: month, owedBy: together }]',
    },
  },
  'record-twin': {
    severity: 'warning',
    title: '两份记录像是同一份',
    mend: '同一份提交了两次的，请删去一份；确实是两件事的，请把标题或日期写得分得开。',
    example: {
      bad: 'observations/2026-10-15-a.mdx 和 observations/2026-10-15-b.mdx 的日期、标题、作者、摘要都一样',
      good: '只留下 observations/2026-10-15-a.mdx',
    },
  },
  'field-renamed': {
    severity: 'warning',
    title: '栏目改了名字',
    mend: '照旧能用，请换成新的名字；运行 npm run check -- --fix 会替你改好。',
    example: { bad: 'leadPresenter: lin-qi', good: 'presenters: [lin-qi]' },
  },
  'presenter-outside': {
    severity: 'error',
    title: '主讲不是这个小组的人',
    mend: '请核对主讲和小组；请来的客人写在 guests 里，新来的组员请先加进小组的 members。',
    example: {
      bad: 'group: wenqu\npresenters: [（不在组里的人）]',
      good: 'guests: [区教研员 周老师]',
    },
  },
  'survey-scale': {
    severity: 'error',
    title: '满意度超出了满分',
    mend: '请核对均值，不是 5 分制的请写明 scale。',
    example: {
      bad: 'survey: { n: 12, mean: 8.6 }',
      good: 'survey: { n: 12, mean: 8.6, scale: 10 }',
    },
  },
  'dimension-unknown': {
    severity: 'error',
    title: '观察框架里没有这个维度',
    mend: '请从所选框架的维度里选一个，或换一套框架。',
    example: {
      bad: 'scheme: four-focus\ndimension: 学生学习',
      good: 'scheme: licc\ndimension: 学生学习',
    },
  },
  'observation-lesson': {
    severity: 'warning',
    title: '听课记录和课例对不上',
    mend: '请核对上课人和课例的编号；同课异构的另一位执教，请写进课例的 members，分工写 teach。',
    example: {
      bad: 'teacher: lin-qi\nlesson: 2025-10-15-luxiantu（别人上的课）',
      good: 'teacher: lu-xiaoman\nlesson: 2025-10-15-luxiantu',
    },
  },
  'round-no-evidence': {
    severity: 'warning',
    title: '上课的一轮没有证据',
    mend: '请写一两条当时看到、数到或收上来的东西；没有记下的，可以不改，下一轮记得留。',
    example: { bad: 'kind: teach（没有 evidence）', good: 'evidence: [四组里有三组停下来等了]' },
  },
  'lesson-no-expert': {
    severity: 'warning',
    title: '课例里没有专家的声音',
    mend: '请一位有经验的同事或校外教研员说几句，写进 expertComment；还要再上的，请写 nextRound。',
    example: {
      bad: '备课、上课、评课三轮，没有 expertComment',
      good: 'expertComment: { guest: 区教研员, text: 第二问可以再等两秒。 }',
    },
  },

  // Body
  'body-short': {
    severity: 'error',
    title: '正文太短',
    mend: '请把经过、想法和下一步写得具体些。',
    example: { bad: '今天的课很好。', good: '今天的课上，生A停了四秒才开口。我原想……' },
  },
  'body-syntax': {
    severity: 'error',
    title: '正文有解析不了的写法',
    mend: '文字里要用 < 或 { 时，请写成 &lt; 或 &#123;。',
    example: { bad: '3<5', good: '3&lt;5' },
  },
  'formula-unknown': {
    severity: 'error',
    title: '公式里没有这个命令',
    mend: '请核对命令的拼写。',
    example: { bad: '$\\farc{1}{2}$', good: '$\\frac{1}{2}$' },
  },
  'formula-command': {
    severity: 'error',
    title: '公式里用了不接受的命令',
    mend: '公式里只写公式：不定义命令，不引网址，不把内容移到公式外面。',
    example: { bad: '$\\def\\x{速度} \\x = 3$', good: '$\\text{速度} = 3$' },
  },
  'formula-length': {
    severity: 'error',
    title: '公式里的长度或字号太大',
    mend: '请把长度写小些：往右不超过 20em，往左不超过 1em。',
    example: { bad: '$a\\hspace{-5cm}b$', good: '$a\\quad b$' },
  },
  'body-too-complex': {
    severity: 'error',
    title: '正文嵌套太深或符号太密',
    mend: '请把这一段写得简单些。',
    example: { bad: '> > > > > > > > > 引用', good: '> 引用' },
  },
  'code-forbidden': {
    severity: 'error',
    title: '正文里不能写程序',
    mend: '文字里要用花括号时，请写成 &#123; 和 &#125;，或把这段放进反引号里。',
    example: { bad: '集合 {1, 2}', good: '集合 &#123;1, 2&#125;' },
  },
  'tag-unknown': {
    severity: 'error',
    title: '没有这种标签或组件',
    mend: '请用允许的组件；只是想打出尖括号时，请写成 &lt;。',
    example: { bad: '<Calout type="note">', good: '<Callout type="note">' },
  },
  'attribute-invalid': {
    severity: 'error',
    title: '组件的属性不对',
    mend: '属性请写成 名称="内容"。',
    example: { bad: '<Callout kind="note">', good: '<Callout type="note">' },
  },
  'component-content': {
    severity: 'error',
    title: '组件里的内容不合要求',
    mend: '请照该组件的示例书写。',
    example: {
      bad: '<Dialogue>\n桥为什么会塌？\n</Dialogue>',
      good: '<Dialogue>\n师：桥为什么会塌？\n</Dialogue>',
    },
  },
  'address-forbidden': {
    severity: 'error',
    title: '不接受这种网址',
    mend: '链接只用 https、http、mailto 或站内相对地址。',
    example: { bad: '[课件](file:///D:/课件.pptx)', good: '[课件](https://school.example/kejian)' },
  },
  'image-forbidden': {
    severity: 'error',
    title: '不接受这张图片',
    mend: '图片请用 PNG、JPEG、WebP 或 AVIF，放在文章旁边。',
    example: {
      bad: '<Figure src="./banshu.svg" alt="板书" />',
      good: '<Figure src="./banshu.png" alt="板书" />',
    },
  },
  'image-broken': {
    severity: 'error',
    title: '图片是坏的',
    mend: '请从相机、手机或原来的软件再导出一次，自己先打开看看，再复制过来；传到一半断开的文件看着在，打不开。',
    example: { bad: 'banshu.jpg（只传了一半）', good: 'banshu.jpg（打得开，下半边不是灰的）' },
  },
  'image-missing': {
    severity: 'error',
    title: '找不到图片',
    mend: '请核对文件名，并把图片一起提交。',
    example: {
      bad: '<Figure src="./banshu.png" …（没有一起提交）',
      good: '把 banshu.png 放在文章旁边，一起提交',
    },
  },
  'image-alt': {
    severity: 'error',
    title: '图片缺少文字说明',
    mend: '请写一句话说明图里有什么。',
    example: { bad: '![](./banshu.png)', good: '![黑板上画着四站路线图](./banshu.png)' },
  },
  'resource-missing': {
    severity: 'error',
    title: '找不到要给大家的文件',
    mend: '请核对文件名，把文件和这一篇放在同一个文件夹，一起提交。',
    example: {
      bad: 'file: jiludan.pdf（没有一起提交）',
      good: '把 jiludan.pdf 放在文章旁边，一起提交',
    },
  },
  'resource-forbidden': {
    severity: 'error',
    title: '不接受这个文件',
    mend: '文件请用 csv、txt、pdf、docx、xlsx 或 pptx，不带宏，不超过 5 MB。',
    example: { bad: 'file: jiludan.docx（里面有宏）', good: 'file: jiludan.pdf' },
  },
  'resource-unseen': {
    severity: 'warning',
    title: '检查看不进这个文件',
    mend: '不改也可以合并，但请审核的同事亲手打开看一看；能另存为没有密码的普通文件，就更好。',
    example: { bad: 'file: shijuan.pdf（设了密码）', good: 'file: shijuan.pdf（没有密码）' },
  },
  'link-unknown': {
    severity: 'error',
    title: '站内链接没有对应的条目',
    mend: '请核对条目的编号。',
    example: {
      bad: '<EntryLink to="lessons/luxiantu" />',
      good: '<EntryLink to="lessons/2025-10-15-luxiantu" />',
    },
  },

  // House style
  spacing: {
    severity: 'warning',
    title: '汉字和字母、数字之间有空格',
    mend: '请删去空格；运行 npm run check -- --fix 可以一次改好。',
    example: { bad: '用 AI 备了 3 节课', good: '用AI备了3节课' },
  },
  'half-width-punctuation': {
    severity: 'warning',
    title: '汉字中间用了半角标点',
    mend: '请换成全角标点；运行 npm run check -- --fix 可以一次改好。',
    example: { bad: '孩子说,不对.', good: '孩子说，不对。' },
  },
  'trailing-space': {
    severity: 'warning',
    title: '行末有多余的空格',
    mend: '请删去行末的空格；运行 npm run check -- --fix 可以一次改好。',
    example: { bad: '孩子没有说话。␠', good: '孩子没有说话。' },
  },
  'key-order': {
    severity: 'warning',
    title: '栏目的次序和模板不同',
    mend: '请照模板的次序排列；运行 npm run check -- --fix 可以一次改好。',
    example: { bad: 'date: 2025-09-19\ntitle: 图书角', good: 'title: 图书角\ndate: 2025-09-19' },
  },

  // Privacy
  'privacy-id-number': {
    severity: 'error',
    title: '写了身份证号',
    mend: '请删去这个号码。已经提交过的，请告诉维护者，从历史里也清除。',
    example: { bad: '身份证号110101…（十八位）', good: '（删去）' },
  },
  'privacy-mobile': {
    severity: 'error',
    title: '写了手机号码',
    mend: '请删去这个号码，需要联系时请写学校的办公电话。确实不是手机号的，请维护者写进 school.yml 的 privacyAllow。',
    example: { bad: '请打138…（十一位）', good: '请打学校办公室的电话' },
  },
  'privacy-gps': {
    severity: 'error',
    title: '照片带着拍摄地点',
    mend: '请去掉照片里的位置信息再提交：电脑上右键打开“属性—详细信息—删除属性和个人信息”，手机上截一张图，用截图代替原图。',
    example: { bad: 'photo.jpg（记着经纬度）', good: 'photo.jpg（去掉了位置信息）' },
  },
  'privacy-contact': {
    severity: 'warning',
    title: '写了个人的联系方式或学号、考号',
    mend: '请删去，或换成学校公开的联系方式。',
    example: { bad: '学号2025…，QQ 10…', good: '（删去）' },
  },
  'privacy-number': {
    severity: 'warning',
    title: '像是证件号或银行卡号',
    mend: '请删去这个号码。是物品、文件的编号的，请在前面写明，例如“资产编号”。',
    example: { bad: '卡号6222…（十九位）', good: '（删去）' },
  },
  'privacy-landline': {
    severity: 'warning',
    title: '写了固定电话',
    mend: '家里或个人的电话请删去；是学校公开的办公电话，可以不改。',
    example: { bad: '家里电话0571…', good: '请打学校办公室的电话' },
  },
  'privacy-score': {
    severity: 'warning',
    title: '学生姓名和成绩写在了一起',
    mend: '请把姓名改成生A、生B，分数改成“大多数”“少数”这样的说法。',
    example: { bad: '某某某考了58分', good: '生A这次没有考好' },
  },
  'privacy-name': {
    severity: 'warning',
    title: '像是学生的姓名',
    mend: '请改成生A、生B。不是真实姓名的，可以不改。',
    example: { bad: '某某某同学举手了', good: '生A举手了' },
  },
  'privacy-sensitive': {
    severity: 'warning',
    title: '说到了孩子或家庭的敏感情况',
    mend: '请想一想：别人能不能由此认出这个孩子？不必说的请删去，必须说的请写得看不出是谁。',
    example: { bad: '生A的父母离婚了', good: '生A那几天心里有事' },
  },
  'consent-missing': {
    severity: 'warning',
    title: '没有说明学生信息怎样处理',
    mend: '请在信息栏加一行 consent：已匿名写 anonymised，监护人同意写 obtained，没有个人信息写 not-needed。',
    example: { bad: '（没有 consent 这一行）', good: 'consent: anonymised' },
  },

  // The pull request
  'pull-request-mixed': {
    severity: 'error',
    title: '内容和程序混在一个合并请求里',
    mend: '请拆成两个合并请求：一个只改 src/content 和 public/images，另一个改程序文件。',
    example: { bad: '一次改了 lessons/a.mdx 和 src/site/load.ts', good: '分成两个合并请求' },
  },
  'school-file': {
    severity: 'error',
    title: '顺手改了学校的设置',
    mend: '请把 school.yml 的修改单独提一个合并请求，说明理由，由维护者审核。',
    example: { bad: '一次改了 lessons/a.mdx 和 school.yml', good: 'school.yml 单独提一个合并请求' },
  },
  'pull-request-large': {
    severity: 'error',
    title: '一次改得太多',
    mend: '请分成几次提交，每次几篇。',
    example: { bad: '一次送来 400 个文件', good: '每次几篇，分几次送' },
  },
  'pull-request-unreadable': {
    severity: 'error',
    title: 'git 读不懂这次修改',
    mend: '请从主分支重新建一个分支，把改动放上去，再提一次；不会做的，请维护者帮忙。',
    example: { bad: '从别的仓库里来的分支', good: '从主分支新建的分支' },
  },
  'pull-request-conflict': {
    severity: 'error',
    title: '和别人刚改过的地方重叠',
    mend: '请在合并请求的网页上点“解决冲突”，两边的文字都看过再留下要的；不会做的，请维护者帮忙。',
    example: { bad: '同一段文字两个人都改了', good: '两边看过，留下要的一份' },
  },
  'path-awkward': {
    severity: 'error',
    title: '文件名在有的电脑上存不下',
    mend: '请改名：只用小写字母、数字、连字符，例如 2025-09-19-tushujiao.mdx。',
    example: { bad: 'lessons/aux.mdx', good: 'lessons/2025-09-19-fuzhu.mdx' },
  },
  'path-clash': {
    severity: 'error',
    title: '两个名字在有的电脑上是同一个',
    mend: '请全部用小写；两篇确实不同的，请换一个名字。',
    example: { bad: 'Banshu.png 和 banshu.png', good: 'banshu.png 和 banshu-2.png' },
  },
  'file-executable': {
    severity: 'warning',
    title: '文件被标成了可执行的程序',
    mend: '不影响发布。想去掉的话，在命令行运行 git update-index --chmod=-x 加上这个文件。',
    example: { bad: 'lessons/a.mdx（100755）', good: 'lessons/a.mdx（100644）' },
  },
  'entry-moved': {
    severity: 'error',
    title: '改了文件名，没有留下旧编号',
    mend: '请在新文件里写上旧编号，旧网址会转过来。',
    example: { bad: 'a.mdx 改名为 b.mdx', good: 'b.mdx 的信息栏里加一行 aliases: [a]' },
  },
  'entry-removed': {
    severity: 'warning',
    title: '删去了已经发布的条目',
    mend: '确实要删，请在合并请求里说明原因。',
    example: { bad: '删去 lessons/a.mdx，没有说明', good: '在合并请求里写明为什么删' },
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemId = keyof typeof problemKinds;

export interface Place {
  file: string;
  line: number;
  column?: number;
}

/** Makes a problem of a known kind; `mend` of the kind stands in where no better hint is given. */
export function problem(
  id: ProblemId,
  place: Place,
  message: string,
  detail: { found?: string; allowed?: string; hint?: string } = {},
): Problem {
  const kind: ProblemKind = problemKinds[id];
  return {
    id,
    severity: kind.severity,
    file: place.file,
    line: place.line,
    ...(place.column === undefined ? {} : { column: place.column }),
    message,
    ...(detail.found === undefined ? {} : { found: detail.found }),
    ...(detail.allowed === undefined ? {} : { allowed: detail.allowed }),
    hint: detail.hint ?? kind.mend,
  };
}

/** Order in which problems are told: by file, then by place, then by kind. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.id, b.id)
  );
}
