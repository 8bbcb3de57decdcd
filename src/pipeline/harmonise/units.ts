import type { UnitKind } from "../../core/release/types.js";
import type { RawTexts } from "../sources/raw.js";
import { readByKey, readSource } from "../sources/read-sources.js";
import { cell } from "../sources/table.js";

/** A unit of the release: commune of COG 2025, or arrondissement of Paris, Lyon, Marseille. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** City of an arrondissement, empty otherwise. */
  readonly city: string;
  readonly departement: string;
  readonly region: string;
  readonly epci: string;
  readonly cantonVille: string;
  readonly bassinDeVie: string;
  readonly zoneEmploi: string;
  readonly postalCodes: readonly string[];
  /** Codes no longer in use in 2025 that this unit took over, restored communes excepted. */
  readonly absorbed: readonly string[];
}

/** Codes no longer in use → code in 2025. */
export function readPassage(raw: RawTexts): ReadonlyMap<string, string> {
  return new Map(
    [...readByKey(raw, "passage-cog2025", "com_historique")].map(([old, row]) => [
      old,
      cell(row, "com_2025"),
    ]),
  );
}

/** Units of COG 2025 sorted by code: 34,875 communes and 45 arrondissements, territories inherited from the city. */
export function readUnits(raw: RawTexts): readonly Unit[] {
  const cityOf = new Map(
    readSource(raw, "arrondissements-municipaux").map((row) => [
      cell(row, "arrondissement_municipal"),
      cell(row, "commune"),
    ]),
  );
  const cities = new Set(cityOf.values());
  const postal = readByKey(raw, "communes-2026-population", "code");
  const absorbed = new Map<string, string[]>();
  for (const [old, current] of readPassage(raw))
    if (!cityOf.has(old)) absorbed.set(current, [...(absorbed.get(current) ?? []), old]);
  const communes = readByKey(raw, "cog2025", "DEPCOM");

  const unitOf = (code: string, name: string, kind: UnitKind, city: string): Unit => {
    const row = communes.get(city === "" ? code : city);
    if (row === undefined)
      throw new Error(`cog2025 : la ville ${city} de l'arrondissement ${code} est absente.`);
    const codes = postal.get(code);
    return {
      code,
      name,
      kind,
      city,
      departement: cell(row, "DEP"),
      region: cell(row, "REG"),
      epci: cell(row, "EPCI"),
      cantonVille: cell(row, "CV"),
      bassinDeVie: cell(row, "BV2022"),
      zoneEmploi: cell(row, "ZE2020"),
      postalCodes:
        codes === undefined
          ? []
          : cell(codes, "codes_postaux")
              .split("|")
              .filter((c) => c !== ""),
      absorbed: (absorbed.get(code) ?? []).sort(),
    };
  };
  const whole = [...communes].map(([code, row]) =>
    unitOf(code, cell(row, "NOM_DEPCOM"), cities.has(code) ? "city" : "commune", ""),
  );
  const parts = [...cityOf].map(([code, city]) => {
    const row = postal.get(code);
    return unitOf(code, row === undefined ? code : cell(row, "nom"), "arrondissement", city);
  });
  return [...whole, ...parts].sort((a, b) => (a.code < b.code ? -1 : 1));
}
