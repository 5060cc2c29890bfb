/**
 * Small faults put into a source by its syntax tree, all of them at once: each stands beside
 * what it replaces, and a number says which one of them is alive while the program runs.
 *
 * The faults are: a boundary moved (`<` for `<=`), an equality turned round, `+` for `-` and
 * `*` for `/`, `&&` for `||`, what `??` keeps for an absence given always; a condition negated, a
 * `!` left out, `true` for `false`; a number one higher, a text or a template emptied, a list
 * emptied; `some` for `every`, the least for the greatest; `filter`, `sort`, `slice`, `reverse`
 * left out; a call left out that stands as a statement of its own.
 *
 * Types, imports and the names of fields are left alone, for they do nothing when the program
 * runs. So is every text with a Chinese character in it, and every list of such texts: it is what
 * a reader sees, and a test that repeats it would only have to be changed together with it. What
 * is put by in `known`, so that it is not gathered again, saves time and changes no number, so no
 * fault is made of that. What stands in a chain that may end early (`a?.b.filter(c)`) is changed
 * together with the whole chain.
 */
import ts from 'typescript';

export interface Mutant {
  file: string;
  line: number;
  /** `< → <=`, `statement removed`. */
  what: string;
}

/** A source with its faults in it, dormant, each under its number. */
export interface Instrumented {
  source: string;
  mutants: Mutant[];
}

/** The function that is asked, wherever there is a fault, whether it is the one that is alive. */
export const ASKED = '__isMutant';

interface Place {
  start: number;
  end: number;
  isStatement: boolean;
  /** The number of a fault, and what stands in this place while it is alive. */
  faults: { no: number; text: string }[];
}

const OPERATORS: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
  [ts.SyntaxKind.SlashToken]: '*',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.QuestionQuestionToken]: '&&',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
};

const LEFT_OUT = new Set(['filter', 'sort', 'toSorted', 'slice', 'reverse', 'toReversed']);
const TURNED_ROUND: Partial<Record<string, string>> = {
  some: 'every',
  every: 'some',
  max: 'min',
  min: 'max',
};
const CHINESE = /[\p{Script=Han}，。；：（）“”—、]/u;

/** Types say nothing when the program runs, and imports only where things are. */
function isSilent(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node)
  );
}

/** @param first the number of the first fault */
export function instrumented(file: string, source: string, first: number): Instrumented {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const places = new Map<string, Place>();

  /** Puts a fault in the place of a node; the text it is changed to stands for `part` of it. */
  const put = (node: ts.Node, what: string, text: string, part: ts.Node = node): void => {
    const whole = endOfChain(node);
    const [start, end] = [whole.getStart(tree), whole.getEnd()];
    const changed =
      source.slice(start, part.getStart(tree)) + text + source.slice(part.getEnd(), end);
    const isStatement = ts.isExpressionStatement(whole);
    const key = `${start} ${end}`;
    const place = places.get(key) ?? { start, end, isStatement, faults: [] };
    places.set(key, place);
    place.faults.push({ no: first + mutants.length, text: changed });
    const line = tree.getLineAndCharacterOfPosition(part.getStart(tree)).line + 1;
    mutants.push({ file, line, what });
  };

  const visit = (node: ts.Node): void => {
    if (isSilent(node)) return;
    if (ts.isBinaryExpression(node)) {
      const other = OPERATORS[node.operatorToken.kind];
      const [left, is, right] = [node.left, node.operatorToken, node.right].map((one) =>
        one.getText(tree),
      );
      if (other !== undefined) put(node, `${is} → ${other}`, `(${left}) ${other} (${right})`);
    }
    if (ts.isConditionalExpression(node)) negate(node.condition);
    if (ts.isIfStatement(node)) negate(node.expression);
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      put(node, '! left out', `(${node.operand.getText(tree)})`);
    }
    if (node.kind === ts.SyntaxKind.TrueKeyword && !ts.isLiteralTypeNode(node.parent)) {
      put(node, 'true → false', 'false');
    }
    if (node.kind === ts.SyntaxKind.FalseKeyword && !ts.isLiteralTypeNode(node.parent)) {
      put(node, 'false → true', 'true');
    }
    if (ts.isNumericLiteral(node)) put(node, 'number + 1', String(Number(node.text) + 1));
    if (isText(node) && node.getText(tree).length > 2 && !CHINESE.test(node.getText(tree))) {
      put(node, 'text emptied', "''");
    }
    if (
      ts.isArrayLiteralExpression(node) &&
      node.elements.length > 0 &&
      isValue(node) &&
      !node.elements.every(isWording)
    ) {
      put(node, 'list emptied', '[]');
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression, name } = node.expression;
      if (LEFT_OUT.has(name.text)) put(node, `${name.text} left out`, expression.getText(tree));
      const other = TURNED_ROUND[name.text];
      if (other !== undefined) put(node, `${name.text} → ${other}`, other, name);
    }
    if (
      ts.isExpressionStatement(node) &&
      ts.isCallExpression(node.expression) &&
      !node.getText(tree).startsWith('known.set(')
    ) {
      put(node, 'statement removed', ';');
    }
    ts.forEachChild(node, visit);
  };
  const negate = (condition: ts.Expression): void => {
    put(condition, 'condition negated', `!(${condition.getText(tree)})`);
  };
  visit(tree);
  return { source: written(source, [...places.values()]), mutants };
}

/** A text that is a value: neither the name of a field nor where an import comes from. */
function isText(node: ts.Node): boolean {
  if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)) return true;
  if (!ts.isStringLiteral(node)) return false;
  return !(ts.isPropertyAssignment(node.parent) && node.parent.name === node);
}

/** A text that a reader sees. */
function isWording(node: ts.Node): boolean {
  return ts.isStringLiteral(node) && CHINESE.test(node.text);
}

/** Neither what an assignment takes apart nor what a loop runs over by name. */
function isValue(node: ts.ArrayLiteralExpression): boolean {
  return !(ts.isBinaryExpression(node.parent) && node.parent.left === node);
}

/** Of a link of a chain that may end early the whole chain, which cannot be cut in two. */
function endOfChain(node: ts.Node): ts.Node {
  let whole = node;
  while (
    ts.isOptionalChain(whole) &&
    ts.isOptionalChain(whole.parent) &&
    whole.parent.expression === whole
  ) {
    whole = whole.parent;
  }
  return whole;
}

function written(source: string, places: readonly Place[]): string {
  const inOrder = places.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  const upTo = (start: number, end: number): string => {
    let text = '';
    let at = start;
    for (
      let place = inOrder[next];
      place !== undefined && place.end <= end;
      place = inOrder[next]
    ) {
      next += 1;
      text += source.slice(at, place.start) + around(place);
      at = place.end;
    }
    return text + source.slice(at, end);
  };
  const around = (place: Place): string => {
    const asItIs = upTo(place.start, place.end);
    if (place.isStatement) {
      const [fault] = place.faults;
      // In braces of its own, or an `else` that follows would be taken for this one's.
      return `{ if (!${ASKED}(${fault?.no})) { ${asItIs} } }`;
    }
    const others = place.faults.map(({ no, text }) => `${ASKED}(${no}) ? (${text}) : `).join('');
    return `(${others}(${asItIs}))`;
  };
  return upTo(0, source.length);
}
