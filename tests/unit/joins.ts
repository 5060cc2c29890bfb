/**
 * Where a program joins paths by itself instead of asking `src/model/paths/path-within.ts`: by
 * `node:path`, by `URL`, or by putting texts together.
 */
import ts from 'typescript';

export interface Join {
  line: number;
  /** As written, on one line. */
  code: string;
}

const PATH = /^(?:node:)?path(?:\/(?:posix|win32))?$/;
const FILES = /^(?:node:)?fs(?:\/promises)?$/;
const JOINING = new Set(['join', 'resolve', 'format', 'sep']);
/** Names by which a program calls its folders. */
const FOLDER = /(?:[dD]ir|[fF]older|[rR]oot)$|\btmpdir\(\)$/;

/** Names that a file gives to modules, or to what it takes from them. */
interface Names {
  /** `path`, `posix` */
  modules: Set<string>;
  /** `join` or what it is called here. */
  joining: Set<string>;
  /** What opens, writes or lists files. */
  files: Set<string>;
}

export function joinsIn(file: string, text: string): Join[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const names = namesIn(source);
  const found: Join[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (isJoin(node, names)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ line: line + 1, code: node.getText().replace(/\s+/g, ' ') });
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isJoin(node: ts.Node, names: Names): boolean {
  if (ts.isCallExpression(node)) return isJoiningCall(node, names);
  if (ts.isNewExpression(node)) {
    return node.expression.getText() === 'URL' && joinsAddress(node.arguments);
  }
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.some(
      ({ expression, literal }, i) =>
        FOLDER.test(expression.getText()) &&
        /^[/\\]/.test(literal.text) &&
        (i > 0 || node.head.text === ''),
    );
  }
  if (ts.isBinaryExpression(node)) {
    const [left, right] = [node.left.getText(), node.right.getText()];
    const adds = node.operatorToken.kind === ts.SyntaxKind.PlusToken;
    return adds && FOLDER.test(left) && /^['"`][/\\]|\bsep$/.test(right);
  }
  // The module in another hand: `const { join } = path`, `path[name]`, `import('node:path')`.
  return ts.isIdentifier(node) && names.modules.has(node.text) && isHandedOn(node);
}

function isJoiningCall(call: ts.CallExpression, names: Names): boolean {
  const { expression, arguments: given } = call;
  const [first, ...rest] = given;
  if (expression.kind === ts.SyntaxKind.ImportKeyword) {
    return first !== undefined && ts.isStringLiteral(first) && PATH.test(first.text);
  }
  const callee = expression.getText();
  if (callee === 'URL.parse' || callee === 'URL.canParse') return joinsAddress(given);
  if (isNamed(expression, names.files)) return given.some(isPutTogether);
  const joins =
    (ts.isIdentifier(expression) && names.joining.has(expression.text)) ||
    (ts.isPropertyAccessExpression(expression) &&
      JOINING.has(expression.name.text) &&
      isNamed(expression, names.modules));
  if (!joins) return false;
  const isConstant = first?.getText() === 'import.meta.dirname' && rest.every(ts.isStringLiteral);
  return !isConstant;
}

/** `x(…)`, `x.y(…)` and `x.y.z(…)`, where `x` has one of the names. */
function isNamed(callee: ts.Expression, names: ReadonlySet<string>): boolean {
  let root = callee;
  while (ts.isPropertyAccessExpression(root)) root = root.expression;
  return ts.isIdentifier(root) && names.has(root.text);
}

function isPutTogether(given: ts.Expression): boolean {
  return (
    ts.isTemplateExpression(given) ||
    (ts.isBinaryExpression(given) && given.operatorToken.kind === ts.SyntaxKind.PlusToken)
  );
}

/** Resolving against a base joins; a constant does not. */
function joinsAddress(given: readonly ts.Expression[] | undefined): boolean {
  const [address, base] = given ?? [];
  return address !== undefined && base !== undefined && !ts.isStringLiteral(address);
}

function isHandedOn(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isElementAccessExpression(parent)) return parent.expression === name;
  if (ts.isVariableDeclaration(parent)) return parent.initializer === name;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== name) return false;
  const { parent: outer } = parent;
  // Calls are judged with what is given to them.
  if (ts.isCallExpression(outer) && outer.expression === parent) return false;
  // `const { join } = path.posix`, `const together = path.join`, `path.sep`
  return ts.isVariableDeclaration(outer) || JOINING.has(parent.name.text);
}

function namesIn(source: ts.SourceFile): Names {
  const names: Names = { modules: new Set(), joining: new Set(), files: new Set() };
  for (const one of source.statements) {
    if (!ts.isImportDeclaration(one) || !ts.isStringLiteral(one.moduleSpecifier)) continue;
    const from = one.moduleSpecifier.text;
    const { name, namedBindings } = one.importClause ?? {};
    const taken = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : [];
    const whole = [
      name?.text,
      namedBindings && ts.isNamespaceImport(namedBindings) ? namedBindings.name.text : undefined,
    ].filter((given) => given !== undefined);
    if (FILES.test(from))
      for (const given of [...whole, ...taken.map((each) => each.name.text)])
        names.files.add(given);
    if (!PATH.test(from)) continue;
    for (const given of whole) names.modules.add(given);
    for (const each of taken) {
      const original = (each.propertyName ?? each.name).text;
      if (JOINING.has(original)) names.joining.add(each.name.text);
      else if (/^(?:posix|win32|default)$/.test(original)) names.modules.add(each.name.text);
    }
  }
  return names;
}
