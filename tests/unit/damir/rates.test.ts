import { readdirSync, readFileSync, statSync } from "node:fs";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { knownTotals } from "../../../src/damir/generate/check.js";
import { measure } from "../../../src/damir/measure.js";
import { monthsBetween } from "../../../src/damir/months.js";
import { ASSUMED, generate, parameters, rates, workFolder } from "./support.js";

const relative = (a: number, b: number): number =>
  Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-300);

describe("one month of 200,000 lines, the code of the run of 35 million", () => {
  const folder = workFolder();

  it("recovers every known total, within the time and memory of the full run, and resumes", async () => {
    const result = await measure(
      { rows: 200_000, folder, assumedPath: ASSUMED, onStep: () => undefined, onProgress: () => undefined },
      parameters,
    );
    expect(result.rows).toBe(200_000);
    expect(result.totalsWrong).toEqual([]);
    expect(result.totalsChecked).toBeGreaterThan(500);
    expect(result.ratesSeconds).toBeLessThan(180);
    expect(result.peakMemoryMiB).toBeLessThan(2048);
    expect(result.resumedSeconds).toBeLessThan(result.ratesSeconds);
    expect(result.countSeconds).toBeGreaterThan(0);
  });
});

describe("Ctrl-C", () => {
  const folder = workFolder();

  it("stops the command, says how to go on, and leaves nothing half-written", async () => {
    await generate(folder, ["202301"], { rows: 150_000 });
    const root = fileURLToPath(new URL("../../..", import.meta.url));
    const output = join(folder, "out");
    const entry = [
      "src/build/with-packages.mjs",
      "src/damir/cli.ts",
      "rates",
      "--from",
      folder,
      "--sortie",
      output,
    ];
    const child = spawn(process.execPath, entry, { cwd: root });
    let err = "";
    child.stderr.on("data", (text: Buffer) => (err += text.toString()));
    child.stdout.once("data", () => child.kill("SIGINT"));
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(130);
    expect(err).toMatch(/interrompu[\s\S]*les mois terminés sont gardés/);
    expect(readdirSync(join(output, "partiels"))).toEqual([]);
  });
});

describe("seven months of care with their follow-up, across two layouts", () => {
  const folder = workFolder();
  const source = join(folder, "source");
  const payments = monthsBetween("202304", "202312");

  it("takes the months of care whose payments are all there, and finds the totals of the ledgers", async () => {
    const { mkdirSync } = await import("node:fs");
    mkdirSync(source);
    const ledgers = await generate(source, payments, { rows: 6000 });
    const result = await rates(source, join(folder, "out"));
    expect(result.careMonths).toEqual(["202304", "202305", "202306"]);
    expect(result.missingPayments).toEqual([]);
    const totals = knownTotals(ledgers, result.tables, result.careMonths);
    expect(totals.filter(({ expected, found }) => expected !== found)).toEqual([]);
    const lines = result.tables.reasons.reduce((sum, row) => sum + Number(row["line_count"]), 0);
    expect(lines).toBe(6000 * payments.length);
    expect(totals.some(({ id, expected }) => id.startsWith("jours négatifs") && expected < 0)).toBe(true);
  });

  it("divides netted days by the employees of the named table, and by nothing else", async () => {
    const { tables, denominators } = await rates(source, join(folder, "out"));
    for (const row of tables.rates) {
      const own = denominators?.rows.find(
        (d) => d.age === row["age"] && d.sex === row["sex"] && d.ald === row["ald"],
      );
      expect(own).toBeDefined();
      expect(relative(Number(row["rate"]), Number(row["days"]) / (own?.employees ?? 0))).toBeLessThan(1e-12);
    }
  });

  it("measures completeness by delay: cumulative days grow to the total of the month of care", async () => {
    const { tables } = await rates(source, join(folder, "out"));
    for (const month of ["202304", "202305", "202306"]) {
      const own = tables.lags.filter((row) => row["care_month"] === month);
      const days = own.reduce((sum, row) => sum + Number(row["days"]), 0);
      expect(Number(own[0]?.["lag"])).toBe(0);
      expect(Number(own.at(-1)?.["cumulative_days"])).toBe(days);
      expect(Number(own[0]?.["total_days"])).toBe(days);
    }
  });

  it("keeps the finished months: the second run reads no monthly file again", async () => {
    const reused: boolean[] = [];
    const { runRates } = await import("../../../src/damir/run-rates.js");
    await runRates(
      {
        from: source,
        output: join(folder, "out"),
        careMonths: undefined,
        prescribers: { specialities: ["*"], categories: ["*"], legalStatuses: ["*"] },
        denominators: { kind: "none" },
        threads: 2,
        memory: "512MB",
        assumedPath: ASSUMED,
      },
      parameters,
      {
        onPlan: () => undefined,
        onProgress: () => undefined,
        onMonth: (_card, again) => reused.push(again),
      },
    );
    expect(reused).toEqual(payments.map(() => true));
  });

  it("aggregates again a month whose bytes changed", async () => {
    await generate(source, ["202312"], { rows: 6001 });
    const before = statSync(join(folder, "out/partiels/FICTIF_A202312.csv.gz.json")).mtimeMs;
    const result = await rates(source, join(folder, "out"));
    expect(statSync(join(folder, "out/partiels/FICTIF_A202312.csv.gz.json")).mtimeMs).toBeGreaterThan(before);
    expect(result.partials.at(-1)?.source.lines).toBe(6001);
  });

  it("prints no rate without a denominator, and stamps what is fictional", async () => {
    const result = await rates(source, join(folder, "none"), { denominators: { kind: "none" } });
    expect(result.card).toBeUndefined();
    expect(result.folder.endsWith("FICTIF_resultats")).toBe(true);
    expect(readdirSync(result.folder).sort()).toEqual([
      "completude.csv",
      "exoneration.csv",
      "fichiers.csv",
      "jours.csv",
      "prescripteurs.csv",
      "raisons.csv",
    ]);
  });
});

