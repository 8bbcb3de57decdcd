import { describe, expect, it } from "vitest";
import { inhabitantsOf } from "../../../../src/core/answer/inhabitants.js";
import { STRATA, absent, numberOf, stratumIndex } from "../../../../src/core/domain/index.js";
import type { Quantity } from "../../../../src/core/domain/index.js";
import type { Release } from "../../../../src/core/release/types.js";
import { within } from "../closeness.js";
import { CELL_COUNTS, COUNTED, PROFILE, at, communes, plainAld, row, toy } from "../expected/toy-sums.js";
import { leaves, recompute } from "./recompute.js";

const { ofCommune, populationOf, ofAll } = inhabitantsOf(toy);
const WOMEN_30 = stratumIndex("30-39", "F", 0);
const node = (root: Quantity, id: string): Quantity => {
  const found = [root, ...(root.inputs ?? []).flatMap((input) => [input, ...(input.inputs ?? [])])].find(
    (candidate) => candidate.id === id,
  );
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

/** The release with the cards of some columns: where their values were read, and how they were processed. */
const card = (table: string, name: string, origins: readonly string[], more: object): unknown => ({
  table,
  name,
  origins,
  ...more,
});
const carded = (columns: readonly unknown[]): Release =>
  ({
    ...toy,
    columns,
    manifest: {
      ...toy.manifest,
      sources: [
        { id: "other", path: "raw/other.csv" },
        { id: "rp", path: "raw/rp.csv" },
      ],
    },
  }) as unknown as Release;

describe("inhabitants of a commune in a stratum", () => {
  it("are those of sums made commune by commune, with and without an ALD", () => {
    for (const i of COUNTED) {
      const { factor } = plainAld(i);
      STRATA.forEach(({ ald }, s) => {
        const cell = Math.floor(s / 2);
        const sick = at(PROFILE, cell) * factor;
        const expected = at(CELL_COUNTS[i], cell) * (ald === 1 ? sick : 1 - sick);
        const found = ofCommune(i, s);
        // the percentages are read again with twelve digits
        within(numberOf(found), expected, 1e-9);
        if (i % 9 === 0) within(recompute(found), numberOf(found) ?? NaN, 1e-12);
      });
    }
  });

  it("name each step: population, share of each census band, part of it, prevalence", () => {
    const found = ofCommune(row("81004"), WOMEN_30);
    expect(found).toMatchObject({
      id: "inhabitants",
      label: "Habitants de la commune : 30-39 ans, femmes, sans ALD",
      unit: "habitants",
      formula: "population * dot(share.*, part.*) * prevalence",
      status: "supposé",
      note: "Structure par sexe et par âge fin empruntée au département ; ALD : profil national, au niveau publié du bassin de vie.",
    });
    expect(found.inputs?.map(({ id, label, unit }) => [id, label, unit])).toEqual([
      ["population", "Population municipale", "habitants"],
      ["share.2", "Part des habitants de 25-54 ans", "part"],
      ["part.2", "Part de cette tranche qui est de cet âge et de ce sexe, dans le département", "part"],
      ["prevalence", "Part de cet âge et de ce sexe", "part"],
    ]);
    expect(node(found, "share.2").formula).toBe("percent / 100");
    expect(node(found, "percent")).toMatchObject({ label: "Habitants de 25-54 ans", unit: "%" });
    expect(node(found, "prevalence").formula).toBe("1 - profile * level");
    const sick = ofCommune(row("81004"), stratumIndex("30-39", "F", 1));
    expect(node(sick, "prevalence").formula).toBe("profile * level");
    expect(sick.label).toBe("Habitants de la commune : 30-39 ans, femmes, avec ALD");
  });

  it("bands without anybody of this age are left out; the last one is the rest of the five others", () => {
    const bands = (age: string): readonly string[] =>
      STRATA.filter((stratum) => stratum.age === age).map((stratum) =>
        (ofCommune(row("81004"), STRATA.indexOf(stratum)).inputs ?? [])
          .map(({ id }) => id)
          .filter((id) => id.startsWith("part"))
          .join(" "),
      );
    expect(new Set(bands("0-19"))).toEqual(new Set(["part.0 part.1"]));
    expect(new Set(bands("20-29"))).toEqual(new Set(["part.1 part.2"]));
    expect(new Set(bands("60-69"))).toEqual(new Set(["part.3 part.4"]));
    expect(new Set(bands("70+"))).toEqual(new Set(["part.4 part.5"]));
    const oldest = node(ofCommune(row("81004"), stratumIndex("70+", "M", 0)), "share.5");
    expect(oldest).toMatchObject({
      label: "Part des habitants de 80+ ans",
      formula: "max(0, 1 - sum(percent.*) / 100)",
    });
    expect(oldest.inputs?.map(({ id, label }) => `${id} ${label}`)).toEqual([
      "percent.age0014 Habitants de 0-14 ans",
      "percent.age1524 Habitants de 15-24 ans",
      "percent.age2554 Habitants de 25-54 ans",
      "percent.age5564 Habitants de 55-64 ans",
      "percent.age6579 Habitants de 65-79 ans",
    ]);
  });

  it.each([
    ["81004", "Niveau d'ALD du bassin de vie, France = 1", "bassin de vie BV81"],
    [
      "81105",
      "Niveau d'ALD du reste du département (secret dans le bassin de vie), France = 1",
      "bassin de vie BV81b",
    ],
    ["48095", "Niveau d'ALD national (secret), France = 1", "bassin de vie BV48"],
  ])("say where the level of ALD of %s comes from", (code, label, rows) => {
    const level = node(ofCommune(row(code), WOMEN_30), "level");
    expect(level).toMatchObject({ label, unit: "sans unité", status: "calculé" });
    expect(level.origin).toEqual({
      kind: "release",
      release: "fictif-answer",
      table: "territories",
      columns: ["percentAld"],
      rows,
      rowCount: 1,
    });
    within(numberOf(level), plainAld(row(code)).factor, 1e-12);
  });

  it("are absent, with the code, without a population, a commune or a stratum", () => {
    const lost = absent("commune-sans-recensement", "81907");
    expect(ofCommune(row("81907"), WOMEN_30).value).toEqual(lost);
    expect(ofCommune(communes.length, WOMEN_30)).toMatchObject({
      value: absent("commune-sans-recensement", ""),
      status: "inconnu",
      id: "inhabitants",
      unit: "habitants",
    });
    expect(ofCommune(row("81907"), 99)).toMatchObject({ value: lost, label: "Habitants de la commune : " });
  });

  it("are the same object while kept; a long batch empties the store and gives the same again", () => {
    const first = ofCommune(row("81004"), WOMEN_30);
    expect(ofCommune(row("81004"), WOMEN_30)).toBe(first);
    expect(ofCommune(row("81060"), WOMEN_30)).not.toBe(first);
    for (let key = 0; key < 28 * 300; key++) ofCommune(1000 + key, 0);
    const again = ofCommune(row("81004"), WOMEN_30);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});

describe("leaves", () => {
  const origin = (release: Release, id: string, of = WOMEN_30): unknown =>
    leaves(inhabitantsOf(release).ofCommune(row("81004"), of)).find((leaf) => leaf.id === id)?.origin;
  const people = at(communes.population, row("81004"));

  it("without cards, are cells of the release itself", () => {
    expect(populationOf(row("81004"))).toMatchObject({
      id: "population",
      label: "Population municipale",
      status: "calculé",
      value: { kind: "present", value: people },
      origin: {
        kind: "cell",
        source: "",
        file: "communes.csv",
        rowKey: "81004",
        column: "population",
        text: String(people),
      },
    });
    expect(populationOf(row("81004")).note).toBeUndefined();
    expect(populationOf(row("81907"))).toMatchObject({
      value: absent("commune-sans-recensement", "81907"),
      origin: { text: "" },
    });
    const persons = leaves(ofCommune(row("81004"), WOMEN_30)).find(({ id }) => id === "own.6");
    expect(persons).toMatchObject({
      label: "Femmes de 30-34 ans, département 81",
      unit: "personnes",
      period: "2022",
      status: "documenté",
      origin: {
        kind: "cell",
        source: "release",
        file: "departments.csv",
        rowKey: "81/F",
        column: "30-34",
        text: String(numberOf(persons ?? ofCommune(0, 0))),
      },
    });
    expect(leaves(ofCommune(row("81004"), WOMEN_30)).find(({ id }) => id === "profile")).toMatchObject({
      label: "Part de personnes en ALD à cet âge et à ce sexe, France",
      unit: "part",
      status: "supposé",
      origin: { file: "reference-rates.csv", rowKey: "30-39/F/0", column: "aldPrevalence" },
    });
  });

  it("with the card of a column, are the cell that was published; processed, they say how and from what", () => {
    const population = card("communes.csv", "population", ["rp"], { sourceColumn: "PMUN" });
    const published = { kind: "cell", source: "rp", file: "raw/rp.csv", rowKey: "81004" };
    const documented = inhabitantsOf(carded([population])).populationOf(row("81004"));
    expect(documented).toMatchObject({ status: "documenté", value: { value: people } });
    expect(documented.origin).toEqual({ ...published, column: "PMUN", text: String(people) });
    const half = communes.population.slice();
    half[row("81004")] = people + 0.5;
    const split = { ...carded([population]), communes: { ...communes, population: half } };
    expect(inhabitantsOf(split).populationOf(row("81004"))).toMatchObject({
      status: "calculé",
      origin: { source: "rp", file: "communes.csv", text: String(people + 0.5) },
    });
    const shares = card("variables.csv", "age2554", ["rp", "other"], { processing: "ramenée à 100" });
    const percent = leaves(inhabitantsOf(carded([shares])).ofCommune(row("81004"), WOMEN_30)).find(
      ({ id }) => id === "percent",
    );
    expect(percent).toMatchObject({
      note: "Traitement de la valeur publiée : ramenée à 100.",
      origin: { source: "rp, other", file: "variables.csv", column: "age2554" },
    });
  });

  it("persons of a département: the published cell only when source, column and file are known", () => {
    const ages = (origins: readonly string[], more: object): unknown =>
      origin(carded([card("departments.csv", "0-4", origins, more)]), "own.6");
    expect(ages(["rp"], { sourceColumn: "POP" })).toMatchObject({
      source: "rp",
      file: "raw/rp.csv",
      rowKey: "2022/81/F/30-34",
      column: "POP",
    });
    const man = stratumIndex("30-39", "M", 0);
    const release = carded([card("departments.csv", "0-4", ["rp"], { sourceColumn: "POP" })]);
    expect(origin(release, "own.6", man)).toMatchObject({ rowKey: "2022/81/H/30-34" });
    for (const [origins, more] of [
      [["rp"], {}],
      [[], { sourceColumn: "POP" }],
      [["gone"], { sourceColumn: "POP" }],
    ] as const)
      expect(ages(origins, more)).toMatchObject({ source: "release", rowKey: "81/F", column: "30-34" });
  });
});

describe("inhabitants of the whole release in a stratum", () => {
  it("are the sum over communes and arrondissements, cities left out, from all of them", () => {
    STRATA.forEach((_, s) => {
      const { value, status, origin } = ofAll(s);
      const sum = COUNTED.reduce((total, i) => total + (numberOf(ofCommune(i, s)) ?? NaN), 0);
      within(value.kind === "present" ? value.value : NaN, sum, 1e-9);
      expect(status).toBe("supposé");
      expect(origin).toEqual({
        kind: "release",
        release: "fictif-answer",
        table: "communes",
        columns: ["population", "age0014", "age1524", "age2554", "age5564", "age6579"],
        rows: "toutes les communes et les arrondissements",
        rowCount: communes.length,
      });
    });
    expect(ofAll(99).value).toEqual({ kind: "present", value: 0 });
  });
});
