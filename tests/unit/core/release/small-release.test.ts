import { describe, expect, it } from "vitest";
import { columnCard, exceptionOf, parseRelease } from "../../../../src/core/release/index.js";
import type { ReleaseFile } from "../../../../src/core/release/index.js";
import { communeRates, modelOf, ratesPerInhabitant } from "../../../../src/core/expected/index.js";
import { packRelease, packIris, unpackRelease } from "../../../../src/core/release/site-format.js";
import { toyTexts } from "../answer/toy.js";

describe("a whole small release", () => {
  const manifest = '{"format":"ij-release/1","id":"x","sources":[]}';
  const read = (replaced: Readonly<Partial<Record<ReleaseFile, (text: string) => string>>> = {}) => {
    const texts = toyTexts();
    for (const [name, change] of Object.entries(replaced)) texts.set(name, change(texts.get(name) ?? ""));
    return parseRelease(texts, manifest);
  };
  const release = read();
  const row = release.rowOf.get("31555") ?? -1;

  it("reads each column of its file, percentages as shares", () => {
    const { communes } = release;
    expect(release.id).toBe("x");
    expect(row).toBe(0);
    expect([communes.code[0], communes.name[0], communes.departement[0], communes.region[0]]).toEqual([
      "31555",
      "Toulouse",
      "31",
      "76",
    ]);
    expect([
      communes.epci[0],
      communes.cantonVille[0],
      communes.bassinDeVie[0],
      communes.zoneEmploi[0],
    ]).toEqual(["EPCI31", "CV31", "BV31", "ZE31"]);
    expect(communes.postalCodes[0]).toEqual(["31000"]);
    expect([
      communes.lat[0],
      communes.lon[0],
      communes.population[0],
      communes.generalPractitioners[0],
    ]).toEqual([43.6, 1.44, 504_078, 560]);
    expect([communes.medianIncome[0], communes.shareBac[0], communes.shareWorkers[0]]).toEqual([
      18_384,
      42.6 / 100,
      31.5 / 100,
    ]);
    expect([communes.unemployed2021[0], communes.active2021[0], communes.shareUnemployed[0]]).toEqual([
      43_839,
      226_835,
      43_839 / 226_835,
    ]);
    expect([communes.shareUnemployed2022[0], communes.occupationalNeed[0]]).toEqual([19.3 / 100, 1.0962]);
    expect(communes.ageShares.slice(0, 5).map((band) => band[0])).toEqual(
      [13.9, 11.2, 35.7, 12.3, 13.8].map((x) => x / 100),
    );
    expect(Math.abs((communes.ageShares[5]?.[0] ?? NaN) - 0.131)).toBeLessThan(1e-12);
    expect([communes.expectedRate[0], communes.expectedRateLow[0], communes.expectedRateHigh[0]]).toEqual([
      4.1, 3.9, 4.3,
    ]);
    expect(
      release.indices.map(({ id, score, fifthOfPopulation }) => [id, score[0], fifthOfPopulation[0]]),
    ).toEqual([
      ["fdep4", 3.4721, 0],
      ["fdep3", 2.8395, 0],
      ["f-edi", -1.798, 0],
    ]);
  });

  it("reads the small tables", () => {
    expect(release.territories[0]).toEqual({ level: "departement", code: "81", name: "Tarn", parent: "76" });
    const basin = release.territories.find((territory) => territory.code === "BV81");
    expect(basin).toEqual({
      level: "bassinDeVie",
      code: "BV81",
      name: "Bassin 81",
      parent: "",
      aldShare: 19.4 / 100,
    });
    expect(release.formerCommunes).toEqual([
      { code: "49069", name: "Champtoceaux", becomes: "49126" },
      { code: "81001", name: "Ancienne", becomes: "81004" },
    ]);
    const [garonne] = release.departments;
    expect([garonne?.departement, garonne?.men[0], garonne?.women[19]]).toEqual(["31", 21_588, 1055]);
    expect(release.referenceRates).toHaveLength(28);
    expect(release.referenceRates[1]).toEqual({
      age: "0-19",
      sex: "M",
      ald: 1,
      low: 9.216,
      central: 11.52,
      high: 14.4,
      aldRatioLow: 12.096,
      aldRatioHigh: 10.944,
      central6: 5.76,
      insuredEmployees: 100_000,
      insuredShare: 0.012,
      aldPrevalence: 0.03,
      status: "supposé",
    });
    const { iris } = release;
    expect([iris.length, iris.code[0], release.communes.code[iris.commune[0] ?? -1]]).toEqual([
      2,
      "810040701",
      "81004",
    ]);
    expect([iris.population[0], iris.declaredIncome[0], iris.medianIncome[0], iris.shareBac[0]]).toEqual([
      2500,
      14_000,
      15_000,
      25.1 / 100,
    ]);
    expect([iris.shareWorkers[0], iris.shareUnemployed2022[0]]).toEqual([30.2 / 100, 22 / 100]);
    expect(columnCard(release, "communes", "population")).toMatchObject({
      table: "communes",
      unit: "habitants",
    });
  });

  it("reads the marks of absences and exceptions", () => {
    const mark = (text: string): string =>
      text.replace(
        /^(31555,.*),,$/m,
        "$1,shareBac=secret-statistique|population=non-disponible,medianIncome=fusion",
      );
    const marked = read({ "variables.csv": mark });
    expect(marked.absences.get(0)).toEqual({ shareBac: "secret-statistique", population: "non-disponible" });
    expect(marked.exceptions.get(0)).toEqual({ medianIncome: "fusion" });
    expect([marked.absences.size, marked.exceptions.size]).toEqual([
      release.absences.size + 1,
      release.exceptions.size + 1,
    ]);
    const site = unpackRelease(packRelease(marked));
    expect([site.absences, site.exceptions]).toEqual([marked.absences, marked.exceptions]);
    expect(exceptionOf(marked, 0, "medianIncome")).toBe("fusion");
    expect(exceptionOf(marked, 0, "shareBac")).toBeUndefined();
  });

  it("gives back what the site loads: columns, IRIS, small tables", () => {
    const site = unpackRelease(packRelease(release), packIris(release));
    expect(site.communes.code).toEqual(release.communes.code);
    for (const name of [
      "name",
      "city",
      "kind",
      "departement",
      "region",
      "epci",
      "cantonVille",
      "bassinDeVie",
      "zoneEmploi",
      "postalCodes",
    ] as const)
      expect(site.communes[name], name).toEqual(release.communes[name]);
    for (const name of [
      "population",
      "generalPractitioners",
      "medianIncome",
      "unemployed2021",
      "active2021",
      "shareUnemployed",
    ] as const)
      expect([...site.communes[name]], name).toEqual([...release.communes[name]]);
    // a missing number stays missing, the others keep the decimals of the format
    const apart = (a: number, b: number | undefined): number =>
      Number.isNaN(a) && Number.isNaN(b) ? 0 : Math.abs(a - (b ?? NaN));
    for (const [names, tolerance] of [
      [["lat", "lon", "occupationalNeed"], 0.0005 + 1e-12],
      [["shareBac", "shareWorkers", "shareUnemployed2022"], 1e-12],
    ] as const)
      for (const name of names)
        site.communes[name].forEach((value, i) => {
          expect(apart(value, release.communes[name][i]), name).toBeLessThanOrEqual(tolerance);
        });
    expect(site.communes.ageShares).toHaveLength(6);
    expect(site.iris.code).toEqual(release.iris.code);
    expect([...site.iris.commune]).toEqual([...release.iris.commune]);
    expect([...site.iris.declaredIncome]).toEqual([...release.iris.declaredIncome]);
    expect(site.formerCommunes).toEqual(release.formerCommunes);
    expect(site.territories).toBe(release.territories);
    site.indices[0]?.score.forEach((value, i) => {
      expect(apart(value, release.indices[2]?.score[i])).toBeLessThanOrEqual(0.005 + 1e-12);
    });
    expect(site.indices[0]?.score).toHaveLength(release.communes.length);
    const model = modelOf(release);
    for (const [name, scenario] of [
      ["expectedRate", "central"],
      ["expectedRateLow", "low"],
      ["expectedRateHigh", "high"],
    ] as const) {
      const rates = communeRates(model, ratesPerInhabitant(release.referenceRates, scenario));
      expect([...site.communes[name]], name).toEqual([...rates].map((rate) => Number(rate.toFixed(3))));
    }
    expect(site.indices).toHaveLength(1);
    expect(site.indices[0]?.id).toBe("f-edi");
    expect(site.indices[0]?.fifthOfPopulation).toHaveLength(release.communes.length);
    expect(site.rowOf.get("31555")).toBe(0);
    const without = unpackRelease(packRelease(release));
    expect([without.iris.length, without.iris.code, without.iris.commune.length]).toEqual([0, [], 0]);
    expect(packRelease(release).format).toBe("ij-release-site/1");
    expect(packIris(release)).toMatchObject({ format: "ij-release-site-iris/1", id: "x" });
    expect(() => unpackRelease(packRelease(release), { ...packIris(release), id: "y" })).toThrow(
      "release: IRIS and communes of two releases",
    );
    const other = { ...packRelease(release), format: "z" } as unknown as ReturnType<typeof packRelease>;
    expect(() => unpackRelease(other)).toThrow("release: format « z » is unknown");
  });
});
