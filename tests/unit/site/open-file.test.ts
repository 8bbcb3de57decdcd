import { describe, expect, test } from "vitest";
import { readCaseFile } from "../../../src/site/situation/open-file.js";

const file = (text: string): Blob => new Blob([text], { type: "application/json" });
const sentences = async (blob: Blob): Promise<string> => {
  const opened = await readCaseFile(blob);
  if (opened.ok) throw new Error("accepted");
  return opened.sentences.join(" ");
};

describe("a file chosen or dropped", () => {
  test("a case is taken, with a byte order mark too", async () => {
    expect(await readCaseFile(file('\uFEFF{"format":"ij-case/1","campaign":"personnalise"}'))).toEqual({
      ok: true,
      case: { format: "ij-case/1", campaign: "personnalise" },
    });
  });

  test("figures that contradict each other are taken: the form says what to correct", async () => {
    const opened = await readCaseFile(
      file(
        '{"format":"ij-case/1","figures":{"activePatients":{"value":4,"source":"lettre"},"patientsWithLeave":{"value":9,"source":"lettre"}}}',
      ),
    );
    expect(opened.ok).toBe(true);
  });

  test("a PDF, a letter in text, an exhibit, another version, a cut file: each its sentence", async () => {
    expect(await sentences(file("%PDF-1.7\n%âãÏÓ"))).toContain("C’est un PDF");
    expect(await sentences(file("Docteur, votre activité"))).toContain("pas un fichier de cas");
    expect(await sentences(file(""))).toContain("pas un fichier de cas");
    expect(await sentences(file('{"case":{},"format":"ij-exhibit/1"}'))).toContain("Vérifier");
    expect(await sentences(file('{ "format": "ij-case/2", "x": 1 }'))).toContain("ij-case/2");
    expect(await sentences(file('{ "format": "ij-case/1", "figures": {'))).toContain("abîmé");
    expect(await sentences(file("[1, 2]"))).toContain("abîmé");
  });

  test("a wrong field is named, and no more than twenty are listed", async () => {
    expect(await sentences(file('{"format":"ij-case/1","nom":"x"}'))).toContain("nom");
    const spells = `{"format":"ij-case/1","spells":[${Array.from({ length: 60 }, () => '"a"').join(",")}]}`;
    expect(await sentences(file(spells))).toContain("autres fautes");
  });

  test("fifty megabytes are refused without being read", async () => {
    const huge = Object.assign(file("{}"), { text: () => Promise.reject(new Error("read")) });
    Object.defineProperty(huge, "size", { value: 50_000_000 });
    expect(await sentences(huge)).toContain("50 Mo");
  });
});
