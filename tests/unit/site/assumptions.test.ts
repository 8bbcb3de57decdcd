import { expect, test } from "vitest";
import { answerCase } from "../../../src/core/answer/index.js";
import { answerUnder, assumptionOptions } from "../../../src/site/vary/answer-under.js";
import { campaignWindowRefused } from "../../../src/site/vary/window.js";
import { controlsOf } from "../../../src/site/chance/model.js";
import { parseAssumption } from "../../../src/site/vary/assumptions.js";
import { readFragment, shareFragment } from "../../../src/site/share/fragment.js";
import { shareWords } from "../../../src/site/share/words.js";
import { EXAMPLE_CASE } from "../../../src/site/situation/example.js";

test("nothing typed leaves every default; one bound of τ² keeps the other", () => {
  expect(assumptionOptions({})).toEqual({});
  expect(assumptionOptions({ tau2Low: "0.04" })).toEqual({ tau2: { low: 0.04, high: 0.1 } });
  expect(assumptionOptions({ dispersion: "129", doctors: "45000" })).toEqual({
    dispersion: 129,
    doctors: 45000,
  });
});

test("a range of τ² in the wrong order, or a number out of bounds, is not used", () => {
  expect(assumptionOptions({ tau2Low: "0.5" })).toEqual({});
  expect(assumptionOptions({ dispersion: "0", doctors: "1e9" })).toEqual({});
  expect(parseAssumption("0,5", "tau2Low", {})).toMatchObject({ kind: "error" });
  expect(parseAssumption("45 000,5", "doctors", {})).toMatchObject({ kind: "error" });
  expect(parseAssumption("0,05", "tau2Low", {})).toEqual({ kind: "value", value: 0.05, shown: "0,050" });
});

test("the value of τ² retained stretches the range, never narrows it", () => {
  expect(assumptionOptions({ tau2: "0.2" })).toEqual({ tau2: { low: 0.02, high: 0.2 } });
  expect(assumptionOptions({ tau2: "0.05", tau2High: "0.08" })).toEqual({ tau2: { low: 0.02, high: 0.08 } });
});

test("a number of doctors is an order of magnitude above a thousand", () => {
  expect(parseAssumption("73519", "doctors", {})).toMatchObject({ kind: "error" });
  expect(parseAssumption("73 500", "doctors", {})).toMatchObject({ kind: "value", value: 73500 });
  expect(parseAssumption("23", "doctors", {})).toMatchObject({ kind: "value", value: 23 });
});

test("the campaign's window changes φ and the rebuilt expected number, not the letter's ratio", () => {
  const year = { ...EXAMPLE_CASE, window: { start: "2025-01-01", end: "2025-12-31" } };
  const [typed, campaign] = [{}, { window: "campaign" }].map((choices) =>
    answerUnder(year, undefined, choices),
  );
  expect(typed?.interval?.dispersion).toBe(129);
  expect(campaign?.interval?.dispersion).toBe(91);
  expect(campaign?.ratio.value).toEqual(typed?.ratio.value);
  expect(campaignWindowRefused(year)).toBeUndefined();
  expect(campaignWindowRefused(EXAMPLE_CASE)).toContain("même période");
});

test("Le hasard reads the assumptions typed anywhere, and keeps τ² inside its range", () => {
  const standard = answerCase(EXAMPLE_CASE);
  expect(controlsOf({}, standard)).toEqual({
    tau2: 0.06,
    range: { low: 0.02, high: 0.1 },
    dispersion: 91,
    doctors: 50000,
  });
  expect(controlsOf({ tau2High: "0.04", dispersion: "120", doctors: "45000" }, standard)).toEqual({
    tau2: 0.04,
    range: { low: 0.02, high: 0.04 },
    dispersion: 120,
    doctors: 45000,
  });
});

test("a larger dispersion widens the interval and leaves the ratio alone", () => {
  const standard = answerCase(EXAMPLE_CASE);
  const wider = answerCase(EXAMPLE_CASE, undefined, assumptionOptions({ dispersion: "400" }));
  expect(wider.ratio.value).toEqual(standard.ratio.value);
  expect((wider.interval?.high ?? 0) - (wider.interval?.low ?? 0)).toBeGreaterThan(
    (standard.interval?.high ?? 0) - (standard.interval?.low ?? 0),
  );
});

test("a share link restores the assumptions and says them", () => {
  const choices = { dispersion: "129", tau2High: "0.2", doctors: "45000" };
  expect(readFragment(shareFragment(choices))).toEqual(choices);
  expect(shareWords(choices)).toHaveLength(3);
});
