/** How far one thing has come that was to be done by a day: a step of a plan, what someone took on. */
import type { Catalogue } from '../graph/catalogue.ts';
import { stateNames } from './promises/progress.ts';
import { isDisclosed } from './disclosed.ts';
import type { StateMark } from './state-mark.ts';

/**
 * Told in the words of promises. What came of it is a fact for everyone who may see it; whether it
 * is late is for the school, for what came of it may be a record that the public does not see.
 */
export function taskState(catalogue: Catalogue, due: string, isDone: boolean): StateMark {
  if (isDone) return { state: 'kept', stateName: '做成了' };
  if (!isDisclosed(catalogue, 'everything')) return { state: 'running', stateName: '约好的' };
  const state = due < catalogue.today ? 'missed' : 'running';
  return { state, stateName: stateNames[state] };
}
