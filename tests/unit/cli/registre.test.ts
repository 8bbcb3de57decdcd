import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { run } from "../../../src/cli/verbs/registre.js";
import { register, type Register } from "../../../src/dossier/register/index.js";
import { catchTerminal, err, forgetOutput, out } from "./terminal.js";

catchTerminal();

describe("contre-expertise registre", () => {
  it("lists the systems", async () => {
    expect(await run([])).toBe(0);
    for (const system of register.systems) expect(out).toContain(system.id);
  });
  it("leaves the points of a text, and gives sources and date with each fact", async () => {
    expect(await run(["c2s"])).toBe(0);
    expect(out).toContain("articles L.\u00a0861-1");
    expect(out).toMatch(/— rapporté \[.+; 20\d\d/u);
    forgetOutput();
    expect(await run(["c2s", "--csv", "--table", "faits"])).toBe(0);
    expect(out).toContain("articles L. 861-1");
  });
  it("prints a card with its facts, duties and unknowns", async () => {
    expect(await run(["3646"])).toBe(0);
    expect(out).toMatch(/LR-DDO-9\/2024 — rapporté/u);
    expect(out).toMatch(/Ce que l’on ignore[\s\S]*la liste des motifs simples/u);
    expect(out).toMatch(/contredit par 3646\.deuxieme-fo/u);
  });
  it("--json: computed statuses, one system or all", async () => {
    await run(["--json"]);
    const all = JSON.parse(out) as Register;
    expect(all.systems).toHaveLength(register.systems.length);
    expect(all.systems[0]?.facts[0]).toHaveProperty("status");
    forgetOutput();
    await run(["robots", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ id: "robots" });
  });
  it("--csv: inventory by default, the other tables on request", async () => {
    await run(["--csv"]);
    expect(parse(out, { delimiter: ";", bom: true })).toHaveLength(register.systems.length + 1);
    forgetOutput();
    await run(["--csv", "--table", "faits", "arpege"]);
    expect(parse(out, { delimiter: ";", bom: true })).toHaveLength(
      (register.systems.find((s) => s.id === "arpege")?.facts.length ?? 0) + 1,
    );
  });
  it.each([
    [["c2s", "--table", "faits"], /--table ne va qu/u],
    [["xx"], /Système inconnu.*medecins-ij, c2s/u],
    [["--xml"], /Option inconnue/u],
    [["--json", "--csv"], /--json ou --csv/u],
    [["--csv", "--table", "tout"], /Tableau inconnu/u],
    [["c2s", "3646"], /En trop/u],
  ])("refuses %j with code 2 and the usage", async (args, message) => {
    expect(await run(args)).toBe(2);
    expect(err).toMatch(message);
    expect(err).toContain("Usage");
    expect(out).toBe("");
  });
});
