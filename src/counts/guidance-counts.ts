import type { Span } from '../model/calendar/periods.ts';
import { isWithin } from '../model/calendar/periods.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import { countOf, evidenceOf, type Count } from './count.ts';
import { guidance, type GuidanceKind } from './deeds/guidance.ts';

const KINDS: readonly (readonly [GuidanceKind, string, string, string])[] = [
  ['heard', '师徒互听', '节', '师傅和徒弟互相听的课。'],
  ['talk', '师徒谈话', '次', '类型是师徒交流、两个人都在的纪要，或只有这两个人在的谈话。'],
  ['role', '指导课例', '节', '在徒弟的课例里担任指导的课。'],
  ['comment', '点评课例', '节', '在徒弟的课例里写下点评或建议的课。'],
  ['answer', '回应徒弟', '篇', '写明回应徒弟哪一篇的反思。'],
];

/**
 * What a mentor did for those they guide: in all, and by kind. An event that is guidance in two
 * ways counts once in all. Empty for who guides nobody in these days.
 *
 * @returns ids `guide`, `guide-heard`, `guide-talk`, `guide-role`, `guide-comment`, `guide-answer`
 */
export function guidanceCounts(catalogue: Catalogue, mentor: string, span: Span): Count[] {
  const own = guidance(catalogue).filter(
    (one) => one.mentor === mentor && isWithin(one.event.day, span),
  );
  const mentees = [...catalogue.pairs.values()].filter(
    ({ data }) =>
      data.kind === 'mentor' &&
      data.mentor === mentor &&
      data.from <= span.to &&
      (data.to === undefined || data.to >= span.from),
  ).length;
  const all = evidenceOf([...new Set(own.map(({ event }) => event))]);
  return [
    countOf(
      {
        id: 'guide',
        label: '指导青年教师',
        unit: '次',
        explanation:
          '数作为师傅为徒弟做的：互相听课、谈话、担任指导、点评课例、回应反思；两个人都参加的普通活动不算。',
      },
      all,
      {
        ...(catalogue.audience === 'school' ? { text: `${mentees} 位徒弟，${all.length} 次` } : {}),
      },
    ),
    ...KINDS.map(([kind, label, unit, explanation]) =>
      countOf(
        { id: `guide-${kind}`, label, unit, explanation },
        evidenceOf([...new Set(own.filter((one) => one.kind === kind).map(({ event }) => event))]),
      ),
    ),
  ];
}
