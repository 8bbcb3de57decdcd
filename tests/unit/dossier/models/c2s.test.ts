import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CEILING_TABLES, ceilingTest } from "../../../../src/dossier/models/c2s/ceiling.js";
import { INVENTED_ODDS } from "../../../../src/dossier/models/c2s/invented.js";
import { importOdds, ODDS_COLUMNS } from "../../../../src/dossier/models/c2s/odds-import.js";
import type { ImportedOdds } from "../../../../src/dossier/models/c2s/odds-types.js";
import { oddsExport, relativeOdds } from "../../../../src/dossier/models/c2s/odds.js";
import {
  PROFILE_TRAITS,
  profileTraits,
  type TraitAnswer,
} from "../../../../src/dossier/models/c2s/traits.js";
import { sourceById } from "../../../../src/dossier/register/load.js";
import { cell, table } from "./table.js";

const SHA = "ab".repeat(32);
const HEAD = ODDS_COLUMNS.join(";");
const good = [
  HEAD,
  `majeurs;plusieurs;un seul;1,8;Document A;p. 3;${SHA}`,
  `majeurs;un seul;un seul;1;Document A;p. 3;${SHA}`,
  `demande;première;renouvellement;2.5;Document A;p. 4;${SHA}`,
].join("\r\n");
function accepted(text: string): ImportedOdds {
  const result = importOdds(text);
  if (result.kind !== "accepté") throw new Error(JSON.stringify(result.faults));
  return result.table;
}

describe("C1, ceilings", () => {
  it.each(table("c2s-plafonds.csv").map((row) => [cell(row, "cas"), row] as const))("%s", (_, row) => {
    const answer = ceilingTest({
      on: cell(row, "date"),
      persons: Number(cell(row, "personnes")),
      income: Number(cell(row, "ressources").replace(",", ".")),
    });
    expect([answer.outcome, answer.position ?? ""]).toEqual([cell(row, "issue"), cell(row, "position")]);
  });
  it("is closed after 31 March 2026 with the reason", () => {
    const answer = ceilingTest({ on: "2026-04-01", persons: 1, income: 0 });
    expect(answer.sentence).toContain("n’a pas été trouvé");
    expect(answer.free).toBeUndefined();
  });
  it("tables follow one another and name known sources", () => {
    expect(CEILING_TABLES.map((t) => [t.from, t.to])).toEqual([
      ["2023-04-01", "2024-03-31"],
      ["2024-04-01", "2025-03-31"],
      ["2025-04-01", "2026-03-31"],
    ]);
    for (const id of CEILING_TABLES.flatMap((t) => t.sources)) expect(sourceById(id)).toBeDefined();
  });
  it("the 2025 table agrees within one euro with R. 861-3 and L. 861-1 applied to 10 166 € × 1,017", () => {
    const base = 10166 * 1.017;
    const latest = CEILING_TABLES.at(-1);
    [1, 1.5, 1.8, 2.1].forEach((weight, i) => {
      expect(Math.abs((latest?.free.persons[i] ?? 0) - base * weight)).toBeLessThanOrEqual(1);
      expect(
        Math.abs((latest?.withParticipation?.persons[i] ?? 0) - base * weight * 1.35),
      ).toBeLessThanOrEqual(1);
    });
    expect(Math.abs((latest?.free.extra ?? 0) - base * 0.4)).toBeLessThanOrEqual(1);
    expect(Math.abs((latest?.withParticipation?.extra ?? 0) - base * 0.4 * 1.35)).toBeLessThanOrEqual(1);
  });
  it.each([
    { on: "2026-02-30", persons: 1, income: 0 },
    { on: "2026-02-01", persons: 0, income: 0 },
    { on: "2026-02-01", persons: 1.5, income: 0 },
    { on: "2026-02-01", persons: 1, income: -1 },
    { on: "2026-02-01", persons: 1, income: Number.NaN },
  ])("refuses %o", (household) => {
    expect(() => ceilingTest(household)).toThrow(RangeError);
  });
});

describe("C2, traits", () => {
  const answers = fc.record(
    Object.fromEntries(PROFILE_TRAITS.map((t) => [t, fc.constantFrom<TraitAnswer>("oui", "non", "inconnu")])),
  );
  it("counts « n sur 5 », symmetric in the traits, and gives nothing that looks like a score", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const profile = given as Parameters<typeof profileTraits>[0];
        const answer = profileTraits(profile);
        const values = Object.values(profile);
        expect(answer.present).toBe(values.filter((v) => v === "oui").length);
        expect(answer.count).toMatch(/^[0-5] sur 5/u);
        expect(answer.outcome).toBe(values.includes("inconnu") ? "indéterminé" : "documenté");
        expect(Object.keys(answer).filter((key) => /score|risk|probab|weight/iu.test(key))).toEqual([]);
        const reversed = Object.fromEntries(PROFILE_TRAITS.map((t, i) => [t, values[4 - i]]));
        expect(profileTraits(reversed as typeof profile).count).toBe(answer.count);
      }),
    );
  });
});

