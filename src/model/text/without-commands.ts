/**
 * Some hosts obey lines that a job prints: GitHub's runner those that begin with `::`, spaces
 * apart, and `##[…]` wherever it stands; Azure `##vso[…]`, TeamCity `##teamcity[…]`.
 */
const AT_START = /^(\s*):(?=:)/gm;
const ANYWHERE = /#(?=#(?:vso|teamcity)?\[)/gi;

/** The same text for people to read, without a line that a host takes for a command. */
export function withoutCommands(text: string): string {
  return text.replace(AT_START, '$1\\u{3a}').replace(ANYWHERE, '\\u{23}');
}

/** The same JSON, value for value. Its strings have no line breaks, so no line begins inside one. */
export function jsonWithoutCommands(json: string): string {
  return json.replace(ANYWHERE, '\\u0023');
}
