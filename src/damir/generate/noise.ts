import type { Month } from "../months.js";
import type { Layout } from "../parameters.js";
import type { Draw } from "./draws.js";
import { pick, pickWeighted, upTo } from "./draws.js";
import { dataLine, measures } from "./lines.js";
import { REGIONS } from "./signal.js";

/** Natures that are not daily allowances: consultations, drugs, biology, nursing, transport, and neighbours of 6110–6119. */
const NATURES = [
  ["1110", 10],
  ["1111", 12],
  ["1352", 8],
  ["3111", 6],
  ["3211", 9],
  ["3312", 9],
  ["3313", 20],
  ["3512", 8],
  ["4213", 3],
  ["6012", 0.2],
  ["6014", 0.1],
  ["6131", 0.1],
  ["6134", 0.1],
  ["6212", 0.3],
  ["6311", 0.1],
] as const;
const AGES = ["0", "20", "30", "40", "50", "60", "70", "80", "99"] as const;

/**
 * A line that is no daily allowance, shaped like the published ones. Some carry a number of acts empty, some a negative
 * quantity, some a masked type of reimbursement: the reader has to ignore them all by their nature alone.
 */
export function noiseLine(layout: Layout, month: Month, draw: Draw): string {
  const masked = draw() < 0.4;
  const days = upTo(draw, 30) * (draw() < 0.01 ? -1 : 1);
  const region = pick(draw, REGIONS);
  const line = {
    FLX_ANN_MOI: month,
    ORG_CLE_REG: region,
    AGE_BEN_SNDS: pick(draw, AGES),
    BEN_RES_REG: region,
    BEN_SEX_COD: pick(draw, ["1", "2"]),
    BEN_CMU_TOP: masked ? "9" : pick(draw, ["0", "1"]),
    SOI_ANN: month.slice(0, 4),
    SOI_MOI: month.slice(4, 6),
    ASU_NAT: pickWeighted(draw, [
      ["10", 96],
      ["30", 2],
      ["40", 2],
    ]),
    CPT_ENV_TYP: masked ? "9" : "1",
    DRG_AFF_NAT: masked ? "99" : "35",
    EXO_MTF: masked ? "99" : pick(draw, ["0", "41", "42", "62", "20"]),
    MTM_NAT: masked ? "9" : "0",
    PRS_NAT: pickWeighted(draw, NATURES),
    PRS_REM_TYP: masked
      ? "99"
      : pickWeighted(draw, [
          ["0", 90],
          ["1", 3],
          ["5", 7],
        ]),
    PRS_REM_TAU: pick(draw, ["60", "65", "70", "100"]),
    EXE_INS_REG: region,
    PSE_ACT_CAT: "2",
    PRE_INS_REG: region,
    PSP_ACT_CAT: pick(draw, ["0", "1"]),
    PSP_SPE_SNDS: pick(draw, ["0", "1", "3", "15", "33"]),
    PSP_STJ_SNDS: pick(draw, ["1", "2", "9"]),
    TOP_PS5_TRG: masked ? "9" : "1",
    ...measures(days, days, days * upTo(draw, 9999)),
  };
  const withoutCount = draw() < 0.1 ? { PRS_ACT_NBR: "", FLT_ACT_NBR: "" } : {};
  return dataLine(layout, { ...line, ...withoutCount });
}
