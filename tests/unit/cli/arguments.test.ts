import { describe, expect, it } from "vitest";

import { readArguments } from "../../../src/cli/arguments.js";
import { FORMS, generalHelp, helpText } from "../../../src/cli/forms.fr.js";
import { loadVerb, VERB_NAMES } from "../../../src/cli/verbs.js";
import { catchTerminal, err, out } from "./terminal.js";

catchTerminal();
/** What was said, with ordinary spaces. */
const plain = (): string => err.replace(/[\u00a0\u202f]/g, " ");
const codeOf = (form: keyof typeof FORMS, ...args: readonly string[]): number | "read" => {
  const read = readArguments(FORMS[form], args);
  return read.kind === "read" ? "read" : read.code;
};

describe("arguments", () => {
  it("gives operands, switches and values, in any order, with or without =", () => {
    for (const args of [
      ["cas.json", "--numero", "7", "--sortie=out", "--pdf"],
      ["--pdf", "--sortie", "out", "--numero=7", "cas.json"],
    ]) {
      const read = readArguments(FORMS.piece, args);
      if (read.kind !== "read") throw new Error("arguments expected");
      expect(read.operands).toEqual(["cas.json"]);
      expect([read.text("numero"), read.text("sortie"), read.has("pdf"), read.has("annexe")]).toEqual([
        "7",
        "out",
        true,
        false,
      ]);
    }
  });

  it("takes « - » as an operand, and what follows -- as operands", () => {
    expect(codeOf("cas", "-")).toBe("read");
    const read = readArguments(FORMS.cas, ["--", "--json"]);
    expect(read.kind === "read" && read.operands).toEqual(["--json"]);
  });

  it("says every fault at once, each by its name, with the usage", () => {
    expect(codeOf("piece", "a.json", "b.json", "--zut", "--pdf=oui", "--auteur", "--pdf", "-x")).toBe(2);
    for (const said of ["« --zut »", "--pdf ne prend pas", "--auteur attend", "« -x »", "« b.json »"])
      expect(plain()).toContain(said);
    expect(err).toContain("Il manque --sortie DOSSIER.");
    expect(err).toMatch(/Usage.: contre-expertise piece/);
    expect(out).toBe("");
  });

  it.each([
    ["cas", ["a", "--json", "--json"], "deux fois"],
    ["cas", ["a", "--constructor"], "« --constructor »"],
    ["cas", [], "Il manque FICHIER.json"],
    ["delais", ["a", "--ics"], "--ics attend une valeur"],
  ] as const)("refuses %s %j", (form, args, said) => {
    expect(codeOf(form, ...args)).toBe(2);
    expect(plain()).toContain(said);
  });
});

describe("help", () => {
  it.each(VERB_NAMES)("of %s: on the standard output, code 0, each option, typeset", async (name) => {
    const verb = await loadVerb(name);
    expect(await verb?.run(["--help"])).toBe(0);
    expect(await verb?.run(["x", "-h"])).toBe(0);
    expect(err).toBe("");
    const form = Object.values(FORMS).find((candidate) => candidate.name === name);
    for (const option of Object.keys(form?.options ?? {})) expect(out).toContain(`--${option}`);
    expect(out).not.toMatch(/'| [:;?!%»](?:\s|$)/);
  });

  it("names every verb, on lines that a terminal of a hundred columns holds", () => {
    const text = generalHelp("0.1.0");
    for (const name of VERB_NAMES) expect(text).toContain(`\n  ${name} `.trimEnd());
    const lines = [text, ...Object.values(FORMS).map(helpText)].flatMap((help) => help.split("\n"));
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
  });
});
