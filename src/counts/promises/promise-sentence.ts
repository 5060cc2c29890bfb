import { deedWord, type OwedBy } from '../../model/words/deeds.ts';
import type { Commitment } from '../../records/shared/commitment.ts';
import { nameOf } from '../../model/words/vocabulary.ts';
import type { Word } from '../../model/words/words.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { deedsPromised, owedByOf } from './debtors.ts';
import type { Owner } from './owner.ts';

/** A promise in one line: `每学期示范课 3—4 节，同伴到场，11月4日起`. */
export function promiseSentence(
  { words, groups }: Catalogue,
  commitment: Commitment,
  owner: Owner,
): string {
  const deeds = deedsPromised(commitment);
  if (deeds.length === 0) return commitment.note ?? '';
  const { target, atMost, per, at, of, every, stage } = commitment;
  const unit = deedWord(deeds[0] ?? '')?.unit ?? '次';
  const when = (per ?? ['total'])
    .map((one) =>
      one === 'milestone' && at !== undefined
        ? at.map((day) => nameOf(words.milestones, day)).join('、')
        : nameOf(words.periods, one),
    )
    .join('或');
  const names = deeds.map((one) => nameOf(words.deeds, one)).join('或');
  const anyOf = (list: readonly string[] | undefined, known: readonly Word[]) =>
    list?.map((one) => nameOf(known, one)).join('或');
  const number =
    target === undefined
      ? ''
      : ` ${target}${atMost === undefined || atMost === target ? '' : `—${atMost}`} ${unit}`;
  const group = of === undefined ? undefined : groups.get(of)?.data.name;
  const more = [
    whose(owedByOf(commitment, owner), owner, group),
    ...(commitment.with ?? []).map((one) => companyNames[one]),
    anyOf(commitment.mode, words.modes),
    anyOf(commitment.level, words.levels),
    commitment.arrangedBy === undefined
      ? undefined
      : nameOf(words.arrangers, commitment.arrangedBy),
    commitment.invited === true ? '主动请来的' : undefined,
    anyOf(commitment.reflectionKind, words.reflectionKinds),
    // A stage is named instead of its days.
    ...(stage === undefined
      ? [
          commitment.from === undefined ? undefined : `${monthAndDay(commitment.from)}起`,
          commitment.to === undefined ? undefined : `到${monthAndDay(commitment.to)}止`,
        ]
      : []),
    commitment.share === undefined ? undefined : `按 ${Math.round(commitment.share * 100)}% 承担`,
    commitment.time === undefined ? undefined : `固定在${commitment.time}`,
  ].filter((one) => one !== undefined);
  const isTimed = per !== undefined || (target !== undefined && stage === undefined);
  const whole = `${stage ?? ''}${isTimed ? when : ''}`;
  return [
    every === undefined
      ? `${whole}${names}${number}`
      : `${whole}每次${nameOf(words.deeds, every)}都有${names}`,
    ...more,
  ].join('，');
}

const companyNames: Record<string, string | undefined> = {
  partner: '同伴到场',
  expert: '有专家',
  'across-grades': '跨年级',
};

function whose(owedBy: OwedBy, owner: Owner, group: string | undefined): string | undefined {
  if ('teacher' in owner) return undefined;
  switch (owedBy) {
    case 'each':
      return group !== undefined ? `${group}每人` : 'pair' in owner ? '两人各自' : '每人';
    case 'together':
      return 'pair' in owner ? '两人一起' : group;
    case 'each-group':
      return '每个小组';
    case 'each-pair':
      return '每一对';
    case 'mentor':
    case 'mentee':
      return undefined;
  }
}

function monthAndDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}
