/**
 * 约定的事: what a plan may promise, a line a deed. What happened in a record is turned into
 * deeds by `counts/deeds.ts`; here stands only what is said of each of them.
 */

/** Who owes a promise, where the promise itself does not say. */
export type OwedBy =
  /** Each person its owner is made of: the school's teachers, a group's members, both of a pair. */
  | 'each'
  /** Done once for all of them. */
  | 'together'
  /** Each group of the school. */
  | 'each-group'
  /** Each pair of the school. */
  | 'each-pair'
  /** One side of a pair. */
  | 'mentor'
  | 'mentee';

/** What an audience has to be told of for a count of the deed to be true. */
export type Ground = 'observations' | 'minutes' | 'pairs';

export interface DeedWord {
  id: string;
  /** 中文名, as shown. */
  name: string;
  /** Other names people write or search for. */
  aliases: readonly string[];
  /** 量词. */
  unit: string;
  /** Who owes it in the plan of a group, a pair or the school where the promise does not say. */
  owedBy: 'each' | 'together';
  /** How it is counted, without a full stop. */
  explanation: string;
  restsOn?: Ground;
  /** In a promise between two it counts only where the other one was there. */
  withPartner?: boolean;
}

const each = (
  id: string,
  name: string,
  unit: string,
  explanation: string,
  more: Partial<DeedWord> = {},
): DeedWord => ({ id, name, unit, owedBy: 'each', explanation, aliases: [], ...more });

const together = (...given: Parameters<typeof each>): DeedWord => ({
  ...each(...given),
  owedBy: 'together',
});

