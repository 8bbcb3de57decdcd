import { MethodError } from "../core/domain/index.js";

/** Interim. */
export function splitRateByAld(input: {
  readonly rate: number;
  readonly aldPrevalence: number;
  readonly rateRatio: number;
}): {
  readonly rateNoAld: number;
  readonly rateAld: number;
} {
  const { rate, aldPrevalence: p, rateRatio } = input;
  if (!(p >= 0 && p <= 1))
    throw new MethodError("E_DOMAIN", "aldPrevalence: a share is expected", "aldPrevalence");
  const rateNoAld = rate / (1 - p + p * rateRatio);
  return { rateNoAld, rateAld: rateRatio * rateNoAld };
}
