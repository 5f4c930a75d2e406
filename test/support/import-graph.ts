import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import * as ts from 'typescript';

/** One import of one file. */
export interface Import {
  /** Path of the file in the project, or name of a package with its path: `@cdktf/provider-aws/lib/vpc`. */
  readonly target: string;
  /** Whether it vanishes when TypeScript is compiled. */
  readonly typeOnly: boolean;
}

/** Every file of the project, by path, with what it imports. */
export type ImportGraph = ReadonlyMap<string, readonly Import[]>;

const ignored = new Set(['node_modules', 'dist', 'cdktf.out', 'generated', 'coverage', 'test', 'docs']);

/** Reads the imports of all TypeScript files below a folder, tests and what is generated left out. */
export function importGraph(root: string): ImportGraph {
  return new Map(sources(root).map((file) => [relative(root, file), importsOf(root, file)]));
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !ignored.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sources(path);
      return entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts') ? [path] : [];
    });
}

/** The imports of one text: static, re-exports, `import x = require()`, `import()` and `require()`. */
export function importsIn(text: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) found.push({ target: specifier.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isExternalModuleReference(node)) add(node.expression, false);
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node) && isImportCall(node.expression)) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022));
  return found;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  const { namedBindings } = clause;
  if (clause.isTypeOnly) return true;
  if (clause.name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function isImportCall(expression: ts.Expression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

function importsOf(root: string, file: string): readonly Import[] {
  return importsIn(readFileSync(file, 'utf8')).map(({ target, typeOnly }) => ({
    target: target.startsWith('.') ? relative(root, located(resolve(dirname(file), target))) : target,
    typeOnly,
  }));
}

function located(path: string): string {
  const bare = path.replace(/\.js$/, '');
  const found = [`${bare}.ts`, join(bare, 'index.ts'), bare].find(
    (each) => existsSync(each) && statSync(each).isFile(),
  );
  return found ?? path;
}

/** Everything that is loaded with a file, each with the way to it; types load nothing. */
export function reachable(graph: ImportGraph, from: string): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>([[from, [from]]]);
  const queue = [from];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const { target, typeOnly } of graph.get(file) ?? []) {
      if (typeOnly || ways.has(target)) continue;
      ways.set(target, [...(ways.get(file) ?? []), target]);
      queue.push(target);
    }
  }
  return ways;
}

/** Circles of imports that remain when types are gone, each as the way around. */
export function cycles(graph: ImportGraph): readonly (readonly string[])[] {
  const done = new Set<string>();
  const found: (readonly string[])[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file]);
    if (done.has(file) || way.includes(file)) return;
    for (const { target, typeOnly } of graph.get(file) ?? []) if (!typeOnly) walk(target, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
}