export const deedWords = [
  each('reflect', '写反思', '篇', '数署名的反思', { aliases: ['反思'] }),
  each('respond', '回应同伴', '篇', '数写明回应同伴哪一篇的反思，回应自己的不算', {
    aliases: ['互评'],
  }),
  each(
    'observe',
    '听课',
    '节',
    '一节课算一次：听课记录和课例里写明的观课人合在一起数，几个人记的是同一节也只是一节',
    { aliases: ['观摩'], restsOn: 'observations' },
  ),
  each(
    'observe-across',
    '跨年级听课',
    '节',
    '听的不是自己本学期任教的年级；任教年级看教师档案里写的，没有写的只数得出“至少几节”',
    { restsOn: 'observations' },
  ),
  each('be-observed', '请人来听课', '节', '自己上的、有人来听的课；来几个人都是一节', {
    aliases: ['被听'],
    restsOn: 'observations',
  }),
  each('mutual', '互相听课', '节', '结对双方互听，各算一次；其他老师同一学期里互相都听过才算', {
    aliases: ['互听'],
    restsOn: 'observations',
    withPartner: true,
  }),
  together('prepare', '集体备课', '次', '数集体备课的活动，到场、主持、主讲的算参加', {
    restsOn: 'minutes',
  }),
  together('present', '主讲', '次', '数写明主讲的活动', { aliases: ['轮流主讲'] }),
  each('host', '主持', '次', '数写明由谁主持的活动', { aliases: ['主持活动'] }),
  together('meet', '小组活动', '次', '数活动，到场、主持、主讲的算参加', {
    aliases: ['研讨'],
    restsOn: 'minutes',
  }),
  together('seminar', '专题研讨', '次', '数专题研讨，到场、主持、主讲的算参加', {
    restsOn: 'minutes',
  }),
  together('review', '评课', '次', '数听评课的活动，到场、主持、主讲的算参加', {
    aliases: ['听评课', '互助评课'],
    restsOn: 'minutes',
  }),
  together('reflect-together', '集体反思', '次', '数集体反思的活动，到场、主持、主讲的算参加', {
    restsOn: 'minutes',
  }),
  together(
    'evaluate',
    '活动评价',
    '次',
    '数写了满意度、活动评价或据此调整的活动；不到五份回答的也算评过，只是不显示',
    { aliases: ['评价活动', '参与度与满意度'], restsOn: 'minutes' },
  ),
  together('symposium', '座谈会', '次', '数座谈会，到场、主持、主讲的算参加', {
    aliases: ['教师座谈会'],
    restsOn: 'minutes',
  }),
  together(
    'talk',
    '师徒谈话',
    '次',
    '数结对两人的谈话：类型是师徒交流、两个人都在，或不属于哪个小组、只有这两个人在',
    { aliases: ['面谈', '同伴交流'], restsOn: 'minutes', withPartner: true },
  ),
  together(
    'guide',
    '指导青年教师',
    '次',
    '数师傅为徒弟做的：互相听课、谈话、在徒弟的课例里担任指导、点评徒弟的课、回应徒弟的反思',
    { aliases: ['指导', '带教'], restsOn: 'pairs' },
  ),
  together('demo', '示范课', '节', '数上过的示范课，几个班各上一次就是几节', {
    withPartner: true,
  }),
  together('report', '汇报课', '节', '数上过的汇报课，几个班各上一次就是几节'),
  together(
    'open',
    '公开课与研究课',
    '节',
    '数上过的公开课、研究课和同课异构，几个班各上一次就是几节',
    {
      aliases: ['公开课', '研究课'],
    },
  ),
  together('outreach', '送教', '节', '数上过的送教课', { aliases: ['送课'] }),
  together('lesson', '写课例', '篇', '数署名的课例', { aliases: ['课例'] }),
  together('read', '共读', '次', '数共读笔记和读书会，同一天读同一本书算一次', {
    aliases: ['读书'],
  }),
  together('lead-read', '领读', '次', '数写明领读的共读和写明主讲的读书会，同一天读同一本书算一次'),
  each('read-book', '读完书单', '本', '数读过的书：写过共读或读后反思的，一本算一次', {
    aliases: ['个人读书', '书单'],
  }),
  together('paper', '写论文', '篇', '数署名的论文与报告', { aliases: ['论文'] }),
  together('project', '做课题', '个', '数主持或参加的课题，从开始研究到结束，那段日子里都算', {
    aliases: ['课题'],
  }),
  each('train', '参加培训', '次', '数参加了的培训讲座，到场、主持的算参加', {
    aliases: ['培训', '听讲座'],
    restsOn: 'minutes',
  }),
  together('give-training', '承担培训', '次', '数自己主讲的培训讲座，可以只数某一级', {
    aliases: ['培训同事', '开讲座'],
  }),
  each('visit', '外出学习', '次', '数参加了的外出学习', {
    aliases: ['走出去'],
    restsOn: 'minutes',
  }),
  together('invite-expert', '请专家', '次', '数有来宾的活动和有校外点评的课', {
    aliases: ['请进来', '请专家指导'],
    restsOn: 'minutes',
  }),
  each('share', '分享所见', '次', '数听课或外出以后，写明在哪里讲给同事听的', {
    aliases: ['分享', '观摩分享'],
  }),
  together(
    'share-result',
    '成果分享',
    '次',
    '数课例、论文、课题写明在哪次活动里讲给同事听的；一次活动里讲几样，还是一次',
    { aliases: ['分享成果', '成果交流'] },
  ),
  each('give-resource', '资源共享', '件', '数随文章给出的课件、学习单、数据，一件算一次', {
    aliases: ['共享资源'],
  }),
  together('raise', '提出问题', '个', '数提出的问题'),
  together(
    'solve',
    '解决问题',
    '个',
    '数已解决的问题，提出的和写出解决它的那一篇的都算，日子按那一篇',
  ),
] as const satisfies readonly DeedWord[];

export type Deed = (typeof deedWords)[number]['id'];

const byId: ReadonlyMap<string, DeedWord> = new Map(deedWords.map((one) => [one.id, one]));

/** Nothing for a word that is not in the vocabulary, which the check tells of. */
export function deedWord(id: Deed): DeedWord;
export function deedWord(id: string): DeedWord | undefined;
export function deedWord(id: string): DeedWord | undefined {
  return byId.get(id);
}
