import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test, vi } from "vitest";
import { outcomeOf, statedGrid, withoutPlaces } from "../../../src/cli/batch/outcome.js";
import { suppressed } from "../../../src/cli/batch/summary.fr.js";
import { publicData } from "../../../src/cli/public-data.js";
import { run } from "../../../src/cli/verbs/lot.js";
import { answerCase, defaultGrid, runMultiverse } from "../../../src/core/answer/index.js";
import type { Case } from "../../../src/core/case/types.js";
import { catchTerminal, err, folder, forgetOutput, out } from "./terminal.js";

const HEAD = "identifiant;campagne;commune;debut;fin;patients_actifs;journees;moyenne_groupe";

catchTerminal();

/** Lines of a fictional batch: every tenth one is wrong when `faulty`. */
function batch(count: number, faulty: boolean): string {
  const lines = Array.from({ length: count }, (_, i) => {
    const patients = 300 + 7 * i;
    const days = faulty && i % 10 === 9 ? "beaucoup" : String(patients * (3 + (i % 5)));
    return `=HYPERLINK(${String(i)});2025-2026-vague-1;59178;01/09/2025;2026-02-28;${String(patients)};${days};2,00`;
  });
  return [HEAD, ...lines, ""].join("\r\n");
}
const input = (text: string): string => {
  const file = join(folder, "cas.csv");
  writeFileSync(file, text);
  return file;
};
const table = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(folder, "out", name), "utf8"), {
    columns: true,
    bom: true,
    delimiter: name.includes("brut") ? "," : ";",
  });

describe("contre-expertise lot", () => {
  test("a bad line every ten: all the good ones, all the errors, by line", async () => {
    expect(await run([input(batch(200, true)), "--sortie", join(folder, "out")])).toBe(0);
    const rows = table("lot.brut.csv");
    expect(rows).toHaveLength(180);
    expect(rows[0]).toMatchObject({
      entree: "ligne 2",
      ratio: "1.5",
      verdict: "non signalé",
      k_signalent: "0",
    });
    const errors = table("lot-erreurs.csv");
    expect(errors).toHaveLength(20);
    expect(errors[0]?.["entree"]).toBe("ligne 11");
    expect(errors[0]?.["erreur"]).toContain("journees");
    expect(out).toContain("180 médecins calculés, 20 lignes refusées");
    expect(readdirSync(join(folder, "out")).sort()).toEqual(
      ["lot-erreurs.csv", "lot-information.txt", "lot-resume.txt", "lot.brut.csv", "lot.csv"].sort(),
    );
  });

  test("pseudonymous by default; with --identites what a spreadsheet would execute is made inert", async () => {
    const file = input(batch(20, false));
    await run([file, "--sortie", join(folder, "out")]);
    const everything = readdirSync(join(folder, "out")).map((n) =>
      readFileSync(join(folder, "out", n), "utf8"),
    );
    expect(everything.join("\n")).not.toMatch(/HYPERLINK|59178/);
    await run([file, "--sortie", join(folder, "out"), "--identites", "--remplacer"]);
    expect(table("lot.csv")[0]?.["identifiant"]).toBe("'=HYPERLINK(0)");
  });

  test("a run that was cut goes on where it stopped, and gives the same table", async () => {
    const file = input(batch(300, true));
    await run([file, "--sortie", join(folder, "out")]);
    const whole = readFileSync(join(folder, "out", "lot.csv"), "utf8");
    const spy = vi.spyOn(Date, "now");
    let calls = 0;
    // The clock is asked for each line: stop the run there, as a cut would.
    spy.mockImplementation(() => {
      if (++calls > 250) throw new Error("cut");
      return 0;
    });
    await expect(run([file, "--sortie", join(folder, "cut")])).rejects.toThrow("cut");
    spy.mockRestore();
    expect(existsSync(join(folder, "cut", "lot.journal.jsonl"))).toBe(true);
    forgetOutput();
    expect(await run([file, "--sortie", join(folder, "cut")])).toBe(0);
    expect(err).toMatch(/Reprise.: 200 entrées/);
    expect(readFileSync(join(folder, "cut", "lot.csv"), "utf8")).toBe(whole);
    expect(existsSync(join(folder, "cut", "lot.journal.jsonl"))).toBe(false);
  });

  test("a folder of cases, with exhibits", async () => {
    const cases = join(folder, "out");
    expect(await run(["data/profiles", "--sortie", cases, "--pieces"])).toBe(0);
    expect(table("lot.csv")).toHaveLength(12);
    expect(table("lot-erreurs.csv")[0]?.["entree"]).toBe("attendus.json");
    expect(readdirSync(join(cases, "pieces")).filter((n) => n.endsWith(".html"))).toHaveLength(12);
  });

  test("unknown columns, a missing file, existing tables: refused and said", async () => {
    expect(await run([input("nom;age\r\nx;3\r\n"), "--sortie", join(folder, "out")])).toBe(2);
    expect(err).toContain("Colonnes inconnues");
    expect(await run([join(folder, "none.csv"), "--sortie", folder])).toBe(2);
    const file = input(batch(3, false));
    expect(await run([file, "--sortie", join(folder, "out")])).toBe(0);
    expect(await run([file, "--sortie", join(folder, "out")])).toBe(1);
  });

  test("every fault of a line, each under its column; a letter lost before is refused", async () => {
    const lines = [
      "a;2099-vague-9;8100;2025-02-30;2026-02-28;abc;5;2,00",
      "b;2025-2026-vague-1;59178;2025-09-01;2026-02-28;1.240;5;2,00",
      "c;2025-2026-vague-1;59178;2025-09-01;2026-02-28;240;5;2,00;de trop",
      "d;2025-2026-vague-1;59178;2025-09-01;2026-02-28;240;500;2,00",
    ];
    const file = input(`${HEAD}\n${lines.join("\n")}\ndr P\uFFFD;;;;;240;500;2,00\n`);
    expect(await run([file, "--sortie", join(folder, "out")])).toBe(0);
    expect(table("lot.csv")).toHaveLength(1);
    const errors = table("lot-erreurs.csv");
    const of = (line: number): string[] =>
      errors.filter((e) => e["entree"] === `ligne ${String(line)}`).map((e) => e["erreur"] ?? "");
    expect(of(2).map((text) => text.split(/\s:/u)[0])).toEqual([
      "campagne",
      "commune",
      "debut",
      "patients_actifs",
    ]);
    expect(of(3)[0]).toContain("deux façons");
    expect(of(3)[0]).not.toContain("..");
    expect(of(4)[0]).toContain("9 cellules pour 8 colonnes");
    expect(of(6)[0]).toContain("UTF-8");
  });

  test("a day as it is typed: French, with or without zeros; what is none is said in the words of the cell", async () => {
    const line = (start: string): string => `a;2025-2026-vague-1;59178;${start};2026-02-28;240;500;2,00`;
    const file = input([HEAD, ...["1/9/2025", "31/02/2026", "28/02/26", ""].map(line)].join("\n"));
    expect(await run([file, "--sortie", join(folder, "out")])).toBe(0);
    expect(table("lot.csv")).toHaveLength(1);
    const errors = table("lot-erreurs.csv").map((e) => (e["erreur"] ?? "").replace(/\u00a0/g, " "));
    expect(errors).toHaveLength(3);
    expect(errors[0]).toContain("« 31/02/2026 » n’est pas un jour du calendrier, AAAA-MM-JJ ou JJ/MM/AAAA");
    expect(errors[1]).toContain("« 28/02/26 »");
    expect(errors[2]).toContain("obligatoire");
  });

  test("a quotation mark never closed loses no line before it, and is said", async () => {
    const good = "a;2025-2026-vague-1;59178;01/09/2025;2026-02-28;240;500;2,00";
    const file = input(`${HEAD}\n${good}\n"b;2025-2026-vague-1\n${good}\n`);
    expect(await run([file, "--sortie", join(folder, "out")])).toBe(0);
    expect(table("lot.csv")).toHaveLength(1);
    expect(table("lot-erreurs.csv")[0]?.["erreur"]).toContain("jamais fermé");
  });

  test.each([
    ["an empty file", "", /est vide/u],
    ["a header alone", `${HEAD}\n`, /Aucun cas/u],
    ["a column given twice", "journees;journees\n1;2\n", /répétées.: journees\./u],
  ])("%s: refused and said, no table", async (_, text, said) => {
    expect(await run([input(text), "--sortie", join(folder, "out")])).toBe(2);
    expect(err).toMatch(said);
    expect(readdirSync(join(folder, "out")).filter((name) => name.startsWith("lot"))).toEqual([]);
  });

  test("a commune that is none is said on its line, even where the ratio does not look at it", async () => {
    const line = (code: string): string => `a;2025-2026-vague-1;${code};01/09/2025;2026-02-28;240;500;2,00`;
    const file = input([HEAD, line("81000"), line("93059"), line("59178"), ""].join("\n"));
    expect(await run([file, "--sortie", join(folder, "out")])).toBe(0);
    const reasons = table("lot.csv").map((row) => row["motif"]);
    expect(reasons[0]).toContain("Albi (81004)");
    expect(reasons[1]).toContain("93066");
    expect(reasons[2]).toBe("");
  });

  test("the template reads back as a batch of one", async () => {
    await run(["--modele"]);
    const file = input(out);
    expect(await run([file, "--sortie", join(folder, "out")])).toBe(0);
    expect(table("lot.csv")).toHaveLength(1);
  });
});

