import type { Answers, Stage } from './answers.ts';

const PLACES: Record<Stage, string> = {
  kindergarten: '幼儿园',
  primary: '小学',
  junior: '初中',
  'nine-year': '九年一贯制学校',
  senior: '高中',
};

/**
 * `school.yml` of a new school. It says nothing of who may see what, so that the careful rules
 * of the program hold: observations, pairs, plans and minutes are for colleagues.
 */
export function newSchoolFile(answers: Answers): string {
  const { name, shortName, stage, gradeSystem, semesters, host, repository, colour } = answers;
  const said = JSON.stringify;
  return [
    '# 学校自己的设置。有哪些可以写，看网站上“怎样投稿”里的字段表。',
    `name: ${said(name)}`,
    `shortName: ${said(shortName)}`,
    `purpose: ${said(`一所${PLACES[stage]}的老师们一起做的教研，放在一处，给同事查，也给同行看。`)}`,
    '# 网站将来的地址，定了以后写上，例如 https://jiaoyan.example/',
    '# address:',
    ...(host === 'none' || repository === undefined
      ? []
      : ['repository:', `  host: ${host}`, `  url: ${said(repository)}`]),
    ...(stage === 'kindergarten' || stage === 'senior'
      ? []
      : [`gradeSystem: ${said(gradeSystem)}`]),
    ...(colour === undefined ? [] : [`accent: ${said(colour)}`]),
    '# 请核对开学和放假的日子，并补上假日（holidays）和调休上课的周末（makeUpDays）。',
    'semesters:',
    ...semesters.flatMap(({ id, start, end }) => [
      `  - id: ${id}`,
      `    start: ${start}`,
      `    end: ${end}`,
    ]),
    '',
  ].join('\n');
}
