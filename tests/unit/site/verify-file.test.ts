import { describe, expect, test } from "vitest";
import { fileSize, readGiven } from "../../../src/site/exhibit/read-file.js";

const said = async (...parts: BlobPart[]): Promise<string> => {
  const given = await readGiven(new Blob(parts));
  return given.kind === "refused" ? given.sentences.join(" ") : given.kind;
};

describe("a file given to Vérifier", () => {
  test.each([
    ["nothing", "", /vide/],
    ["a PDF", "%PDF-1.7\n…", /PDF.*\.json de même nom/],
    ["the page of the exhibit", "<!DOCTYPE html><html lang=fr>", /page \.html/],
    ["an archive or a Word document", "PK\u0003\u0004…", /archive/],
    ["a table", "rang;ratio\n1;2,10", /pas un fichier \.json/],
    ["a copy cut short", '{"format":"ij-exhibit/1","cover":{"num', /coupé.*s'arrête trop tôt/],
    [
      "an exhibit of a later version",
      '{"format":"ij-exhibit/2"}',
      /ij-exhibit\/2.*mettez le logiciel à jour/,
    ],
    ["a case of a later version", '{"format":"ij-case/9"}', /ij-case\/9/],
    ["another JSON", "[1,2]", /objet est attendu/],
    ["a hostile key", '{"format":"ij-exhibit/1","__proto__":{}}', /__proto__/],
  ])("%s is refused with its own sentence", async (_, text, sentence) => {
    expect(await said(text)).toMatch(sentence);
  });

  test("a case is what an annex holds, a byte order mark or not", async () => {
    expect(await said('{"format":"ij-case/1"}')).toBe("case");
    expect(await said("\uFEFF", '{"format":"ij-case/1"}')).toBe("case");
  });

  test("thirty megabytes are refused by their size", async () => {
    const million = "1234567,".repeat(125_000);
    expect(await said("[", ...Array<string>(30).fill(million), "1]")).toMatch(/pèse 30 Mo/);
  });

  test("sizes are said in the unit of their reader", () => {
    expect([1, 48_210, 1_500_000, 31_500_000].map(fileSize)).toEqual(["1 ko", "49 ko", "1,5 Mo", "32 Mo"]);
  });
});
