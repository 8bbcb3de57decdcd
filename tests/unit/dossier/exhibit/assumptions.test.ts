import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import {
  answerCase,
  defaultGrid,
  fundSpecification,
  inferenceParameters,
} from "../../../../src/core/answer/index.js";
import type { Case } from "../../../../src/core/case/types.js";
import { compute, leaf, numberOf } from "../../../../src/core/domain/index.js";
import type { Quantity } from "../../../../src/core/domain/index.js";
import { isScaledBy, scalingMoves } from "../../../../src/dossier/exhibit/assumption-moves.js";
import { assumptionContext } from "../../../../src/dossier/exhibit/assumption-context.js";
import { exhibitAssumptions } from "../../../../src/dossier/exhibit/assumptions.js";
import { digest, type Json } from "../../../../src/dossier/exhibit/canonical.js";
import { exhibitFiles } from "../../../../src/dossier/exhibit/files.js";
import { renderExhibitHtml } from "../../../../src/dossier/exhibit/html/render-html.js";
import { verificationTexts } from "../../../../src/dossier/exhibit/verification.fr.js";
import { verifyExhibit } from "../../../../src/dossier/exhibit/verify.js";
import type { Exhibit, ExhibitAssumption } from "../../../../src/dossier/exhibit/types.js";
import { buildProfile, data, known, oldExhibit, profile } from "./samples.js";

const FLAGGED = "03-autres-choix.json";
const WITHOUT_LETTER = "12-sans-lettre.json";

