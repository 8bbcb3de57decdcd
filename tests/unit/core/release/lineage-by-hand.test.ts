import { describe, expect, it } from "vitest";
import { errataFor, faults, migrateManifest, parseErrata } from "../../../../src/core/release/index.js";
import { lineageOf } from "../../../../src/core/release/lineage.js";

describe("lineage, errata, migration", () => {
  const card = (table: string, name: string, ...origins: readonly string[]) => ({
    table,
    name,
    title: "",
    unit: "",
    description: "",
    processing: "",
    origins,
  });
  const all = [
    card("communes.csv", "population", "rp"),
    card("communes.csv", "cantonVille", "cog"),
    card("communes.csv", "epci", "epci"),
    card("communes.csv", "bassinDeVie", "bv"),
    card("communes.csv", "lat", "contours"),
    card("variables.csv", "medianIncome", "filosofi"),
    card("variables.csv", "percentBac", "diplomes"),
    card("variables.csv", "percentWorkers", "csp"),
    card("variables.csv", "percentUnemployed2022", "chomage2022"),
    card("variables.csv", "unemployed2021", "chomeurs"),
    card("variables.csv", "active2021", "actifs"),
    card("variables.csv", "occupationalNeed", "risques"),
    ...["age0014", "age1524", "age2554", "age5564", "age6579"].map((name) =>
      card("variables.csv", name, name),
    ),
    card("departments.csv", "0-4", "pyramide"),
    card("territories.csv", "percentAld", "ald"),
    ...[
      "daysPerInsuredEmployee",
      "daysPerInsuredEmployeeAldRatioLow",
      "daysPerInsuredEmployeeAldRatioHigh",
    ].map((name) => card("reference-rates.csv", name, name)),
    card("reference-rates.csv", "insuredEmployees", "salaries"),
    card("reference-rates.csv", "insuredShare"),
    card("reference-rates.csv", "aldPrevalence", "prevalence"),
    card("results.csv", "fdep4", "formule"),
  ];
  const AGES = ["age0014", "age1524", "age2554", "age5564", "age6579"];
  const INHABITANTS = [...AGES, "ald", "bv", "pyramide", "rp"];
  const FDEP3 = ["cog", "csp", "diplomes", "epci", "filosofi", "rp"];
  const FDEP4 = [...FDEP3, "actifs", "chomeurs"];
  const VARIABLES = [...FDEP4, "chomage2022", ...AGES];
  const RATES = [...INHABITANTS, "prevalence", "salaries"];
  const sorted = (names: readonly string[]): readonly string[] => [...names].sort();

  it.each([
    ["variables.csv", "medianIncome", ["filosofi"]],
    ["results.csv", "fdep3", FDEP3],
    ["results.csv", "fdep3Fifth", FDEP3],
    ["results.csv", "fdep4", [...FDEP4, "formule"]],
    ["results.csv", "fdep4Fifth", FDEP4],
    ["results.csv", "expectedRate", [...RATES, "daysPerInsuredEmployee"]],
    ["results.csv", "expectedRateLow", [...RATES, "daysPerInsuredEmployeeAldRatioLow"]],
    ["results.csv", "expectedRateHigh", [...RATES, "daysPerInsuredEmployeeAldRatioHigh"]],
    ["variables.csv", "occupationalNeed", ["risques", "rp"]],
    ["variables.csv", "absences", VARIABLES],
    ["variables.csv", "exceptions", [...VARIABLES, "contours"]],
    ["reference-rates.csv", "insuredShare", RATES],
    ["reference-rates.csv", "aldPrevalence", [...INHABITANTS, "prevalence"]],
    ["results.csv", "lune", []],
  ])("%s, %s: every source that it is computed from", (table, name, origins) => {
    expect(lineageOf(all, table, name)).toEqual(sorted(origins));
  });

  it("an erratum of one release may concern another, some communes or all", () => {
    const entry = { date: "2026-12-01", what: "x", effect: "y" };
    const errata = parseErrata(
      JSON.stringify({
        format: "ij-errata/1",
        release: "2026.1",
        entries: [entry, { ...entry, releases: ["2025.1"] }, { ...entry, codes: ["81004"] }],
      }),
    );
    expect(errataFor(errata, "2026.1")).toHaveLength(2);
    expect(errataFor(errata, "2026.1", "81065")).toHaveLength(1);
    expect(errataFor(errata, "2025.1", "81065")).toHaveLength(1);
    expect(() => parseErrata('{"format":"z"}')).toThrow(
      "errata.json : format « z » inconnu, ij-errata/1 est attendu",
    );
  });

  it("a manifest of another kind is refused by name", () => {
    for (const content of [null, "texte", 3]) expect(() => migrateManifest(content)).toThrow("manifest.json");
    expect(() => migrateManifest({ format: "z" })).toThrow("manifest.json : format « z » inconnu");
    const steps = [{ from: "z", to: "ij-release/1", migrate: () => ({ id: "a" }) }] as const;
    expect(migrateManifest({ format: "z" }, steps)).toEqual({ id: "a", format: "ij-release/1" });
    expect(migrateManifest({ format: "ij-release/1", id: "b" }, steps)).toMatchObject({ id: "b" });
  });

  it("faults are sentences", () => {
    expect(faults.word("a.csv", "b", "c")).toBe("a.csv, colonne « b » : « c » est inconnu");
  });
});
