import { describe, expect, it } from "vitest";
import { absent, present } from "../../../../src/core/domain/index.js";
import { cellOrigins, communeValue, indexAbsence } from "../../../../src/core/release/index.js";
import type { Release } from "../../../../src/core/release/index.js";

describe("value of a commune and its origin", () => {
  const column = (value: number): Float64Array => Float64Array.of(value);
  const release = (more: Readonly<Record<string, unknown>> = {}, marks: object = {}): Release =>
    ({
      communes: {
        code: ["81004"],
        departement: ["81"],
        population: column(49_000),
        medianIncome: column(21_650),
        shareBac: column(0.534),
        shareWorkers: column(NaN),
        shareUnemployed: column(0.167),
        unemployed2021: column(3385),
        active2021: column(20_272),
        shareUnemployed2022: column(0.12),
        expectedRate: column(NaN),
        expectedRateLow: column(NaN),
        expectedRateHigh: column(NaN),
        occupationalNeed: column(NaN),
        ...more,
      },
      absences: new Map([[0, marks]]),
      exceptions: new Map([[0, { population: "fusion" }]]),
      columns: ["medianIncome", "percentBac", "unemployed2021", "active2021", "percentUnemployed2022"].map(
        (name) => ({
          table: "variables.csv",
          name,
          origins: ["source-1"],
          sourceColumn: name.toUpperCase(),
        }),
      ),
      manifest: { sources: [{ id: "source-1", path: "dossier/fichier.csv" }] },
    }) as unknown as Release;
  const cell = (text: string, name: string) => ({
    kind: "cell",
    source: "source-1",
    file: "dossier/fichier.csv",
    rowKey: "81004",
    column: name,
    text,
  });

  it("is present, or absent with the reason recorded, its own first", () => {
    expect(communeValue(release(), 0, "medianIncome")).toEqual(present(21_650));
    expect(communeValue(release({}, { shareWorkers: "secret-statistique" }), 0, "shareWorkers")).toEqual(
      absent("secret-statistique"),
    );
    expect(communeValue(release(), 0, "shareWorkers")).toEqual(absent("non-disponible"));
    expect(communeValue(release({}, { population: "non-publie-dom" }), 0, "shareWorkers")).toEqual(
      absent("non-disponible"),
    );
    for (const name of ["expectedRate", "expectedRateLow", "expectedRateHigh"] as const) {
      expect(communeValue(release({}, { population: "non-publie-dom" }), 0, name)).toEqual(
        absent("non-publie-dom"),
      );
      expect(communeValue(release(), 0, name)).toEqual(absent("non-disponible"));
    }
    expect(communeValue(release({}, { shareWorkers: "secret-statistique" }), 0, "occupationalNeed")).toEqual(
      absent("secret-statistique"),
    );
    expect(communeValue(release(), 0, "occupationalNeed")).toEqual(absent("non-disponible"));
    expect(communeValue(release(), 5, "medianIncome")).toEqual(absent("non-disponible"));
  });

  it("of a village without inhabitants, of a place without anybody active, says so", () => {
    const empty = release({ population: column(0) }, { shareWorkers: "secret-statistique" });
    expect(communeValue(empty, 0, "shareWorkers")).toEqual(absent("commune-sans-habitant"));
    const idle = release(
      { shareUnemployed: column(NaN) },
      { shareUnemployed: "non-calculable", shareWorkers: "non-calculable" },
    );
    expect(communeValue(idle, 0, "shareUnemployed")).toEqual(absent("aucun-actif"));
    expect(communeValue(idle, 0, "shareWorkers")).toEqual(absent("non-calculable"));
    const secret = release({ shareUnemployed: column(NaN) }, { shareUnemployed: "secret-statistique" });
    expect(communeValue(secret, 0, "shareUnemployed")).toEqual(absent("secret-statistique"));
  });

  it("of an index: overseas, the first variable that is missing, else the source", () => {
    expect(indexAbsence(release({ departement: ["974"] }), 0, ["shareWorkers"])).toBe("hors-perimetre-fdep");
    const secret = release({}, { shareWorkers: "secret-statistique", expectedRate: "non-calculable" });
    expect(indexAbsence(secret, 0, ["medianIncome", "shareWorkers", "expectedRate"])).toBe(
      "secret-statistique",
    );
    expect(indexAbsence(secret, 0, ["medianIncome"])).toBe("non-disponible");
    expect(indexAbsence(secret, 0)).toBe("non-disponible");
  });

  it("is the cell of the source, its text as the source prints it", () => {
    expect(cellOrigins(release(), 0, "medianIncome")).toEqual([cell("21650", "MEDIANINCOME")]);
    expect(cellOrigins(release(), 0, "shareBac")).toEqual([cell("53.4", "PERCENTBAC")]);
    expect(cellOrigins(release({ shareBac: column(0.5) }), 0, "shareBac")[0]?.text).toBe("50.0");
    expect(cellOrigins(release({ shareBac: column(0.12345) }), 0, "shareBac")[0]?.text).toBe("12.35");
    expect(cellOrigins(release(), 0, "shareUnemployed2022")[0]?.text).toBe("12.0");
    expect(cellOrigins(release(), 0, "shareUnemployed")).toEqual([
      cell("3385", "UNEMPLOYED2021"),
      cell("20272", "ACTIVE2021"),
    ]);
  });

  it("has no cell when it was formed by us, is missing, or has no card", () => {
    expect(cellOrigins(release(), 0, "population")).toEqual([]);
    expect(cellOrigins(release(), 0, "shareWorkers")).toEqual([]);
    expect(cellOrigins(release({ shareWorkers: column(0.2) }), 0, "shareWorkers")).toEqual([]);
    expect(cellOrigins(release(), 0, "expectedRate")).toEqual([]);
    expect(cellOrigins(release({ expectedRate: column(4) }), 0, "expectedRate")).toEqual([]);
    expect(cellOrigins(release({ active2021: column(NaN) }), 0, "shareUnemployed")).toEqual([]);
    expect(cellOrigins(release({ unemployed2021: column(NaN) }), 0, "shareUnemployed")).toEqual([]);
    const bare = { ...release(), manifest: { sources: [] } } as unknown as Release;
    expect(cellOrigins(bare, 0, "medianIncome")).toEqual([]);
  });
});