describe("the quick route", () => {
  const data = publicData();
  test.each(readdirSync("data/profiles").filter((f) => /^\d\d-/.test(f)))(
    "%s: same line as the whole answer",
    (name) => {
      if (data === undefined) throw new Error("data/release is missing: npm run data");
      const aCase = JSON.parse(readFileSync(`data/profiles/${name}`, "utf8")) as Case;
      const quick = outcomeOf("x", aCase, data.answer);
      const answer = answerCase(aCase, data.answer);
      const { headline } = runMultiverse(aCase, data.answer, defaultGrid);
      expect([quick.flagged, quick.total]).toEqual([headline.flagged, headline.total]);
      expect(quick.verdict).toBe(answer.verdict.kind);
      expect(quick.low).toBe(answer.interval?.low ?? null);
      expect(quick.ratio).toBe(answer.ratio.value.kind === "present" ? answer.ratio.value.value : null);
      expect(withoutPlaces(aCase).figures).toEqual(aCase.figures);
    },
  );
  test("holds no exploratory option", () => {
    expect(statedGrid.axes.flatMap((a) => a.options).filter((o) => o.standing === "exploratoire")).toEqual(
      [],
    );
  });
});

describe("suppression of small groups", () => {
  test("hides 1 to 10, and a second one so that nothing is had by subtraction", () => {
    expect(suppressed([40, 60, 0])).toEqual([40, 60, 0]);
    expect(suppressed([40, 60, 3])).toEqual([undefined, 60, undefined]);
    expect(suppressed([4, 60, 3])).toEqual([undefined, 60, undefined]);
  });
});
