import type { Absent } from "../domain/index.js";
import { absent, departementOf } from "../domain/index.js";
import { collectivityOf, sentences } from "./fr.js";
import type { NamedPlace } from "./names.js";
import { placeAt, placesOfName, placesOfPostalCode } from "./names.js";
import type { FormerCommune, Release } from "./types.js";

interface Placed {
  readonly row: number;
  readonly code: string;
  readonly name: string;
}

/** What a typed commune code designates in the release. */
export type Resolution =
  /** `postalOf`: other places that have these digits as postal code (13001 is Aix-en-Provence, and Marseille 1er's). */
  | (Placed & { readonly kind: "known"; readonly postalOf: readonly NamedPlace[] })
  | (Placed & {
      readonly kind: "merged";
      readonly former: FormerCommune;
      readonly postalOf: readonly NamedPlace[];
    })
  | (Placed & { readonly kind: "city"; readonly arrondissements: readonly string[] })
  | { readonly kind: "malformed"; readonly fault: Fault; readonly suggestion?: NamedPlace }
  /** Digits that only post offices use today; `former`: the commune that had them as code, long ago. */
  | {
      readonly kind: "postal";
      readonly code: string;
      readonly places: readonly NamedPlace[];
      readonly former?: NamedPlace;
    }
  | { readonly kind: "name"; readonly places: readonly NamedPlace[] }
  | { readonly kind: "collectivity"; readonly code: string; readonly collectivity: string }
  | { readonly kind: "unknown"; readonly code: string; readonly cause: UnknownCause };

/** Why a text is not a commune code. */
export type Fault =
  | "empty"
  | "leading-zero"
  | "lower-case"
  | "spaces"
  | "four-characters"
  | "department"
  | "iris"
  | "characters"
  | "other";

/** Why a well-formed code is unknown. */
export type UnknownCause = "abroad" | "department" | "commune";

/** What the resolution reads of a release. */
export type CodeBook = Pick<Release, "communes" | "rowOf" | "formerCommunes" | "territories">;

const WELL_FORMED = /^(?:\d{5}|2[AB]\d{3})$/;

/** The same text with ordinary characters: full-width digits and invisible marks come with a copied page. */
function retyped(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]/gu, "")
    .toUpperCase();
}

/** A badly typed text: what is wrong, and the place that it probably means; undefined when nothing is wrong. */
function malformed(release: CodeBook, text: string): Resolution | undefined {
  if (WELL_FORMED.test(text)) return undefined;
  const as = (fault: Fault, code?: string): Resolution => {
    const row = code === undefined ? undefined : release.rowOf.get(code);
    return row === undefined
      ? { kind: "malformed", fault }
      : { kind: "malformed", fault, suggestion: placeAt(release, row) };
  };
  const compact = text.replace(/[\s\u00a0\u202f.-]/g, "").toUpperCase();
  if (compact === "") return as("empty");
  if (/^\d{4}$/.test(compact))
    return as(release.rowOf.has(`0${compact}`) ? "leading-zero" : "four-characters", `0${compact}`);
  if (/^2[ab]\d{3}$/.test(text)) return as("lower-case", compact);
  if (WELL_FORMED.test(compact)) return as("spaces", compact);
  if (/^(?:\d{9}|2[AB]\d{7})$/.test(compact)) return as("iris", compact.slice(0, 5));
  const isDepartment = release.territories.some(
    ({ level, code }) => level === "departement" && code === compact,
  );
  if (isDepartment) return as("department");
  const usual = retyped(text);
  if (WELL_FORMED.test(usual)) return as("characters", usual);
  if (/\p{L}{2,}/u.test(text)) return { kind: "name", places: placesOfName(release, text) };
  return as("other");
}

/**
 * What a typed code becomes: a unit of COG 2025, a commune merged since, a city whose figures are by arrondissement, a
 * postal code (and whose), a name (and its codes), a collectivity that the data leave out, a text that is not a code
 * (and what it probably means), or a code that no list of communes has.
 */
export function resolveCommune(release: CodeBook, text: string): Resolution {
  const wrong = malformed(release, text);
  if (wrong !== undefined) return wrong;
  const { communes } = release;
  const row = release.rowOf.get(text);
  const name = row === undefined ? "" : (communes.name[row] ?? "");
  if (row !== undefined && communes.kind[row] === "city") {
    const arrondissements = communes.code.filter((_, i) => communes.city[i] === text);
    return { kind: "city", row, code: text, name, arrondissements };
  }
  const served = placesOfPostalCode(release, text);
  if (row !== undefined)
    return {
      kind: "known",
      row,
      code: text,
      name,
      postalOf: served.some(({ code }) => code === text) ? [] : served,
    };
  const former = release.formerCommunes.find(({ code }) => code === text);
  const target = former === undefined ? undefined : release.rowOf.get(former.becomes);
  if (former !== undefined && target !== undefined) {
    const now = placeAt(release, target);
    // A code without a name was dropped before the list of communes kept names: the reader means the post office.
    if (former.name === "" && served.length > 0)
      return { kind: "postal", code: text, places: served, former: now };
    return { kind: "merged", former, row: target, code: now.code, name: now.name, postalOf: served };
  }
  const collectivity = collectivityOf(text);
  if (collectivity !== undefined) return { kind: "collectivity", code: text, collectivity };
  if (served.length > 0) return { kind: "postal", code: text, places: served };
  return { kind: "unknown", code: text, cause: causeOf(release, text) };
}

function causeOf({ territories }: CodeBook, code: string): UnknownCause {
  if (code.startsWith("99")) return "abroad";
  const departement = departementOf(code);
  const known = territories.some(
    (territory) => territory.level === "departement" && territory.code === departement,
  );
  return known ? "commune" : "department";
}

/** One French sentence for each cause; undefined for a plain known code. */
export function resolutionSentence(text: string, resolution: Resolution): string | undefined {
  switch (resolution.kind) {
    case "known":
      return resolution.postalOf.length === 0
        ? undefined
        : sentences.alsoPostal(resolution.code, resolution.name, resolution.postalOf);
    case "merged": {
      const { former, code, name, postalOf } = resolution;
      const merged = sentences.merged(former, code, name);
      return postalOf.length === 0 ? merged : `${merged} ${sentences.postalToo(former.code, postalOf)}`;
    }
    case "city":
      return sentences.city(resolution.name, resolution.arrondissements);
    case "malformed":
      return sentences.fault[resolution.fault](text, resolution.suggestion);
    case "postal":
      return sentences.postal(resolution.code, resolution.places, resolution.former);
    case "name":
      return sentences.name(text, resolution.places);
    case "collectivity":
      return sentences.collectivity(resolution.code, resolution.collectivity);
    case "unknown":
      return sentences.unknown[resolution.cause](resolution.code);
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
      return absent("code-mal-forme", resolution.suggestion?.code ?? text);
    case "name":
      return absent("code-mal-forme", text);
    case "postal":
      return absent(
        "code-postal",
        resolution.places
          .slice(0, 3)
          .map(({ code, name }) => `${name} (${code})`)
          .join(", "),
      );
    case "collectivity":
      return absent("hors-donnees", resolution.collectivity);
    case "unknown":
      return absent("code-inconnu", text);
  }
}