describe("the ALD split by EXO_MTF", () => {
  const folder = workFolder();

  it("is refused above 10 % of undetermined days: rates by age and sex, ALD supposé", async () => {
    await generate(folder, ["202301"], { rows: 40_000, maskedShare: 0.4 });
    const { tables, card } = await rates(folder, join(folder, "out"));
    expect(Number(tables.exemption["undetermined_days"]) / Number(tables.exemption["days"])).toBeGreaterThan(
      0.1,
    );
    expect(new Set(tables.days.map((row) => row["ald"]))).toEqual(new Set(["all"]));
    expect(card?.aldSplit).toBe("splitRateByAld");
    expect(card?.status).toEqual({ numerators: "calculé", denominators: "supposé", rates: "supposé" });
  });

  it("is kept below, and its days are those of the ledger", async () => {
    const [ledger] = await generate(folder, ["202301"], { rows: 40_000, maskedShare: 0.01 });
    const { tables, card } = await rates(folder, join(folder, "out"));
    const expected = new Map<string, number>();
    const words = { ald: "1", autre: "0", indetermine: "inconnu" } as const;
    for (const cell of ledger?.cells ?? []) {
      if (cell.kind !== "kept" || cell.careMonth !== "202301") continue;
      const key = words[cell.exemption];
      expected.set(key, (expected.get(key) ?? 0) + cell.days);
    }
    const found = new Map<string, number>();
    for (const row of tables.days)
      found.set(String(row["ald"]), (found.get(String(row["ald"])) ?? 0) + Number(row["days"]));
    expect(found).toEqual(expected);
    expect(card?.aldSplit).toBe("EXO_MTF");
  });

  it("leaves the mean of the cell unchanged when it is assumed", async () => {
    await generate(folder, ["202301"], { rows: 40_000, maskedShare: 0.4 });
    const { tables, card } = await rates(folder, join(folder, "out"));
    const table = readFileSync(ASSUMED, "utf8")
      .split("\n")
      .map((line) => line.split(","));
    for (const row of tables.rates.filter((r) => r["insurance"] === "maladie")) {
      const [without, withAld] = ["0", "1"].map((ald) => {
        const employees = Number(
          table.find((r) => r[0] === row["age"] && r[1] === row["sex"] && r[2] === ald)?.[9],
        );
        const change = card?.changes.find(
          (c) => c.age === row["age"] && c.sex === row["sex"] && String(c.ald) === ald,
        );
        return { employees, rate: change?.rebuilt ?? Number.NaN };
      });
      const total = (without?.employees ?? 0) + (withAld?.employees ?? 0);
      const mean =
        ((without?.employees ?? 0) * (without?.rate ?? 0) +
          (withAld?.employees ?? 0) * (withAld?.rate ?? 0)) /
        total;
      expect(relative(mean, Number(row["rate"]) * 12)).toBeLessThan(1e-9);
    }
  });
});

describe("prescribers", () => {
  const folder = workFolder();

  it("says the days in and out of the choice; all of them together do not depend on it", async () => {
    await generate(folder, ["202301"], { rows: 40_000 });
    const general = await rates(folder, join(folder, "a"), { denominators: { kind: "none" } });
    const all = await rates(folder, join(folder, "b"), {
      denominators: { kind: "none" },
      prescribers: { specialities: ["*"], categories: ["*"], legalStatuses: ["*"] },
    });
    const days = (result: typeof all): number =>
      result.tables.prescribers.reduce((sum, row) => sum + Number(row["days"]), 0);
    expect(days(general)).toBe(days(all));
    expect(all.tables.prescribers.every((row) => String(row["reason"]).startsWith("retenu-"))).toBe(true);
    const out = general.tables.prescribers.filter((row) => !String(row["reason"]).startsWith("retenu-"));
    expect(new Set(out.map((row) => row["reason"]))).toEqual(
      new Set(["autre-specialite", "autre-categorie", "autre-statut"]),
    );
  });
});
