import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { absent } from "../../../../src/core/domain/index.js";
import { cellOrigins, communeValue, parseRelease } from "../../../../src/core/release/index.js";
import { loadRelease, readReleaseTexts, RELEASE_FOLDER } from "../../../../src/pipeline/load-release.js";

const release = loadRelease();
const { texts, manifest } = readReleaseTexts(join(process.cwd(), RELEASE_FOLDER));
const row = (code: string): number => release.rowOf.get(code) ?? -1;

describe("a release that is not whole is refused by name", () => {
  test("missing file", () => {
    const without = new Map([...texts].filter(([name]) => name !== "iris.csv"));
    expect(() => parseRelease(without, manifest)).toThrow(/iris\.csv/);
  });

  test("missing column", () => {
    const spoiled = new Map([
      ...texts,
      ["results.csv", (texts.get("results.csv") ?? "").replace("fdep3Fifth", "x")],
    ]);
    expect(() => parseRelease(spoiled, manifest)).toThrow(/fdep3Fifth/);
  });

  test("tables of different communes", () => {
    const lines = (texts.get("variables.csv") ?? "").split("\n");
    const spoiled = new Map([...texts, ["variables.csv", [lines[0], ...lines.slice(2)].join("\n")]]);
    expect(() => parseRelease(spoiled, manifest)).toThrow(/variables\.csv.*ligne 2 : 01002 au lieu de 01001/);
  });

  test("text where a number is expected", () => {
    const spoiled = new Map([
      ...texts,
      ["results.csv", (texts.get("results.csv") ?? "").replace(/\n01001,[^,]*/, "\n01001,abc")],
    ]);
    expect(() => parseRelease(spoiled, manifest)).toThrow(/fdep4.*abc/);
  });
});

describe("values and their origins", () => {
  test("Albi: income, diploma, workers and unemployment as published", () => {
    // oracle: catalogue of the data, spot values of Albi
    expect(communeValue(release, row("81004"), "medianIncome")).toEqual({ kind: "present", value: 21650 });
    const [bac, workers] = [
      release.communes.shareBac[row("81004")],
      release.communes.shareWorkers[row("81004")],
    ];
    expect([bac?.toFixed(3), workers?.toFixed(3)]).toEqual(["0.534", "0.191"]);
    expect(cellOrigins(release, row("81004"), "medianIncome")).toEqual([
      {
        kind: "cell",
        source: "filosofi-2021-communes",
        file: "income/cc_filosofi_2021_COM.csv.gz",
        rowKey: "81004",
        column: "MED21",
        text: "21650",
      },
    ]);
  });

  test("the unemployment rate has two origins, its counts", () => {
    const texts = cellOrigins(release, row("81004"), "shareUnemployed").map((origin) => origin.text);
    expect(texts).toEqual(["3385", "20272"]);
  });

  test("a value formed over merged communes has no cell to show", () => {
    expect(cellOrigins(release, row("93066"), "medianIncome")).toEqual([]);
    expect(cellOrigins(release, row("12218"), "shareUnemployed")).toEqual([]);
  });

  test("a missing value gives its own reason", () => {
    expect(communeValue(release, row("97411"), "shareBac")).toMatchObject({ reason: "non-publie-dom" });
    expect(communeValue(release, row("97608"), "expectedRate")).toMatchObject({ reason: "non-publie-dom" });
    expect(communeValue(release, row("12218"), "occupationalNeed")).toMatchObject({
      reason: "commune-sans-recensement",
    });
  });

  test("nothing can be measured where nobody lives, nor a share of the active where none is counted", () => {
    for (const variable of ["medianIncome", "shareBac", "shareUnemployed", "expectedRate"] as const)
      expect(communeValue(release, row("55039"), variable)).toEqual(absent("commune-sans-habitant"));
    expect(communeValue(release, row("26030"), "shareUnemployed")).toEqual(absent("aucun-actif"));
    expect(communeValue(release, row("26030"), "shareWorkers")).toEqual(absent("non-disponible"));
  });
});
