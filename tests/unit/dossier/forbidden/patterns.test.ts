import { describe, expect, it } from "vitest";
import { typographer } from "../../../../src/core/report/format.fr.js";
import { findForbiddenClaims, FORBIDDEN_PATTERNS } from "../../../../src/dossier/forbidden/patterns.js";
import { CAUGHT, PASSES } from "./paraphrases.js";

describe("forbidden claims", () => {
  it.each(FORBIDDEN_PATTERNS.map((p) => [p.id, p] as const))(
    "%s: catches its sentence, lets the other pass",
    (id, p) => {
      expect(findForbiddenClaims(p.caught).map((c) => c.id)).toContain(id);
      expect(findForbiddenClaims(typographer(p.caught)).map((c) => c.id)).toContain(id);
      expect(findForbiddenClaims(p.passes)).toEqual([]);
      expect(findForbiddenClaims(typographer(p.passes))).toEqual([]);
    },
  );

  it.each(CAUGHT)("%s said otherwise: « %s »", (id, sentence) => {
    expect(findForbiddenClaims(sentence).map((c) => c.id)).toContain(id);
    expect(findForbiddenClaims(typographer(sentence)).map((c) => c.id)).toContain(id);
  });

  it.each(PASSES)("left alone: « %s »", (sentence) => {
    expect(findForbiddenClaims(sentence)).toEqual([]);
    expect(findForbiddenClaims(typographer(sentence))).toEqual([]);
  });

  it("every pattern is met by a paraphrase", () => {
    const met = new Set(CAUGHT.map(([id]) => id));
    expect(FORBIDDEN_PATTERNS.map((p) => p.id).filter((id) => !met.has(id))).toEqual([]);
  });

  it("a disclaimer only covers its own clause", () => {
    expect(findForbiddenClaims("La lettre ne dit rien du traitement, la décision est nulle.")).toHaveLength(
      1,
    );
    expect(findForbiddenClaims("Elle ne comporte pas la mention : la décision est nulle.")).toHaveLength(1);
    expect(findForbiddenClaims("Il ne s'ensuit pas que la décision est nulle.")).toEqual([]);
    expect(findForbiddenClaims("Sans affirmer que la procédure est nulle, je demande les règles.")).toEqual(
      [],
    );
  });

  it("a quotation is not a claim, the words around it are", () => {
    expect(findForbiddenClaims("Un syndicat parle de « délit statistique ».")).toEqual([]);
    expect(findForbiddenClaims("La « preuve » : cette comparaison est illégale.")).toHaveLength(1);
  });

  it("finds a claim anywhere in a long text, once per sentence", () => {
    const text = `${"Un écart n'est pas une faute. ".repeat(200)}\n\nVos chances sont bonnes. Fin.`;
    expect(findForbiddenClaims(text).map((c) => c.sentence)).toEqual(["Vos chances sont bonnes."]);
  });

  it("ordinary French is left alone", () => {
    for (const sentence of [
      "Les preuves de réception sont jointes.",
      "Le délai est de deux mois.",
      "Ce chiffre nul vient d'une absence de données.",
      "Vous pouvez refuser dans les quinze jours.",
      "La loi n° 2026-534 du 25 juin 2026 peut avoir modifié cet article.",
    ])
      expect(findForbiddenClaims(sentence), sentence).toEqual([]);
  });
});
