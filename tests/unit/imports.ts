import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import ts from "typescript";

/** A source file by its path from the root of the clone, with `/` separators. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** TypeScript and JavaScript files of a folder, sorted by path. */
export function readSources(root: string, folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      path: relative(root, path).split(sep).join("/"),
      text: readFileSync(path, "utf8"),
    }));
}

/** What a file imports: static, dynamic, re-exported, or type-only. Ours by path from the root, packages by name. */
export function importsOf({ path, text }: SourceFile): readonly string[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith(".") ? posix.join(dirname(path), fileName).replace(/\.js$/, ".ts") : fileName,
    );
}

/** Globals that a pure file must be given as arguments. */
const IMPURE = [
  "console",
  "process",
  "fetch",
  "performance",
  "localStorage",
  "sessionStorage",
  "XMLHttpRequest",
];

/** Uses of the clock, of randomness, of the console, of the network or of the process, as written. */
export function impuritiesOf({ path, text }: SourceFile): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const written = node.getText(source);
    if (ts.isPropertyAccessExpression(node) && /^(Date\.now|Math\.random|crypto\.\w+)$/.test(written))
      found.push(written);
    if (ts.isNewExpression(node) && node.expression.getText(source) === "Date" && !node.arguments?.length) {
      found.push(written);
    }
    if (ts.isIdentifier(node) && IMPURE.includes(node.text) && isValue(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** False for the name of a property or of a field: `lot.process` is not the global. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return (
    !(ts.isPropertySignature(parent) || ts.isMethodSignature(parent)) &&
    !(ts.isPropertyAssignment(parent) && parent.name === node)
  );
}

/** Three words or more, one of them accented: a sentence, not a value such as « non signalé ». */
const isFrenchSentence = (text: string): boolean =>
  /[àâçèéêëîïôùûœÀÇÈÉÊŒ]/.test(text) && (text.match(/\p{L}+/gu) ?? []).length >= 3;

/** What a literal says, without what a template puts in; undefined for any other node. */
function literalText(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join("…");
}

/** French sentences written in a file, in quotes or in a template; the values of its types are not sentences. */
export function frenchSentencesOf({ path, text }: SourceFile): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    const said = literalText(node);
    if (said !== undefined && isFrenchSentence(said)) found.push(said);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
