import { messageOf } from "../../core/domain/index.js";
import { parseAcceptance } from "./distribution.js";
import type { Acceptance } from "./distribution.js";
import { fr } from "./fr.js";
import type { Tolerance } from "./match.js";

/** What one case expects: a result, a typed refusal, or a distribution with the acceptance rule of its file. */
export type Expectation =
  | { readonly kind: "result"; readonly value: unknown; readonly tolerance: Tolerance }
  | { readonly kind: "refusal"; readonly code: string }
  | { readonly kind: "distribution"; readonly value: unknown; readonly rule: Acceptance }
  | { readonly kind: "unreadable"; readonly reason: string };

/** One line of a file of vectors: a function, its input, what it must give. */
export interface VectorCase {
  readonly id: string;
  readonly fn: string;
  readonly input: unknown;
  readonly expectation: Expectation;
}

/** Cases of a file of format `ij-vectors/1`, or the reason why it cannot be read. A bad case is kept as such. */
export type VectorFile = { readonly cases: readonly VectorCase[] } | { readonly problem: string };

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads the text of a vector file (formats of `tests/vectors/README.md`); a byte order mark before it is left out. */
export function parseVectorFile(text: string): VectorFile {
  const body = text.replace(/^\ufeff/, "");
  if (body.trim() === "") return { problem: fr.emptyFile };
  let content: unknown;
  try {
    content = JSON.parse(body);
  } catch (error) {
    return { problem: fr.notJson(messageOf(error)) };
  }
  if (!isObject(content) || content["format"] !== "ij-vectors/1" || !Array.isArray(content["cases"])) {
    return { problem: fr.notVectors };
  }
  if (content["cases"].length === 0) return { problem: fr.noCase };
  const file = content;
  return { cases: content["cases"].map((item: unknown, position) => readCase(item, position, file)) };
}

function readCase(item: unknown, position: number, file: Fields): VectorCase {
  if (!isObject(item) || typeof item["fn"] !== "string") {
    const reason = fr.badCase(position);
    return {
      id: `#${String(position + 1)}`,
      fn: "",
      input: null,
      expectation: { kind: "unreadable", reason },
    };
  }
  const id = typeof item["id"] === "string" ? item["id"] : `#${String(position + 1)}`;
  return {
    id,
    fn: item["fn"],
    input: withInfinities(item["input"]),
    expectation: readExpectation(item, file),
  };
}

function readExpectation(item: Fields, file: Fields): Expectation {
  if (typeof item["expectedError"] === "string") return { kind: "refusal", code: item["expectedError"] };
  if (item["expectedDistribution"] !== undefined) {
    const rule = parseAcceptance(item["acceptance"] ?? file["acceptance"]);
    if (rule === undefined) return { kind: "unreadable", reason: fr.unknownAcceptance };
    return { kind: "distribution", value: item["expectedDistribution"], rule };
  }
  if (item["expected"] === undefined) return { kind: "unreadable", reason: fr.noExpectation };
  const tolerance = readTolerance(item["tolerance"] ?? file["tolerance"]);
  if (tolerance === undefined) return { kind: "unreadable", reason: fr.badTolerance };
  return { kind: "result", value: item["expected"], tolerance };
}

/** A bound left out is 0; no tolerance at all asks for identical numbers. */
function readTolerance(value: unknown): Tolerance | undefined {
  if (value === undefined) return { relative: 0, absolute: 0 };
  if (!isObject(value)) return undefined;
  const { relative = 0, absolute = 0 } = value;
  if (typeof relative !== "number" || typeof absolute !== "number" || relative < 0 || absolute < 0)
    return undefined;
  return { relative, absolute };
}

/** JSON has no infinity: in an input too, the words stand for the numbers. */
function withInfinities(value: unknown): unknown {
  if (value === "Infinity") return Infinity;
  if (value === "-Infinity") return -Infinity;
  if (value === "NaN") return NaN;
  if (Array.isArray(value)) return value.map(withInfinities);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withInfinities(inner)]));
}
