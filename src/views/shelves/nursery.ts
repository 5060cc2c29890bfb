/** 选题苗圃: what is waiting for somebody to study it. */
import { nameOf } from '../../model/words/vocabulary.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { entryLink, personLinks, semesterLink } from '../../graph/links.ts';
import { projectState, type ProjectState } from '../../graph/project-status.ts';
import type { Link } from '../../graph/links.ts';
import { isWithdrawn } from '../../graph/withdrawn.ts';
import { isStandingResearch, linkedWith, questionsLeftBy, workOf } from '../../graph/works.ts';

/** One seedling. */
export interface Seedling {
  /** What a topic check is asked about it. */
  title: string;
  from: Link;
  people: Link[];
  /** When, or in which state. */
  note: string;
  /** A sentence or two each, with what they are. */
  lines: { label: string; text: string }[];
}

/** The newest seedlings of one sort; `count` is of all. */
export interface Bed {
  id: 'problems' | 'questions' | 'stopped';
  title: string;
  lead: string;
  seedlings: Seedling[];
  count: number;
}

/** A large school has hundreds; who wants more finds them on the shelves. */
const MOST = 12;

/** Beds with nothing in them are left out. */
export function nursery(catalogue: Catalogue): Bed[] {
  const beds = [
    bed(
      'problems',
      '几位老师都遇到的问题',
      '两位以上老师提出过，还没有人做。',
      catalogue.byKind.problems
        .filter(
          (problem) => isShared(problem) && !isWithdrawn(problem) && !isTakenUp(catalogue, problem),
        )
        .map((problem) => fromProblem(catalogue, problem)),
    ),
    bed(
      'questions',
      '前人留下的问题',
      '结题的课题和写成的论文没有解决的，后来的人可以接着做。',
      catalogue.entries
        .filter(isStandingResearch)
        .filter((entry) => stateOf(catalogue, entry) === 'concluded')
        .flatMap((entry) =>
          questionsLeftBy(catalogue, entry).map((one) => fromQuestion(catalogue, entry, one)),
        ),
    ),
    bed(
      'stopped',
      '停下来的课题',
      '没有立项或者中途停下的。可以接续，先看原因。',
      catalogue.byKind.projects
        .filter(
          (project) => projectState(project.data.status) === 'stopped' && !isWithdrawn(project),
        )
        .map((project) => fromStopped(catalogue, project)),
    ),
  ];
  return beds.filter(({ count }) => count > 0);
}

function bed(id: Bed['id'], title: string, lead: string, all: readonly Seedling[]): Bed {
  return { id, title, lead, seedlings: all.slice(0, MOST), count: all.length };
}

/** Two colleagues who met the same thing are more than one bad day. */
function isShared({ data }: Entry<'problems'>): boolean {
  return data.authors.length > 1 && data.status === 'open';
}

/** A problem's own status may be behind: research that is linked with it has taken it up, save what is only applied for. */
function isTakenUp(catalogue: Catalogue, problem: Entry): boolean {
  return linkedWith(catalogue, problem)
    .filter(isStandingResearch)
    .some((entry) => ['ongoing', 'concluded'].includes(stateOf(catalogue, entry)));
}

/** Written on the way, while nothing is found out yet. */
const ON_THE_WAY = new Set(['application', 'opening-report', 'midterm-report']);

/** A paper stands where its project does; without one it is finished, unless it only applies for something. */
function stateOf(catalogue: Catalogue, entry: Entry<'projects' | 'papers'>): ProjectState {
  const work = workOf(catalogue, entry);
  if (work.collection === 'projects') return projectState(work.data.status);
  return entry.collection === 'papers' && ON_THE_WAY.has(entry.data.paperType)
    ? 'planned'
    : 'concluded';
}

function fromProblem(catalogue: Catalogue, problem: Entry<'problems'>): Seedling {
  const { data } = problem;
  return {
    ...common(catalogue, problem, data.title),
    note: [
      `${data.authors.length} 位老师遇到过`,
      ...(data.wantsSeminar ? ['想请大家研讨'] : []),
    ].join('，'),
    lines: [
      { label: '表现', text: data.symptom ?? data.summary },
      ...data.triedSoFar.map((text) => ({ label: '试过', text })),
    ],
  };
}

function fromQuestion(
  catalogue: Catalogue,
  entry: Entry<'projects' | 'papers'>,
  question: string,
): Seedling {
  return { ...common(catalogue, entry, question), lines: [] };
}

function fromStopped(catalogue: Catalogue, project: Entry<'projects'>): Seedling {
  const { data } = project;
  return {
    ...common(catalogue, project, data.title),
    note: nameOf(catalogue.words.projectStatuses, data.status),
    lines: [
      ...(data.reason === undefined ? [] : [{ label: '原因', text: data.reason }]),
      ...data.openQuestions.map((text) => ({ label: '留下的问题', text })),
    ],
  };
}

function common(catalogue: Catalogue, entry: Entry, title: string): Omit<Seedling, 'lines'> {
  return {
    title,
    from: entryLink(entry),
    people: personLinks(catalogue, entry.data.authors),
    note: semesterLink(catalogue, entry.semester).label,
  };
}
