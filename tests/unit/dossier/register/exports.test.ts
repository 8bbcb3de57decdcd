import { readFileSync } from "node:fs";
import { Validator, type Schema } from "@cfworker/json-schema";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { presets } from "../../../../src/core/answer/preset.js";
import {
  CAMPAIGNS,
  campaignTable,
  dutyTable,
  factTable,
  INVENTORY_COLUMNS,
  inventoryTable,
  modelCard,
  rateFact,
  ratedRegister,
  register,
  registerFaults,
  sourceTable,
  tableCsv,
} from "../../../../src/dossier/register/index.js";

const schema = JSON.parse(
  readFileSync(new URL("../../../../data/schemas/ij-register-1.schema.json", import.meta.url), "utf8"),
) as Schema;
const validator = new Validator(schema, "2020-12", false);
const card = modelCard(
  { version: "0.1.0", release: "2026.1", specifications: 288, date: "2026-11-22" },
  register,
);

describe("JSON Schema ij-register/1", () => {
  it("accepts the register as written and as downloaded, with our own card in it", () => {
    for (const candidate of [
      register,
      ratedRegister({ ...register, systems: [...register.systems, card] }),
    ]) {
      const result = validator.validate(JSON.parse(JSON.stringify(candidate)));
      expect(result.errors.slice(0, 3)).toEqual([]);
    }
  });
  it.each([
    ["a fact without source", (r: Broken) => (r.systems[0].facts[0].sources = [])],
    ["a fact without date", (r: Broken) => delete r.systems[0].facts[0].date],
    ["a sixth status word", (r: Broken) => (r.systems[0].facts[0].status = "probable")],
    ["an unknown answer", (r: Broken) => (r.systems[0].duties[0].applies = "peut-être")],
    ["a field nobody knows", (r: Broken) => (r.systems[0].score = 12)],
    [
      "a long quotation",
      (r: Broken) => (r.systems[0].facts[0].quotes = [{ seed: "004", text: "x".repeat(201) }]),
    ],
  ])("refuses %s", (_, breakIt) => {
    const copy = JSON.parse(JSON.stringify(register)) as Broken;
    breakIt(copy);
    expect(validator.validate(copy).valid).toBe(false);
  });
});
// A copy that the test is free to spoil.
interface Broken {
  systems: [{ facts: [Record<string, unknown>]; duties: [Record<string, unknown>]; score?: number }];
}

describe("CSV", () => {
  const read = (csv: string): string[][] => parse(csv, { delimiter: ";", bom: true });
  it("inventory: one row per system, Etalab's thirteen columns with their status", () => {
    const rows = read(tableCsv(inventoryTable(register, register.systems)));
    expect(rows).toHaveLength(register.systems.length + 1);
    expect(rows[0]).toHaveLength(2 + 2 * INVENTORY_COLUMNS.length);
    const c2s = rows.find((row) => row[0] === "c2s");
    expect(c2s?.slice(13, 15)).toEqual(["inconnu", "inconnu"]);
  });
  it("facts, duties and sources come back as they were", () => {
    const facts = read(tableCsv(factTable(register, register.systems)));
    const all = register.systems.flatMap((system) => system.facts);
    expect(facts.length).toBe(all.length + 1);
    expect(facts.slice(1).map((row) => row[1])).toEqual(all.map((fact) => fact.key));
    expect(facts.slice(1).map((row) => row[6])).toEqual(all.map((fact) => rateFact(fact, register).status));
    expect(read(tableCsv(dutyTable(register, register.systems)))).toHaveLength(
      register.systems.length * 12 + 1,
    );
    expect(read(tableCsv(sourceTable(register)))).toHaveLength(register.sources.length + 1);
  });
  it("no cell runs as a formula", () => {
    expect(tableCsv({ head: ["a"], rows: [["=1+1"], ["a;b"], ['dit "x"']] })).toBe(
      '\ufeffa\r\n\'=1+1\r\n"a;b"\r\n"dit ""x"""\r\n',
    );
  });
});

describe("our own card", () => {
  it("fills the same columns and passes the same checks", () => {
    expect(registerFaults({ ...register, systems: [...register.systems, card] })).toEqual([]);
  });
  it("follows the version, the release and the grid", () => {
    const text = (input: Parameters<typeof modelCard>[0]): string =>
      JSON.stringify(modelCard(input, register));
    const base = { version: "0.1.0", release: null, specifications: null, date: "2026-11-22" };
    expect(text({ ...base, version: "9.9.9" })).toContain("9.9.9");
    expect(text({ ...base, release: "2027.3" })).toContain("2027.3");
    expect(text({ ...base, specifications: 288 })).toContain("288 façons de comparer");
  });
});

describe("prescribers, campaign by campaign", () => {
  const rows = campaignTable();
  it("is read from the presets: same status, same source", () => {
    const threshold = rows.find((row) => row.parameter === "threshold");
    expect(threshold?.cells.map((cell) => cell.status)).toEqual(
      CAMPAIGNS.map((preset) => preset.fields["threshold"]?.status),
    );
    for (const row of rows) expect(row.cells).toHaveLength(CAMPAIGNS.length);
  });
  it("leaves out no parameter of a preset", () => {
    const shown = new Set(rows.map((row) => row.parameter));
    const index = new Set(["index", "comparator", "unit"]);
    const known = presets.flatMap((p) => [...Object.keys(p.fields), ...Object.keys(p.specificationStatus)]);
    expect([...new Set(known)].filter((name) => !shown.has(name) && !index.has(name))).toEqual([]);
  });
  it("never shows our default as if the fund had said it", () => {
    for (const cell of rows.flatMap((row) => row.cells)) {
      if (cell.status === "inconnu") expect(cell.text).toBe("non communiqué");
      else expect(cell.text).not.toMatch(/^(?:[a-z]+[A-Z]\w*|[a-z]+(?:-[a-z]+)+)$/u);
    }
  });
  it("every parameter that no campaign states is asked for by a letter", () => {
    const unknowns = new Set(register.systems[0]?.unknowns.map((unknown) => unknown.key));
    for (const row of rows) {
      if (row.demand !== undefined) expect(unknowns, row.parameter).toContain(row.demand);
      if (row.cells.every((cell) => cell.status === "inconnu"))
        expect(row.demand, row.parameter).toBeDefined();
    }
  });
});
