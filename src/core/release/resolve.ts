import type { Absent } from "../domain/index.js";
import { absent } from "../domain/index.js";
import type { FormerCommune, Release } from "./types.js";
import { sentences } from "./fr.js";

/** What a typed commune code designates in the release. */
export type Resolution =
  | { readonly kind: "known"; readonly row: number; readonly code: string; readonly name: string }
  | {
      readonly kind: "merged";
      readonly former: FormerCommune;
      readonly row: number;
      readonly code: string;
      readonly name: string;
    }
  | {
      readonly kind: "city";
      readonly row: number;
      readonly code: string;
      readonly name: string;
      readonly arrondissements: readonly string[];
    }
  | { readonly kind: "malformed"; readonly fault: Fault; readonly suggestion?: string }
  | { readonly kind: "unknown"; readonly code: string };

/** Why a text is not a commune code. */
export type Fault = "leading-zero" | "lower-case" | "spaces" | "name" | "postal" | "other";

const WELL_FORMED = /^(?:\d{5}|2[AB]\d{3})$/;

/** The code that a badly typed text probably means, with what was wrong; undefined when nothing was. */
function faultOf(text: string): { readonly fault: Fault; readonly suggestion?: string } | undefined {
  if (WELL_FORMED.test(text)) return undefined;
  if (/^\d{4}$/.test(text)) return { fault: "leading-zero", suggestion: `0${text}` };
  if (/^2[ab]\d{3}$/.test(text)) return { fault: "lower-case", suggestion: text.toUpperCase() };
  const compact = text.replace(/[\s\u00a0\u202f.-]/g, "").toUpperCase();
  if (compact !== text && WELL_FORMED.test(compact)) return { fault: "spaces", suggestion: compact };
  if (/\p{L}{2,}/u.test(text)) return { fault: "name" };
  return { fault: "other" };
}

/**
 * What a typed code becomes: a unit of COG 2025, a commune merged since, a city whose figures are by arrondissement, a
 * text that is not a code (and what it probably means), or a code that no list of communes has.
 */
export function resolveCommune(
  release: Pick<Release, "communes" | "rowOf" | "formerCommunes">,
  text: string,
): Resolution {
  const fault = faultOf(text);
  if (fault !== undefined) return { kind: "malformed", ...fault };
  const { communes } = release;
  const row = release.rowOf.get(text);
  if (row !== undefined) {
    const name = communes.name[row] ?? "";
    if (communes.kind[row] !== "city") return { kind: "known", row, code: text, name };
    const arrondissements = communes.code.filter((_, i) => communes.city[i] === text);
    return { kind: "city", row, code: text, name, arrondissements };
  }
  const former = release.formerCommunes.find((f) => f.code === text);
  const target = former === undefined ? undefined : release.rowOf.get(former.becomes);
  if (former !== undefined && target !== undefined)
    return { kind: "merged", former, row: target, code: former.becomes, name: communes.name[target] ?? "" };
  if (communes.postalCodes.some((codes) => codes.includes(text)))
    return { kind: "malformed", fault: "postal" };
  return { kind: "unknown", code: text };
}

/** One French sentence for each cause; undefined for a plain known code. */
export function resolutionSentence(text: string, resolution: Resolution): string | undefined {
  switch (resolution.kind) {
    case "known":
      return undefined;
    case "merged":
      return sentences.merged(resolution.former, resolution.code, resolution.name);
    case "city":
      return sentences.city(resolution.name, resolution.arrondissements);
    case "malformed":
      return sentences.fault[resolution.fault](text, resolution.suggestion ?? "");
    case "unknown":
      return sentences.unknown(resolution.code);
  }
}

/** The same as an absence with its reason, for the answer room; undefined for a plain known code. */
export function resolutionAbsence(text: string, resolution: Resolution): Absent | undefined {
  switch (resolution.kind) {
    case "known":
      return undefined;
    case "merged":
      return absent("commune-fusionnee", resolution.code);
    case "city":
      return absent("ville-a-arrondissements", resolution.name);
    case "malformed":
      return absent("code-mal-forme", resolution.suggestion ?? text);
    case "unknown":
      return absent("code-inconnu", text);
  }
}
