/** Why nothing was written, in whole sentences for whoever asked for it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** 1: something given does not fit; 2: something needed was not given. */
  readonly status: 1 | 2;

  constructor(status: 1 | 2, lines: readonly string[]) {
    super(lines.join('\n'));
    this.status = status;
  }
}
