import { describe, expect, it } from "vitest";

import type { AnswerData, SpecificationChoice } from "../../../../src/core/answer/index.js";
import { catchmentOf } from "../../../../src/core/answer/place.js";
import type { Case } from "../../../../src/core/case/index.js";
import { absent } from "../../../../src/core/domain/index.js";
import { DOCTOR, VILLAGE } from "./village.js";

const at = (commune: string): Case => ({ ...DOCTOR, practice: { commune } });
const living = (...residence: readonly (readonly [code: string, count: number])[]): Case => ({
  ...DOCTOR,
  residence: residence.map(([code, count]) => ({ code, count })),
});

/** Shares by commune code, in order; or the absence. */
function catchment(aCase: Case, place: SpecificationChoice["place"], data: AnswerData = VILLAGE) {
  const found = catchmentOf(aCase, data, place);
  if (found.kind === "absent") return found;
  const { shares, status, coverage } = found.value;
  return {
    shares: shares.map(({ row, share }) => [VILLAGE.communes.code[row], share] as const),
    status,
    coverage,
  };
}
function expectShares(
  found: ReturnType<typeof catchment>,
  ...expected: readonly (readonly [code: string, share: number])[]
): void {
  if (!("shares" in found)) throw new Error(found.reason);
  expect(found.shares.map(([code]) => code)).toEqual(expected.map(([code]) => code));
  for (const [i, [code, share]] of found.shares.entries()) {
    expect(Math.abs(share - (expected[i]?.[1] ?? NaN)), code).toBeLessThan(1e-12);
  }
}

// All on one meridian: a degree is 6,371.0088 × π ÷ 180 km. Amont 46°, Bourg 46.05°, Dombes 46.2°, Côte 46.5°.
const KM = (6371.0088 * Math.PI) / 180;

describe("communes that stand for the list", () => {
  it("the surgery's own", () => {
    expect(catchment(DOCTOR, "surgery")).toEqual({
      shares: [["01001", 1]],
      status: "documenté",
      coverage: 1,
    });
  });

  it("within 10 km: Amont 1,000 inhabitants, Bourg 3,000; a commune without inhabitants is not counted", () => {
    const found = catchment(DOCTOR, "radius");
    expectShares(found, ["01001", 0.25], ["01002", 0.75]);
    expect(found).toMatchObject({ status: "supposé", coverage: 1 });
  });

  it("nearest 20,000 inhabitants: the last commune counts in part, those further not at all", () => {
    expectShares(catchment(DOCTOR, "nearest"), ["01001", 0.05], ["01002", 0.15], ["69001", 0.8]);
  });

  it("nearest, when a commune completes the number exactly: the next one is not taken", () => {
    const population = VILLAGE.communes.population.slice();
    population[3] = 16_000;
    const data: AnswerData = { ...VILLAGE, communes: { ...VILLAGE.communes, population } };
    expectShares(catchment(DOCTOR, "nearest", data), ["01001", 0.05], ["01002", 0.15], ["69001", 0.8]);
  });

  it("nearest, when 60 km do not hold as many", () => {
    expectShares(catchment(at("97411"), "nearest"), ["97411", 1]);
  });

  it.each([
    ["gravity-short", 3, ["01001", "01002", "69001"]],
    ["gravity-middle", 6, ["01001", "01002", "69001"]],
    ["gravity-long", 12, ["01001", "01002", "69001", "01003"]],
  ] as const)("%s: inhabitants × exp(−km ÷ %i), up to eight times this distance", (place, scale, codes) => {
    const weights = [
      ["01001", 1000],
      ["01002", 3000 * Math.exp((-0.05 * KM) / scale)],
      ["69001", 25_000 * Math.exp((-0.2 * KM) / scale)],
      ["01003", 1000 * Math.exp((-0.5 * KM) / scale)],
    ] as const;
    const kept = weights.filter(([code]) => (codes as readonly string[]).includes(code));
    const total = kept.reduce((sum, [, weight]) => sum + weight, 0);
    expectShares(catchment(DOCTOR, place), ...kept.map(([code, weight]) => [code, weight / total] as const));
  });

  it("never a whole city beside its arrondissements", () => {
    expect(catchment(at("75056"), "radius")).toEqual(absent("commune-sans-recensement", "75056"));
  });

  it("of equal distances the first of the release comes first", () => {
    const lat = VILLAGE.communes.lat.slice();
    lat[3] = lat[1] ?? NaN;
    const data: AnswerData = { ...VILLAGE, communes: { ...VILLAGE.communes, lat } };
    const found = catchment(DOCTOR, "nearest", data);
    expect("shares" in found && found.shares.map(([code]) => code)).toEqual(["01001", "01002", "69001"]);
  });

  it("a commune without place is not within reach", () => {
    const lon = VILLAGE.communes.lon.slice();
    lon[1] = NaN;
    const data: AnswerData = { ...VILLAGE, communes: { ...VILLAGE.communes, lon } };
    expectShares(catchment(DOCTOR, "radius", data), ["01001", 1]);
  });
});

describe("communes typed by the doctor", () => {
  it("are shared by their patients, an IRIS with its commune, a merged commune with its new one", () => {
    const found = catchment(
      living(["01001", 30], ["010010101", 10], ["01999", 40], ["99999", 20]),
      "patients",
    );
    expectShares(found, ["01001", 0.5], ["01002", 0.5]);
    expect(found).toMatchObject({ status: "supposé", coverage: 0.8 });
  });

  it.each([
    [living(), absent("non-saisi", "residence")],
    [living(["01001", 0]), absent("non-saisi", "residence")],
    [living(["99999", 3]), absent("code-inconnu", "99999")],
  ])("%j", (aCase, absence) => {
    expect(catchment(aCase, "patients")).toEqual(absence);
  });

  it("need no commune of surgery, the other places do", () => {
    const { practice: _none, ...without } = living(["01002", 5]);
    expectShares(catchment(without, "patients"), ["01002", 1]);
    expect(catchment(without, "surgery")).toEqual(absent("non-saisi", "practice.commune"));
    expect(catchment(at("01999"), "radius")).toEqual(absent("commune-fusionnee", "01002"));
  });
});
