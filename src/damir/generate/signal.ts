import { monthAt, monthPosition } from "../months.js";
import type { Month } from "../months.js";
import type { Layout } from "../parameters.js";
import type { Draw } from "./draws.js";
import { pick, pickWeighted, upTo } from "./draws.js";
import { dataLine, measures } from "./lines.js";

/** Why a generated line exists: decided before it is written, so that totals do not come from reading it back. */
export type Kind =
  | "kept"
  | "maternity"
  | "complement"
  | "supplement"
  | "masked-supplement"
  | "other-insurance"
  | "unknown-care-month"
  | "unknown-age"
  | "unknown-sex"
  | "other-speciality"
  | "other-category"
  | "other-status"
  | "short"
  | "noise";

/** What the generator knows of one line, in the words of the release (not in codes). */
export interface Fact {
  readonly kind: Kind;
  readonly careMonth: Month;
  readonly insurance: "maladie" | "accident";
  readonly region: string;
  readonly age: string;
  readonly sex: "M" | "F";
  readonly exemption: "ald" | "autre" | "indetermine";
  readonly days: number;
  readonly rawDays: number;
}

const KINDS: readonly [readonly [Kind, number], ...(readonly [Kind, number])[]] = [
  ["kept", 100],
  ["maternity", 4],
  ["complement", 3],
  ["supplement", 4],
  ["masked-supplement", 6],
  ["other-insurance", 1],
  ["unknown-care-month", 0.3],
  ["unknown-age", 0.3],
  ["unknown-sex", 0.1],
  ["other-speciality", 25],
  ["other-category", 12],
  ["other-status", 8],
  ["short", 0.05],
];
const AGES = [
  ["0", "0-19", 0.3],
  ["20", "20-29", 1],
  ["30", "30-39", 1.4],
  ["40", "40-49", 1.6],
  ["50", "50-59", 2.3],
  ["60", "60-69", 1],
  ["70", "70+", 0.03],
  ["80", "70+", 0.01],
] as const;
/** Codes of residence (`BEN_RES_REG`). */
export const REGIONS = [
  "5",
  "11",
  "24",
  "27",
  "28",
  "32",
  "44",
  "52",
  "53",
  "75",
  "76",
  "84",
  "93",
  "99",
] as const;
/** Shares of a month of care paid 0, 1, 2… months later: fictional, front-loaded, with a tail. */
const LAGS = [
  [0, 30],
  [1, 38],
  [2, 14],
  [3, 7],
  [4, 4],
  [5, 2.5],
  [6, 1.5],
  [7, 1],
  [9, 1],
  [14, 1],
] as const;

/** Options of the generated month. */
export interface SignalOptions {
  readonly layout: Layout;
  readonly month: Month;
  /** Share of lines whose type of reimbursement and co-payment code are masked (99). */
  readonly maskedShare: number;
}

/** One line about daily allowances and the fact it was made from. */
export function signalLine(
  { layout, month, maskedShare }: SignalOptions,
  draw: Draw,
): { line: string; fact: Fact } {
  const drawn = pickWeighted(draw, KINDS);
  const kind = drawn === "other-status" && !layout.columns.includes("PSP_STJ_SNDS") ? "kept" : drawn;
  const [ageCode, age, weight] = pick(draw, AGES);
  const sex = pick(draw, ["M", "F", "F"]);
  const insurance = draw() < 0.12 ? "accident" : "maladie";
  const masked = kind === "masked-supplement" || draw() < maskedShare;
  const exemptionCode = masked
    ? "99"
    : pickWeighted(draw, [
        ["42", 20],
        ["44", 3],
        ["46", 1],
        ["41", 6],
        ["47", 4],
        ["30", 30],
        ["10", 34],
        ["0", 2],
      ]);
  const careMonth = monthAt(monthPosition(month) - pickWeighted(draw, LAGS));
  const correction = draw() < 0.02 ? -1 : 1;
  const raw = correction * upTo(draw, Math.max(4, Math.round(120 * weight)));
  const days = ["complement", "supplement", "masked-supplement"].includes(kind) ? 0 : raw;
  const region = pick(draw, REGIONS);
  const nature = pickWeighted(draw, [
    ["6111", 55],
    ["6112", 25],
    ["6115", 9],
    ["6117", 7],
    ["6118", 4],
    ["6110", 0.1],
    ["6113", 0.1],
    ["6114", 0.1],
    ["6116", 0.1],
    ["6119", 0.1],
  ]);
  const noCare = kind === "unknown-care-month";
  const remType =
    kind === "complement" ? "1" : kind === "supplement" ? pick(draw, ["4", "11", "12"]) : masked ? "99" : "0";
  const line = dataLine(layout, {
    FLX_ANN_MOI: month,
    ORG_CLE_REG: region,
    AGE_BEN_SNDS: kind === "unknown-age" ? "99" : ageCode,
    BEN_RES_REG: region,
    BEN_SEX_COD: kind === "unknown-sex" ? pick(draw, ["0", "9"]) : sex === "M" ? "1" : "2",
    SOI_ANN: noCare ? "0000" : careMonth.slice(0, 4),
    SOI_MOI: noCare ? "00" : careMonth.slice(4, 6),
    ASU_NAT:
      kind === "other-insurance" ? pick(draw, ["30", "80", "99"]) : insurance === "accident" ? "40" : "10",
    ATT_NAT: insurance === "accident" ? "1" : "0",
    EXO_MTF: exemptionCode,
    PRS_NAT: kind === "maternity" ? pick(draw, ["6121", "6122", "6123", "6124"]) : nature,
    PRS_REM_TYP: remType,
    PRE_INS_REG: region,
    PSP_SPE_SNDS: kind === "other-speciality" ? pick(draw, ["33", "14", "31", "0", "99"]) : "1",
    PSP_ACT_CAT: kind === "other-category" ? "0" : "1",
    PSP_STJ_SNDS: kind === "other-status" ? pick(draw, ["2", "9"]) : "1",
    ...measures(days, raw, Math.round(raw * 3570)),
  });
  const exemption = ["41", "42", "44", "46"].includes(exemptionCode)
    ? "ald"
    : exemptionCode === "0" || exemptionCode === "99"
      ? "indetermine"
      : "autre";
  const fact: Fact = { kind, careMonth, insurance, region, age, sex, exemption, days, rawDays: raw };
  // A short line stops before the columns of the prescriber, as lines of A202301 stop before their header does.
  const short = `${line.split(";").slice(0, layout.columns.indexOf("PRE_INS_REG")).join(";")}\n`;
  return { line: kind === "short" ? short : line, fact };
}
