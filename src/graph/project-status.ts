/** What the status of a project says of it, in groups wide enough to act on. */
import type { Project } from '../records/projects/schema.ts';

export type ProjectState = 'planned' | 'ongoing' | 'concluded' | 'stopped';

/** A status of `projectStatuses`, to which no school adds. */
export function projectState(status: string): ProjectState {
  switch (status) {
    case 'idea':
    case 'applied':
      return 'planned';
    case 'concluded':
    case 'spread':
      return 'concluded';
    case 'rejected':
    case 'terminated':
      return 'stopped';
    default:
      return 'ongoing';
  }
}

/** What a running project has still to hand in, the earliest first. */
export function duesOf(project: Project): { what: '中期' | '结题'; date: string }[] {
  if (projectState(project.status) !== 'ongoing') return [];
  const { midtermDue, concludeDue, statusHistory } = project;
  const pastMidterm = statusHistory.some((step) => step.status === 'midterm');
  return [
    ...(midtermDue === undefined || pastMidterm
      ? []
      : [{ what: '中期' as const, date: midtermDue }]),
    ...(concludeDue === undefined ? [] : [{ what: '结题' as const, date: concludeDue }]),
  ];
}
