import { existsSync, readFileSync } from "node:fs";
import { gunzipSync, strFromU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { comparable } from "../../../src/core/release/names.js";
import { searchKey } from "../../../src/site/communes/entries.js";
import { OTHER_FORMER_NAMES } from "../../../src/site/communes/former-names.js";
import { searchOf } from "../../../src/site/communes/of-release.js";
import { loadRelease } from "../../../src/pipeline/load-release.js";

/** The release as the site reads it, old names included. */
const france = searchOf(loadRelease(), OTHER_FORMER_NAMES);
const first = (typed: string): string | undefined => france.find(typed)[0]?.place.code;
const one = (typed: string): string | undefined => {
  const designated = france.designate(typed);
  return designated.kind === "one" ? designated.found.place.code : undefined;
};

describe("names as they are typed", () => {
  test.each([
    ["Saint-Denis (93)", "93066"],
    ["ST DENIS 93", "93066"],
    ["Saint Denis, La Réunion", "97411"],
    ["l'Haÿ", "94038"],
    ["L’Haÿ-les-Roses", "94038"],
    ["LHAY LES ROSES", "94038"],
    ["l’hay les roses", "94038"],
    ["ŒUILLY (51)", "51410"],
    ["oeuilly 51", "51410"],
    ["villeneuve d ascq", "59009"],
    ["Villeneuve-d’Ascq", "59009"],
    ["VILLENEUVEDASCQ", "59009"],
    ["marquette lès lille", "59386"],
    ["Marquette-lez-Lille", "59386"],
    ["la roche sur yon", "85191"],
    ["Mamoudzou", "97611"],
  ])("%s → %s", (typed, code) => {
    expect(one(typed)).toBe(code);
  });
  test("the name of a département without a commune of that name offers its communes, the largest first", () => {
    const mayotte = france.find("Mayotte", 20).map(({ place: { departement } }) => departement);
    expect(mayotte).toEqual(Array.from({ length: 17 }, () => "976"));
    expect(first("Seine-Saint-Denis")).toBe("93066");
  });
});

describe("names of old", () => {
  test.each([
    ["Châlons-sur-Marne", "51108"],
    ["chalons sur marne", "51108"],
    ["Lomme", "59350"],
    ["Bellegarde-sur-Valserine", "01033"],
    ["Doué-la-Fontaine", "49125"],
    ["Aunay-sur-Odon", "14027"],
    ["Annecy-le-Vieux", "74010"],
    ["Champtoceaux", "49126"],
    ["Pierrefitte-sur-Seine", "93066"],
    ["49069", "49126"],
  ])("%s → %s, and says so", (typed, code) => {
    expect(one(typed)).toBe(code);
    expect(france.find(typed)[0]?.former).toBeDefined();
  });
  test("each old name kept apart leads to a unit of the release, by another name, and to the same one as its code", () => {
    const release = loadRelease();
    const becomes = new Map(release.formerCommunes.map((former) => [former.code, former.becomes]));
    const table = JSON.parse(readFileSync("data/parameters/former-names.json", "utf8")) as {
      names2015: { names: Record<string, string> };
      read: { name: string; code?: string; becomes: string; source: string }[];
    };
    for (const [code, name] of Object.entries(table.names2015.names)) {
      const row = release.rowOf.get(becomes.get(code) ?? code);
      expect(row, code).toBeDefined();
      expect(comparable(release.communes.name[row ?? -1] ?? "")).not.toBe(comparable(name));
    }
    for (const { code, becomes: today, source } of table.read) {
      if (code !== undefined) expect(becomes.get(code)).toBe(today);
      expect(release.rowOf.has(today)).toBe(true);
      expect(source).not.toBe("");
    }
  });
  const raw = "data/raw/geo/grille_densite_7_niveaux_cog2015.csv.gz";
  test.skipIf(!existsSync(raw))(
    "names of 2015: exactly those that the name in the release does not begin with",
    () => {
      const { rowOf, communes, formerCommunes } = loadRelease();
      const formerly = new Map(formerCommunes.map((former) => [former.code, former.name]));
      const wanted = strFromU8(gunzipSync(readFileSync(raw)))
        .split("\n")
        .slice(1)
        .flatMap((line) => {
          const [code = "", name = ""] = line.split(",");
          const row = rowOf.get(code);
          const known = row === undefined ? formerly.get(code) : communes.name[row];
          const same = `${searchKey(known ?? name)} `.startsWith(`${searchKey(name)} `);
          return same ? [] : [[code, name]];
        });
      const kept = OTHER_FORMER_NAMES.slice(0, wanted.length).map(({ code, name }) => `${code} ${name}`);
      expect(kept.sort()).toEqual(wanted.map((pair) => pair.join(" ")).sort());
    },
  );
});
