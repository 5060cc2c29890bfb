/** Small faults put into a source, one at a time, by its syntax tree. */
import ts from 'typescript';

export interface Mutant {
  file: string;
  line: number;
  /** `<  →  <=`, `statement removed`. */
  what: string;
  start: number;
  end: number;
  text: string;
}

const OPERATORS: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
};

/** Types say nothing when the program runs, and imports only where things are. */
function isSilent(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node)
  );
}

/** Conditions negated, boundaries moved, operators changed, numbers, words, filters and statements. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const put = (node: ts.Node, what: string, text: string): void => {
    const start = node.getStart(tree);
    const line = tree.getLineAndCharacterOfPosition(start).line + 1;
    found.push({ file, line, what, start, end: node.getEnd(), text });
  };
  const visit = (node: ts.Node): void => {
    if (isSilent(node)) return;
    if (ts.isBinaryExpression(node)) {
      const other = OPERATORS[node.operatorToken.kind];
      if (other !== undefined) {
        put(node.operatorToken, `${node.operatorToken.getText(tree)} → ${other}`, other);
      }
    }
    if (ts.isConditionalExpression(node) || ts.isIfStatement(node)) {
      const condition = ts.isIfStatement(node) ? node.expression : node.condition;
      put(condition, 'condition negated', `!(${condition.getText(tree)})`);
    }
    if (ts.isNumericLiteral(node)) put(node, 'number + 1', String(Number(node.text) + 1));
    if (ts.isStringLiteral(node) && node.text !== '') {
      put(node, 'text emptied', "''");
    }
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      ['filter', 'sort', 'toSorted', 'slice', 'reverse'].includes(node.expression.name.text)
    ) {
      const { expression, name } = node.expression;
      put(node, `${name.text} removed`, expression.getText(tree));
    }
    if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) {
      put(node, 'statement removed', ';');
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

export function mutated(source: string, { start, end, text }: Mutant): string {
  return source.slice(0, start) + text + source.slice(end);
}
