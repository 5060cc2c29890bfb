import { lessonFields, mdx, smallSchool } from '../small-school.ts';

/** Every text field of every kind of record is an attack. */
export function schoolOf(attacks: readonly string[]): Record<string, string> {
  const files = smallSchool({ 'groups/hill.yml': undefined, 'meetings/waiting.mdx': undefined });
  attacks.forEach((attack, i) => {
    const id = `x${i}`;
    const long = attack;
    const short = attack.slice(0, 20);
    const text = attack.slice(0, 60);
    files[`teachers/${id}.yml`] = JSON.stringify({
      name: short,
      status: 'active',
      about: long,
      honors: [{ name: attack.slice(0, 40), level: 'city', year: 2020 }],
    });
    files[`topics/${id}.yml`] = JSON.stringify({
      name: short,
      aliases: [short],
      definition: long,
      openQuestions: [attack.slice(0, 100)],
    });
    files[`books/${id}.yml`] = JSON.stringify({ title: text, author: text, about: long });
    files[`groups/${id}.yml`] = JSON.stringify({
      name: attack.slice(0, 30),
      kind: 'peer',
      leader: id,
      members: [{ id, from: '2025-09-01' }],
      weeklySlot: attack.slice(0, 30),
      about: long,
    });
    const shared = {
      title: text,
      authors: [id],
      summary: long,
      topics: [id],
      keywords: ['甲', '乙', short],
      group: id,
    };
    const said = { text: long, guest: attack.slice(0, 30), accepted: true, change: long };
    files[`lessons/${id}.mdx`] = mdx(
      {
        ...lessonFields,
        ...shared,
        teacher: id,
        lessonTitle: attack.slice(0, 40),
        focusQuestion: long,
        textbook: { edition: 'pep', volume: short, unit: attack.slice(0, 40) },
        rounds: [
          {
            date: '2025-10-08',
            kind: 'teach',
            classLabel: short,
            focus: long,
            evidence: [long],
            suggestions: [said],
            expertComment: { guest: attack.slice(0, 30), text: long },
            changed: long,
          },
        ],
        nextRound: long,
      },
      `## \`${attack.replaceAll('`', "'")}\`\n\n正文。`,
    );
    files[`readings/${id}.mdx`] = mdx(
      {
        ...shared,
        date: '2025-10-01',
        book: id,
        scope: text,
        question: long,
        disagreement: long,
        actionToTry: long,
      },
      '正文。',
    );
    files[`papers/${id}.mdx`] = mdx(
      {
        ...shared,
        date: '2025-10-02',
        paperType: 'survey',
        publication: 'journal',
        journal: { name: text, year: 2025, issue: short },
        award: { name: text, level: 'city', grade: attack.slice(0, 10), year: 2025 },
        references: [long],
        openQuestions: [attack.slice(0, 100)],
      },
      '正文。',
    );
    Object.assign(files, mutualHelp(id, attack, shared));
  });
  return files;
}

/** Promises, projects, problems, lessons observed and meetings, hostile in every field that takes words. */
function mutualHelp(
  id: string,
  attack: string,
  shared: Record<string, unknown>,
): Record<string, string> {
  const long = attack;
  const line = attack.slice(0, 100);
  const promise = { what: 'reflect', target: 1, per: 'semester', note: line };
  return {
    [`pairs/${id}.yml`]: JSON.stringify({
      kind: 'peer',
      mentor: 'li-bai',
      mentee: id,
      from: '2025-09-01',
      duties: [line],
      commitments: [{ owedBy: 'each', ...promise }],
      agreement: long,
      assessments: [{ found: long, improve: line }],
      visibility: 'public',
    }),
    [`plans/${id}.yml`]: JSON.stringify({
      title: attack.slice(0, 60),
      teacher: id,
      semester: '2025-2026-1',
      goals: [long],
      commitments: [promise],
      assessments: [{ found: long, improve: line }],
      visibility: 'public',
    }),
    [`projects/${id}.mdx`]: mdx(
      {
        ...shared,
        date: '2025-10-03',
        level: 'school',
        kind: 'mini',
        number: attack.slice(0, 30),
        status: 'terminated',
        statusHistory: [{ status: 'terminated', date: '2025-10-03', note: line }],
        midtermDue: '2025-12-01',
        methods: long,
        findings: [long],
        limits: [long],
        openQuestions: [line],
        reason: long,
      },
      '正文。',
    ),
    [`problems/${id}.mdx`]: mdx(
      {
        ...shared,
        date: '2025-10-04',
        status: 'open',
        symptom: long,
        triedSoFar: [long],
        hypothesis: long,
        wantsSeminar: true,
        answer: long,
      },
      '正文。',
    ),
    [`observations/${id}.mdx`]: mdx(
      {
        ...shared,
        date: '2025-10-06',
        visibility: 'public',
        subject: 'chinese',
        grades: ['g3'],
        teacher: 'li-bai',
        lessonTitle: attack.slice(0, 40),
        period: attack.slice(0, 20),
        scheme: 'classic',
        points: [{ dimension: '目标', focus: line, seen: long, thought: long }],
        timeline: [{ minute: 3, event: long, comment: long }],
        strengths: [long],
        suggestions: [{ text: long, accepted: true, change: long }],
      },
      '正文。',
    ),
    [`meetings/${id}.mdx`]: mdx(
      {
        ...shared,
        date: '2025-10-07',
        visibility: 'public',
        kind: 'seminar',
        host: id,
        guests: [attack.slice(0, 40)],
        place: attack.slice(0, 40),
        format: attack.slice(0, 40),
        agenda: [long],
        decisions: [long],
        nextActions: [{ who: id, what: long, due: '2025-11-01' }],
        survey: { n: 5, mean: 4 },
      },
      '正文。',
    ),
  };
}