const listOf = (name: string): readonly ExhibitAssumption[] => buildProfile(name).assumptions ?? [];
const find = (name: string, id: string): ExhibitAssumption => {
  const found = listOf(name).find((assumption) => assumption.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const plain = (html: string): string => html.replace(/<[^>]+>/g, " ").replace(/&#39;/g, "'");

/** The trace with one parameter at another value: every node above it evaluated again. */
function retraced(node: Quantity, id: string, value: number): Quantity {
  if (node.origin?.kind === "parameter" && node.origin.id === `inference/${id}`)
    return leaf(node, value, node.status, node.origin);
  if (node.formula === undefined || node.inputs === undefined) return node;
  return compute(
    node,
    node.formula,
    node.inputs.map((input) => retraced(input, id, value)),
  );
}
function parametersOf(node: Quantity): readonly string[] {
  const own = node.origin?.kind === "parameter" ? [node.origin.id] : [];
  return [...own, ...(node.inputs ?? []).flatMap(parametersOf)];
}

describe("what an exhibit takes by default", () => {
  test("every parameter of inference, each with its value, range, status, source and effect", () => {
    const list = listOf(FLAGGED);
    for (const { id, value, low, high, status, source } of inferenceParameters)
      expect(find(FLAGGED, `inference/${id}`)).toMatchObject({ value, low, high, status, source });
    for (const { effect, source, label } of list)
      expect([effect, source, label].every((text) => text.trim() !== "")).toBe(true);
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  });

  test("steps that the fund has not made known, the rule and the threshold of the campaign are there too", () => {
    const ids = listOf(WITHOUT_LETTER).map(({ id }) => id);
    for (const id of ["step/reference", "step/weighting", "comparison/at-least", "threshold/campaign"])
      expect(ids).toContain(id);
    expect(find(WITHOUT_LETTER, "step/reference").status).toBe("supposé");
    expect(find(FLAGGED, "step/weighting").status).toBe("inconnu");
  });

  test("a period that nobody gave is an assumption; one that was given is none", () => {
    const { window: _given, campaign: _campaign, ...rest } = profile(FLAGGED);
    const bare: Case = { ...rest, campaign: "personnalise" };
    const results = buildProfile(FLAGGED).results;
    const list = exhibitAssumptions(bare, data, results);
    expect(list.find(({ id }) => id === "window/months")).toMatchObject({ value: 6, used: true });
    expect(listOf(FLAGGED).map(({ id }) => id)).not.toContain("window/months");
  });

  test.each(["gp-share", "work-accident-share", "long-share", "mean-duration"])(
    "%s: the ratio moves as its trace evaluated again, for every option of the grid",
    (id) => {
      const parameter = inferenceParameters.find((candidate) => candidate.id === id);
      if (parameter === undefined || data === undefined) throw new Error(id);
      const aCase: Case = {
        ...profile(FLAGGED),
        figures: {
          ...profile(FLAGGED).figures,
          sickLeaveDaysWorkAccident: { value: 300, source: "lettre" },
          sickLeaveDaysLong: { value: 800, source: "lettre" },
          sickLeaves: { value: 120, source: "lettre" },
        },
      };
      const fund = fundSpecification(aCase);
      const references = ["letter", "rebuilt-low", "rebuilt-high"] as const;
      const numerators = defaultGrid.axes.find(({ name }) => name === "numerator")?.options ?? [];
      let scaled = 0;
      for (const reference of references) {
        for (const option of numerators) {
          const choice = { ...fund, reference, numerator: option.id as typeof fund.numerator };
          const answer = answerCase(aCase, data, { specification: choice });
          const ratio = numberOf(answer.ratio);
          if (ratio === undefined) continue;
          const rests = parametersOf(answer.trace).includes(`inference/${id}`);
          expect(isScaledBy(id, answer.specification)).toBe(rests);
          if (!rests) continue;
          scaled += 1;
          const fundResult = { ...buildProfile(FLAGGED).results.fund, ratio };
          const results = { ...buildProfile(FLAGGED).results, fund: fundResult, ways: [] };
          const context = {
            ...assumptionContext(aCase, data, defaultGrid, answer, results),
            own: answer.specification,
          };
          const [move] = scalingMoves(parameter, context);
          for (const end of ["low", "high"] as const) {
            const again = numberOf(retraced(answer.trace, id, parameter[end])) ?? NaN;
            expect(Math.abs((move?.[end] ?? 0) - again)).toBeLessThanOrEqual(1e-9 * again);
          }
        }
      }
      expect(scaled).toBeGreaterThan(0);
    },
  );

  test("φ: a wider dispersion widens the interval on both sides, around the one printed", () => {
    const { moves } = find(FLAGGED, "inference/dispersion-6-months");
    const interval = buildProfile(FLAGGED).results.fund.interval;
    const move = (result: string) => moves.find((candidate) => candidate.result === result);
    const [bottom, top] = [move("interval.low"), move("interval.high")];
    expect(bottom?.taken).toBe(interval?.low);
    expect(top?.taken).toBe(interval?.high);
    expect((bottom?.low ?? 0) > (bottom?.taken ?? 0) && (bottom?.taken ?? 0) > (bottom?.high ?? 0)).toBe(
      true,
    );
    expect((top?.low ?? 0) < (top?.taken ?? 0) && (top?.taken ?? 0) < (top?.high ?? 0)).toBe(true);
    expect(find(FLAGGED, "inference/dispersion-12-months").used).toBe(false);
  });

  test.each([FLAGGED, WITHOUT_LETTER])(
    "%s: the level taken counts the readings printed as flagged",
    (name) => {
      const printed = buildProfile(name).results.readings.filter(({ flagged }) => flagged === true).length;
      expect(find(name, "inference/alpha").moves).toMatchObject([{ taken: printed }]);
    },
  );

  test("τ²: the range of each reading is that of the results", () => {
    const { readings } = buildProfile(FLAGGED).results;
    for (const { result, low, high } of find(FLAGGED, "inference/tau2").moves) {
      const reading = readings.find(({ id }) => id === result);
      for (const end of [low, high]) {
        expect(end).toBeGreaterThanOrEqual((reading?.low ?? 1) * (1 - 1e-9));
        expect(end).toBeLessThanOrEqual((reading?.high ?? 0) * (1 + 1e-9));
      }
    }
  });

  test("said in the page where the method is, and in a file for spreadsheets", () => {
    for (const name of [FLAGGED, WITHOUT_LETTER]) {
      const exhibit = buildProfile(name);
      const html = renderExhibitHtml(exhibit);
      const start = html.indexOf("4. Méthode");
      const method = plain(html.slice(start, html.indexOf("5. Résultats")));
      for (const { label, id, used, status } of listOf(name).filter(({ id }) => !id.startsWith("step/"))) {
        expect(method, id).toContain(label.replace(/'/g, "’"));
        if (used) expect(method).toContain(status);
      }
      const csv = exhibitFiles(exhibit).find(({ kind }) => kind === "hypotheses")?.text ?? "";
      const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true, delimiter: ";" });
      expect(rows.map((row) => row["identifiant"])).toEqual(listOf(name).map(({ id }) => id));
      expect(rows.find((row) => row["identifiant"] === "inference/tau2")).toMatchObject({
        valeur: "0,06",
        plage_bas: "0,02",
        plage_haut: "0,1",
        statut: "supposé",
      });
    }
  });
});

describe("verification of the assumptions", () => {
  const sealed = (body: Omit<Exhibit, "digest">): Exhibit => ({
    ...body,
    digest: digest(body as unknown as Json),
  });
  const { digest: _stated, ...body } = buildProfile("02-arrondi.json");

  test("a value changed with the digest redone is a difference", () => {
    const changed = (body.assumptions ?? []).map((assumption) =>
      assumption.id === "inference/tau2" ? { ...assumption, value: 0.6 } : assumption,
    );
    const v = verifyExhibit(sealed({ ...body, assumptions: changed }), data, known);
    expect(v.integrity.ok).toBe(true);
    expect(v.recomputation.differences.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^assumptions\.\d+\.value$/),
    ]);
  });

  test("a list that was taken out is said; so is that of an exhibit made before, which stays identical", () => {
    const { assumptions: _list, ...without } = body;
    for (const exhibit of [sealed(without), oldExhibit()]) {
      const v = verifyExhibit(exhibit, data, known);
      expect(v.recomputation.ok && v.integrity.ok && v.provenance.ok).toBe(true);
      const said = verificationTexts(v, exhibit).flatMap(({ sentences }) => sentences);
      expect(said.join("\n")).toContain("n’inscrit pas ses hypothèses");
      expect(plain(renderExhibitHtml(exhibit))).toContain("avant que les hypothèses prises par défaut");
    }
  });
});
