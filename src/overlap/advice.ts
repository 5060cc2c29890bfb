/** What to do about a past work: being near is no fault, and each way of being near has its own answer. */
import type { Level, Relation } from './answer.ts';
import { isMoved, type Ground } from './ground.ts';
import type { OverlapRecord } from './record.ts';

export function relationOf({ standing }: OverlapRecord, ground: Ground): Relation {
  if (standing === 'withdrawn') return 'distrust';
  if (standing === 'stopped') return 'resume';
  if (isMoved(ground)) return 'transfer';
  return standing === 'planned' || standing === 'ongoing' ? 'join' : 'build-on';
}

/** What to do, in the same few words everywhere. */
export const actions: Record<Relation, string> = {
  join: '加入或改换角度',
  'build-on': '接着做并引用',
  transfer: '换学段、换学科可以做',
  resume: '先看为什么停',
  distrust: '已撤回，不作依据',
};

/** What to do, and how: one or two sentences. Of a work that is not near, only on a condition. */
export function adviceOn(
  record: OverlapRecord,
  relation: Relation,
  ground: Ground,
  level: Level,
): string {
  const condition = level === 'weak' ? '如果确实有关，' : '';
  return `${condition}${actions[relation]}：${howTo(record, relation, ground)}`;
}

function howTo(record: OverlapRecord, relation: Relation, ground: Ground): string {
  const whom = askWhom(record);
  switch (relation) {
    case 'distrust':
      return '作者已经撤回，不要引用。看撤回的原因；要做这个题目，就从头做起。';
    case 'join':
      return record.standing === 'planned'
        ? `这项课题已经有人提出，先${whom}商量，合在一起做，或者换一个角度。`
        : `这项课题正在做，先${whom}商量，加入进去，或者换一个角度。`;
    case 'build-on':
      return record.open.length > 0
        ? '作为它的后续研究，引用它，写明不同在哪里，也可以从它留下的问题做起。'
        : '作为它的后续研究，引用它，写明不同在哪里。';
    case 'transfer':
      return `引用它，说明换了${whatChanges(ground)}以后，哪些做法还成立，哪些要改。`;
    case 'resume':
      return record.reason === undefined
        ? `这项课题没有做完，可以接着做。先${whom}问一问停下的原因。`
        : '这项课题没有做完，可以接着做。看停下的原因，想好怎样避开。';
  }
}

function whatChanges({ sameStage, sameSubject }: Ground): string {
  if (sameStage === false && sameSubject === false) return '学段和学科';
  return sameStage === false ? '学段' : '学科';
}

/** The first who is still at the school; the research office knows the rest. */
function askWhom({ people }: OverlapRecord): string {
  const here = people.find((one) => one.here);
  return here === undefined ? '找教科室' : `找${here.name}老师`;
}
