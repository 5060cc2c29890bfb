/** How far something promised has come: a shape and a word for it, never a colour alone. */
export interface StateMark {
  state: 'kept' | 'running' | 'short' | 'missed' | 'voluntary';
  stateName: string;
}
