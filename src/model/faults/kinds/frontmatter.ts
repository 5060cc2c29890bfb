/** What can be wrong with the fields of a record, or with school.yml. */
import type { FaultKind } from './kind.ts';

export const frontmatterFaults = {
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
  'list-separator': {
    severity: 'error',
    title: '列表里用了全角的逗号或顿号',
    mend: '几个词之间用英文半角逗号隔开；本来就是一个词的，请放进英文引号里。',
    example: { bad: 'keywords: [阅读，导读，慢读者]', good: 'keywords: [阅读, 导读, 慢读者]' },
  },
  'field-unknown': {
    severity: 'error',
    title: '没有这个填写项',
    mend: '请改成已有的填写项的名称，或删去这一行。',
    example: { bad: 'titel: 图书角', good: 'title: 图书角' },
  },
  'field-missing': {
    severity: 'error',
    title: '缺少必填的填写项',
    mend: '请补上这一项。',
    example: {
      bad: '（没有“摘要”（summary）这一行）',
      good: 'summary: 图书角空了两次，我先怪孩子。',
    },
  },
  'field-type': {
    severity: 'error',
    title: '填写项内容的类型不对',
    mend: '请按要求的形式填写。',
    example: { bad: 'goals: 每周想一件事', good: 'goals:\n  - 每周想一件事' },
  },
  'field-length': {
    severity: 'error',
    title: '填写项内容太长、太短或个数不对',
    mend: '请增减到允许的范围。',
    example: { bad: 'keywords: [阅读]', good: 'keywords: [整本书阅读, 导读课, 慢读者]' },
  },
  'field-format': {
    severity: 'error',
    title: '填写项内容的写法不对',
    mend: '请按要求的写法填写。',
    example: { bad: 'date: 2025年9月19日', good: 'date: 2025-09-19' },
  },
  'today-fixed': {
    severity: 'warning',
    title: '日子写定了',
    mend: '真实的学校请删去 school.yml 里“固定的今天”（today）这一行，网站就用建站那天的日子；有意把日子写定的示例学校，请加一行 sample: true。',
    example: { bad: 'today: 2026-11-20', good: '（没有“固定的今天”（today）这一行）' },
  },
  'field-rule': {
    severity: 'error',
    title: '填写项之间对不上',
    mend: '请核对这几项。',
    example: {
      bad: 'publication: journal（没有写“期刊”（journal））',
      good: 'publication: journal\njournal: { name: 某某教育, year: 2026 }',
    },
  },
  'term-unknown': {
    severity: 'error',
    title: '词表里没有这个词',
    mend: '请从词表里选一个；确实需要新词时，请维护者加到 school.yml。',
    example: { bad: 'subject: 数字', good: 'subject: 数学' },
  },
  'reference-unknown': {
    severity: 'error',
    title: '提到的条目不存在',
    mend: '请核对姓名、名称或代号；还没有的，请先建好再引用。',
    example: { bad: 'authors: [luxiaoman]', good: 'authors: [lu-xiaoman]' },
  },
  'reference-ambiguous': {
    severity: 'error',
    title: '叫这个名字的不止一个',
    mend: '请写其中一个的代号。',
    example: { bad: 'authors: [王芳]（有两位王芳）', good: 'authors: [wang-fang]' },
  },
  'id-taken': {
    severity: 'error',
    title: '代号重复',
    mend: '每篇的文件名（代号）在同一文件夹里只能用一次，曾用名也不能与别篇相同。',
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
    mend: '人多了请分成两组，人少了请邀一两位；本校另有规定的，请维护者改 school.yml 的“互助小组人数”（peerGroupSize）。',
    example: { bad: '互助小组里有 12 人', good: '分成两组，每组 6 人' },
  },
  'leader-left': {
    severity: 'warning',
    title: '组长不在组里了',
    mend: '换了组长的，请把“组长”（leader）改成现在的组长，把前一位移到“历任组长”（formerLeaders）；还是那一位的，请改正他在“组员”（members）里的日子。',
    example: {
      bad: 'leader: lin-qi\nmembers: [{ id: lin-qi, from: 2024-09-01, to: 2026-07-03 }, …]',
      good: 'leader: fang-yan\nleaderSince: 2026-09-01\nformerLeaders: [{ id: lin-qi, to: 2026-07-03 }]',
    },
  },
  'leader-young': {
    severity: 'warning',
    title: '互助小组的组长资历还浅',
    mend: '学校的计划多半请一位资深教师当组长；确实合适的，可以不改。',
    example: { bad: '组长从教 3 年，二级教师', good: '组长从教 15 年，或高级教师' },
  },
  'left-when': {
    severity: 'warning',
    title: '离校的日子没有写',
    mend: '请写上“离校”（left）。没有它，就不知道约定算到哪一天，这位老师的约定都不会算。',
    example: { bad: 'status: moved', good: 'status: moved\nleft: 2026-07-03' },
  },
  'name-shared': {
    severity: 'warning',
    title: '两位老师同名',
    mend: '请给每一位写一个能分清的“姓名备注”（nameNote），会显示在姓名后面。',
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
    mend: '请邀一两位教别的学科的同事；本来就是同学科一起备课的，请把“类型”（kind）改成备课组。',
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
    mend: '约定里的“哪一段”（stage）写的是同一份计划“分段”（stages）里的名称，一字不差；结对的约定没有分段，请写“从哪天起”（from）、“到哪天止”（to）。',
    example: {
      bad: 'stages: [{ name: 第一季度, from: 2026-02-24, to: 2026-03-31, theme: 研讨 }]\ncommitments: [{ what: seminar, target: 1, stage: 一季度 }]',
      good: 'stages: [{ name: 第一季度, from: 2026-02-24, to: 2026-03-31, theme: 研讨 }]\ncommitments: [{ what: seminar, target: 1, stage: 第一季度 }]',
    },
  },
  'plan-less': {
    severity: 'warning',
    title: '计划约定得比上级计划少',
    mend: '请改到不少于上级计划；只承担一部分的，写上“几成”（share），或“从哪天起”（from）、“到哪天止”（to），不必写原因。',
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
    title: '填写项改了名字',
    mend: '照旧能用，请换成新的名字。',
    example: { bad: 'leadPresenter: lin-qi', good: 'presenters: [lin-qi]' },
  },
  'standing-day': {
    severity: 'error',
    title: '更正或撤回的日子不对',
    mend: '请核对这一天：更正和撤回都在成文之后，也不能写将来的日子。',
    example: {
      bad: 'date: 2026-10-16\nwithdrawn: { date: 2026-01-06, why: 数据重复计算 }',
      good: 'date: 2026-10-16\nwithdrawn: { date: 2026-11-06, why: 数据重复计算 }',
    },
  },
  'presenter-outside': {
    severity: 'error',
    title: '主讲不是这个小组的人',
    mend: '请核对主讲和小组；请来的客人写在“来宾”（guests）里，新来的组员请先加进小组的“组员”（members）。',
    example: {
      bad: 'group: wenqu\npresenters: [（不在组里的人）]',
      good: 'guests: [区教研员 周老师]',
    },
  },
  'survey-scale': {
    severity: 'error',
    title: '满意度超出了满分',
    mend: '请核对均值，不是 5 分制的请写明“满分”（scale）。',
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
    mend: '请核对上课人和课例的代号；同课异构的另一位执教，请写进课例的“参与者”（members），分工写 teach。',
    example: {
      bad: 'teacher: lin-qi\nlesson: 2025-10-15-luxiantu（别人上的课）',
      good: 'teacher: lu-xiaoman\nlesson: 2025-10-15-luxiantu',
    },
  },
  'round-no-evidence': {
    severity: 'warning',
    title: '上课的一轮没有证据',
    mend: '请写一两条当时看到、数到或收上来的东西；没有记下的，可以不改，下一轮记得留。',
    example: {
      bad: 'kind: teach（没有“证据”（evidence））',
      good: 'evidence: [四组里有三组停下来等了]',
    },
  },
  'lesson-no-expert': {
    severity: 'warning',
    title: '课例里没有专家的声音',
    mend: '请一位有经验的同事或校外教研员说几句，写进“专家点评”（expertComment）；还要再上的，请写“还要再上”（nextRound）。',
    example: {
      bad: '备课、上课、评课三轮，没有“专家点评”（expertComment）',
      good: 'expertComment: { guest: 区教研员, text: 第二问可以再等两秒。 }',
    },
  },
} as const satisfies Record<string, FaultKind>;
