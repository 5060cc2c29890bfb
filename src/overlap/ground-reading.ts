/** Reads the stage and subject off a title as a teacher does: by words, not by their letters. */
import { outlookOf } from './frame.ts';
import { alsoOrdinary, groundLexicon, lessonWords, type Reading } from './ground-lexicon.ts';

/** Ids; several where a title spans or compares them, none where it does not say. */
export interface ToldGround {
  stages: readonly string[];
  subjects: readonly string[];
}

type Phrases = readonly (readonly [phrase: string, id: string])[];

interface Word extends Reading {
  text: string;
  from: number;
  to: number;
}

const lexicon = groundLexicon();
/** A numeral of a grade, several of them, or from one to another: 三四年级, 7—9年级. */
const GRADES =
  /((?:[一二三四五六七八九]|[1-9])(?:(?:[、至到~—和-]|\s)*(?:[一二三四五六七八九]|[1-9]))*)年级/g;
const NUMERALS = '一二三四五六七八九';
/** 3—6岁. */
const YOUNG = /[2-6]\s*[—~至到-]\s*[3-6]\s*岁/;

/**
 * @param title in `plain` spelling
 * @param vocabulary `stageWords`: names of stages and grades, with the id of the stage
 * @param stage where the writer has said it; then the title is not asked for it
 */
export function readGround(
  title: string,
  { stageWords, subjectWords }: { stageWords: Phrases; subjectWords: Phrases },
  stage?: string,
): ToldGround {
  const words = wordsIn(title, knownWords(stageWords, subjectWords));
  const grades = gradeStages(title, new Map(stageWords));
  const plainly = words.filter(({ hint }) => !hint);
  const stages = new Set(
    stage === undefined ? [...plainly.flatMap((word) => word.stages), ...grades] : [stage],
  );
  if (stage === undefined && YOUNG.test(title)) stages.add('kindergarten');
  if (stages.size === 0)
    add(
      stages,
      words.flatMap((word) => word.stages),
    );

  const young = stages.has('kindergarten');
  const told = (some: readonly Word[]): string[] =>
    some
      .filter((word) => (word.kindergarten ? young : isSubjectHere(word, title, words, grades)))
      .flatMap((word) => word.subjects)
      .map((id) => (young ? (inKindergarten[id] ?? id) : id))
      .filter((id) => young || !onlyInKindergarten.has(id));
  // What stands before the matter counts where nothing else tells.
  const frame = outlookOf(title);
  const matter = plainly.filter(({ from }) => from >= frame);
  const subjects = new Set(told(matter));
  if (subjects.size === 0) add(subjects, told(words.filter(({ from }) => from >= frame)));
  if (subjects.size === 0) add(subjects, told(words));
  return { stages: [...stages], subjects: [...subjects] };
}

/** What a subject of the school is called in a kindergarten. */
const inKindergarten: Readonly<Record<string, string>> = {
  science: 'kindergarten-science',
  arts: 'kindergarten-art',
  music: 'kindergarten-art',
  'fine-art': 'kindergarten-art',
  dance: 'kindergarten-art',
  drama: 'kindergarten-art',
  'pe-health': 'health',
};
const onlyInKindergarten: ReadonlySet<string> = new Set([
  'health',
  'language',
  'society',
  'kindergarten-science',
  'kindergarten-art',
  'play',
]);

/** The vocabularies' names over the lexicon's; a longer word of either keeps a shorter one from being read. */
function knownWords(stageWords: Phrases, subjectWords: Phrases): Map<string, Reading> {
  const known = new Map(lexicon);
  const learn = (phrase: string, change: Partial<Reading>): void => {
    const before = known.get(phrase) ?? { stages: [], subjects: [], kindergarten: false };
    known.set(phrase, { ...before, ...change, hint: false });
  };
  for (const [phrase, id] of stageWords) learn(phrase, { stages: [id] });
  for (const [phrase, id] of subjectWords) learn(phrase, { subjects: [id] });
  return known;
}

/** From left to right, at each place the longest. */
function wordsIn(title: string, known: ReadonlyMap<string, Reading>): Word[] {
  const longest = Math.max(...[...known.keys()].map((word) => word.length));
  const words: Word[] = [];
  for (let from = 0; from < title.length;) {
    let to = from;
    for (let end = Math.min(title.length, from + longest); end > from && to === from; end -= 1) {
      const reading = known.get(title.slice(from, end));
      if (reading === undefined || isCut(title, from, end)) continue;
      to = end;
      words.push({ ...reading, text: title.slice(from, end), from, to });
    }
    from = Math.max(from + 1, to);
  }
  return words;
}

/** 分数学习 is 分数 and 学习, 个性化学习 is no 化学, 大班级 is no class of a kindergarten. */
function isCut(title: string, from: number, to: number): boolean {
  const word = title.slice(from, to);
  const before = title.charAt(from - 1);
  const after = title.charAt(to);
  switch (word) {
    case '数学':
      return (
        '习生困业'.includes(after || '。') &&
        '分小参函倍整多少半因约复指对奇偶质合代总'.includes(before || '。')
      );
    case '化学':
      return (
        '习生困业情力科校'.includes(after || '。') &&
        IS_HAN.test(before) &&
        !'学中与和、级'.includes(before)
      );
    case '中学':
    case '小学':
      return '习会到得懂问'.includes(after || '。');
    case '小班':
    case '中班':
    case '大班':
      return '级额化制主长'.includes(after || '。');
    default:
      return false;
  }
}

const IS_HAN = /\p{Script=Han}/u;

/** An ordinary word counts beside a stage, in front of a word of lessons, or alone. */
function isSubjectHere(
  { text, from, to }: Word,
  title: string,
  words: readonly Word[],
  grades: readonly string[],
): boolean {
  if (!alsoOrdinary.has(text)) return true;
  const afterStage =
    words.some((word) => word.to === from && word.stages.length > 0) ||
    (grades.length > 0 && title.slice(0, from).endsWith('年级'));
  const rest = title.slice(to);
  const alone = !IS_HAN.test(title.charAt(from - 1)) && !IS_HAN.test(title.charAt(to));
  return afterStage || alone || lessonWords.some((word) => rest.startsWith(word));
}

/** @param names of grades with the stage of each */
function gradeStages(title: string, names: ReadonlyMap<string, string>): string[] {
  return [...title.matchAll(GRADES)].flatMap(([, numerals = '']) => {
    const numbers = [...numerals].flatMap((one) => {
      const number = NUMERALS.indexOf(one) + 1 || Number(one);
      return number > 0 ? [number] : [];
    });
    const [first = 0] = numbers;
    const last = numbers.at(-1) ?? first;
    const all = /[至到~—-]/.test(numerals)
      ? Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
      : numbers;
    return all.flatMap((number) => names.get(`${NUMERALS.charAt(number - 1)}年级`) ?? []);
  });
}

function add(set: Set<string>, some: Iterable<string>): void {
  for (const one of some) set.add(one);
}
