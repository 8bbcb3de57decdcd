/** What reading a text as JSON shows beside its value. */
export interface JsonScan {
  /** Offset of the first character that JSON does not allow there; absent when the text is JSON. */
  readonly fault?: number;
  /** Fields given twice in one object, by path; the first hundred. */
  readonly duplicates: readonly string[];
}

type Kind = "{" | "}" | "[" | "]" | "," | ":" | "string" | "literal";
interface Token {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}
type Expected = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end" | "nothing";

/** An object or a list being walked: `keys` is absent for a list; `at` is the key or the position reached. */
interface Level {
  readonly keys?: Set<string>;
  at: string | number;
}

const MAX_DUPLICATES = 100;

/**
 * Walks a text as RFC 8259 does, without recursion and without building a value. `JSON.parse` keeps the last of two fields
 * of one name, and says where it stopped in words of its engine: here both are said, the same everywhere. The two agree
 * on what is JSON (property test).
 */
export function scanJson(text: string): JsonScan {
  const stack: Level[] = [];
  const duplicates: string[] = [];
  let expected: Expected = "value";
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (typeof token === "number") return { fault: token, duplicates };
    const next: Expected | undefined = follow(expected, token.kind, stack);
    if (next === undefined) return { fault: at, duplicates };
    if (next === "colon" && note(stack, JSON.parse(text.slice(at, token.end)) as string))
      if (duplicates.length < MAX_DUPLICATES) duplicates.push(pathOf(stack));
    expected = next;
    at = skipSpace(text, token.end);
  }
  return expected === "nothing" ? { duplicates } : { fault: text.length, duplicates };
}

/** What may come after a token, the levels opened or closed; undefined when the token may not stand there. */
function follow(expected: Expected, kind: Kind, stack: Level[]): Expected | undefined {
  const level = stack.at(-1);
  switch (expected) {
    case "nothing":
      return undefined;
    case "colon":
      return kind === ":" ? "value" : undefined;
    case "key":
    case "key-or-end":
      if (kind === "string") return "colon";
      return kind === "}" && expected === "key-or-end" ? closed(stack) : undefined;
    case "comma-or-end":
      if (kind === (level?.keys === undefined ? "]" : "}")) return closed(stack);
      if (kind !== ",") return undefined;
      if (level !== undefined && typeof level.at === "number") level.at += 1;
      return level?.keys === undefined ? "value" : "key";
    case "value":
    case "value-or-end":
      if (kind === "string" || kind === "literal") return afterValue(stack);
      if (kind === "{") stack.push({ keys: new Set(), at: "" });
      else if (kind === "[") stack.push({ at: 0 });
      else return kind === "]" && expected === "value-or-end" ? closed(stack) : undefined;
      return kind === "{" ? "key-or-end" : "value-or-end";
  }
}

const afterValue = (stack: readonly Level[]): Expected => (stack.length === 0 ? "nothing" : "comma-or-end");

function closed(stack: Level[]): Expected {
  stack.pop();
  return afterValue(stack);
}

/** Keeps a key of the current object; true when it was there already. */
function note(stack: readonly Level[], key: string): boolean {
  const level = stack.at(-1);
  if (level?.keys === undefined) return false;
  level.at = key;
  if (level.keys.has(key)) return true;
  level.keys.add(key);
  return false;
}

const pathOf = (stack: readonly Level[]): string =>
  stack
    .map(({ at }) => (typeof at === "number" ? `[${String(at)}]` : `.${at}`))
    .join("")
    .replace(/^\./, "");

const SPACE = /[ \t\n\r]*/y;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** End of what a sticky pattern matches at an offset; undefined when it does not. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

const skipSpace = (text: string, at: number): number => endOf(SPACE, text, at) ?? at;

/** The token at an offset, or the offset of the character that forms none. */
function tokenAt(text: string, start: number): Token | number {
  const sign = text[start] ?? "";
  if (sign === "{" || sign === "}" || sign === "[" || sign === "]" || sign === "," || sign === ":")
    return { kind: sign, start, end: start + 1 };
  if (sign !== '"') {
    const end = endOf(LITERAL, text, start);
    return end === undefined ? start : { kind: "literal", start, end };
  }
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { kind: "string", start, end: at + 1 };
    if (code < 0x20) return at;
    if (code !== 0x5c) at += 1;
    else {
      const end = endOf(ESCAPE, text, at);
      if (end === undefined) return at;
      at = end;
    }
  }
  return at;
}