describe("C3, importer", () => {
  it("reads comma and point, with or without byte order mark", () => {
    expect(accepted(good).rows.map((row) => row.oddsRatio)).toEqual([1.8, 1, 2.5]);
    expect(accepted(`\ufeff${good}`).rows).toHaveLength(3);
  });
  const bad = (line: string): string => [HEAD, line].join("\n");
  it.each([
    ["wrong head", good.replace("modalite", "modalité"), 1, undefined],
    ["no row", HEAD, undefined, undefined],
    ["no reference", bad(`a;b;;2;s;1;${SHA}`), 2, "reference"],
    ["no source", bad(`a;b;c;2;;1;${SHA}`), 2, "source"],
    ["no page", bad(`a;b;c;2;s;;${SHA}`), 2, "page"],
    ["no hash", bad("a;b;c;2;s;1;"), 2, "sha256"],
    ["hash in capitals", bad(`a;b;c;2;s;1;${SHA.toUpperCase()}`), 2, "sha256"],
    ["zero", bad(`a;b;c;0;s;1;${SHA}`), 2, "odds_ratio"],
    ["negative", bad(`a;b;c;-2;s;1;${SHA}`), 2, "odds_ratio"],
    ["infinite", bad(`a;b;c;Infinity;s;1;${SHA}`), 2, "odds_ratio"],
    ["exponent", bad(`a;b;c;1e3;s;1;${SHA}`), 2, "odds_ratio"],
    ["thousands", bad(`a;b;c;1.234,5;s;1;${SHA}`), 2, "odds_ratio"],
    ["two references", [HEAD, `a;b;c;2;s;1;${SHA}`, `a;d;e;2;s;1;${SHA}`].join("\n"), 3, "reference"],
    ["modality twice", [HEAD, `a;b;c;2;s;1;${SHA}`, `a;b;c;3;s;1;${SHA}`].join("\n"), 3, "modalite"],
    ["reference not 1", bad(`a;b;b;2;s;1;${SHA}`), 2, "odds_ratio"],
    ["two hashes", [HEAD, `a;b;c;2;s;1;${SHA}`, `f;g;h;2;s;1;${"cd".repeat(32)}`].join("\n"), 3, "sha256"],
    ["too many cells", bad(`a;b;c;2;s;1;${SHA};x`), 2, undefined],
    ["open quotation mark", bad(`"a;b;c;2;s;1;${SHA}`), undefined, undefined],
    ["empty file", "", 1, undefined],
  ])("refuses: %s", (_, text, line, column) => {
    const result = importOdds(text);
    expect(result.kind).toBe("refusé");
    if (result.kind === "refusé") {
      expect([result.faults[0]?.line, result.faults[0]?.column]).toEqual([line, column]);
      expect(result.faults[0]?.message.length).toBeGreaterThan(20);
    }
  });
  it("says every fault at once", () => {
    const result = importOdds([HEAD, "a;b;;x;;;", `a;b;c;0;s;1;${SHA}`].join("\n"));
    expect(
      result.kind === "refusé" ? result.faults.map((f) => `${String(f.line)} ${f.column ?? ""}`) : [],
    ).toEqual(["2 reference", "2 source", "2 page", "2 sha256", "2 odds_ratio", "3 odds_ratio"]);
  });
  it("never throws, whatever the bytes", () => {
    fc.assert(fc.property(fc.string(), (text) => ["accepté", "refusé"].includes(importOdds(text).kind)));
  });
});

describe("C3, relative odds", () => {
  it("a hand-worked profile: 1,8 × 2,5 = 4,5", () => {
    const answer = relativeOdds(accepted(good), { majeurs: "plusieurs", demande: "première" });
    expect(Math.abs(answer.relativeOdds - 4.5)).toBeLessThan(1e-12);
    expect(answer.unanswered).toEqual([]);
    expect(answer.sentence).toBe(
      "Rapport de cotes relatif au profil de référence ; ni probabilité ni décision.",
    );
    expect(answer.hypotheses.join(" ")).toContain("n’a plus sexe ni âge");
  });
  it("the reference profile is worth exactly 1, an unanswered variable is listed", () => {
    const answer = relativeOdds(accepted(good), { majeurs: "un seul" });
    expect(answer.relativeOdds).toBe(1);
    expect(answer.unanswered).toEqual(["demande"]);
  });
  it("log contributions add up to the logarithm of the product", () => {
    const ratio = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 1, maxLength: 8 }), (ratios) => {
        const rows = ratios.map((oddsRatio, i) => ({
          variable: `v${String(i)}`,
          modality: "oui",
          reference: "non",
          oddsRatio,
          source: "s",
          page: "1",
          sha256: SHA,
        }));
        const profile = Object.fromEntries(rows.map((row) => [row.variable, "oui"]));
        const answer = relativeOdds({ kind: "importé", rows }, profile);
        const sum = answer.contributions.reduce((total, c) => total + c.logOddsRatio, 0);
        expect(Math.abs(sum - Math.log(answer.relativeOdds))).toBeLessThan(1e-9);
      }),
    );
  });
  it("refuses a modality that is not in the table", () => {
    expect(() => relativeOdds(accepted(good), { majeurs: "trois" })).toThrow(RangeError);
  });
});

describe("C4, invented coefficients", () => {
  it("are of another kind, say so, and cannot be exported", () => {
    const answer = relativeOdds(INVENTED_ODDS, { "Couleur du vélo": "vert", Panier: "avec panier" });
    expect(answer.relativeOdds).toBe(3);
    expect(answer.outcome).toBe("indéterminé");
    expect(answer.hypotheses[0]).toMatch(/inventés/u);
    expect(() => oddsExport(INVENTED_ODDS as never, answer)).toThrow(/inventés/u);
  });
  it("have nothing to do with the C2S", () => {
    expect(JSON.stringify(INVENTED_ODDS)).not.toMatch(/femme|sexe|âge|majeur|mineur|revenu|foyer|demande/iu);
  });
  it("an imported table is exported with its source and hash", () => {
    const imported = accepted(good);
    const answer = relativeOdds(imported, { majeurs: "plusieurs" });
    expect(oddsExport(imported, answer).rows).toEqual([
      ["majeurs", "plusieurs", 1.8, Math.log(1.8), "Document A", "p. 3", SHA],
    ]);
  });
});
