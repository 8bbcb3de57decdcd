import { expect, test } from "vitest";
import { typographer } from "../../../../src/core/report/format.fr.js";
import { composeLetter, renderText } from "../../../../src/dossier/letters/index.js";
import { unknownParameters } from "../../../../src/dossier/register/index.js";

test("L1 asks for every unknown parameter of the doctors' card, in its words", () => {
  const text = renderText(composeLetter("L1", { case: { format: "ij-case/1" }, dossier: {} })).replace(
    /\s+/g,
    " ",
  );
  const unknowns = unknownParameters("medecins-ij", "L1");
  expect(unknowns.length).toBeGreaterThan(10);
  for (const { label } of unknowns) expect(text).toContain(typographer(label).replace(/\s+/g, " "));
});
