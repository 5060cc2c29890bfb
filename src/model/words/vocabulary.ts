/** The vocabularies as the program uses them: their names, a school's additions, and what follows from a word. */
import { baseVocabularies, type Stage, type Word } from './words.ts';

export { baseVocabularies, type Word };

export type GradeSystem = '6-3' | '5-4';
export type VocabularyName = keyof typeof baseVocabularies;
export type Vocabularies = Readonly<Record<VocabularyName, readonly Word[]>>;

/** Names of the vocabularies, for messages: 词表“学科”里没有…… */
export const vocabularyTitles: Record<VocabularyName, string> = {
  stages: '学段',
  grades: '年级',
  subjects: '学科',
  lessonTypes: '课型',
  occasions: '开课性质',
  levels: '级别',
  textbooks: '教材版本',
  roles: '分工',
  ranks: '职称',
  posts: '职务',
  teacherStatuses: '在职情况',
  groupKinds: '小组类型',
  roundKinds: '环节类型',
  reflectionKinds: '反思类型',
  paperTypes: '论文类型',
  publications: '发表情况',
  visibilities: '公开范围',
  consents: '学生信息说明',
  projectKinds: '课题类别',
  projectStatuses: '课题状态',
  conclusions: '结题等次',
  problemStatuses: '问题进展',
  meetingKinds: '活动类型',
  pairKinds: '结对类型',
  deeds: '约定的事',
  periods: '周期',
  milestones: '时点',
  owners: '谁来做',
  companies: '和谁',
  modes: '方式',
  observationSchemes: '观察框架',
  resourceKinds: '资源种类',
  arrangers: '谁安排的',
};

/** The base vocabularies with a school's own words after them. */
export function extendVocabularies(
  extra: { readonly [name in VocabularyName]?: readonly Word[] | undefined } = {},
): Vocabularies {
  return Object.fromEntries(
    Object.entries(baseVocabularies).map(([name, words]) => [
      name,
      [...words, ...(extra[name as VocabularyName] ?? [])],
    ]),
  ) as unknown as Vocabularies;
}

/** Chinese name of a word; the id itself where the word is unknown, so that nothing is lost. */
export function nameOf(words: readonly Word[], id: string): string {
  return words.find((one) => one.id === id)?.name ?? id;
}

/** 学段 of a grade. Under 五四学制 the sixth grade belongs to junior school. */
export function stageOfGrade(gradeId: string, system: GradeSystem): Stage | undefined {
  if (gradeId === 'g6' && system === '5-4') return 'junior';
  return baseVocabularies.grades.find((one) => one.id === gradeId)?.stage;
}
