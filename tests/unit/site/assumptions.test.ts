import { expect, test } from "vitest";
import { answerCase } from "../../../src/core/answer/index.js";
import { assumptionOptions, parseAssumption } from "../../../src/site/verdict/assumptions.js";
import { readFragment, shareFragment, shareWords } from "../../../src/site/vary/share.js";
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
