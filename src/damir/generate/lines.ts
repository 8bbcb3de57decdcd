import type { Layout } from "../parameters.js";

/** Values of a line by column name; a column that is not given takes the value of {@link DEFAULTS}. */
export type LineValues = Readonly<Record<string, string>>;

/** What the published file writes where a dimension does not apply. */
const DEFAULTS: LineValues = {
  ORG_CLE_REG: "99",
  BEN_CMU_TOP: "0",
  BEN_QLT_COD: "1",
  DDP_SPE_COD: "121",
  ETE_CAT_SNDS: "9999",
  ETE_REG_COD: "99",
  ETE_TYP_SNDS: "99",
  ETP_REG_COD: "99",
  ETP_CAT_SNDS: "9999",
  MDT_TYP_COD: "9",
  MFT_COD: "99",
  PRS_DEP_MNT: "0",
  FLT_DEP_MNT: "0",
  ATT_NAT: "0",
  CPL_COD: "0",
  CPT_ENV_TYP: "1",
  DRG_AFF_NAT: "33",
  ETE_IND_TAA: "9",
  MTM_NAT: "0",
  PRS_FJH_TYP: "0",
  PRS_PPU_SEC: "2",
  PRS_REM_TAU: "50",
  PRS_PDS_QCP: "31",
  EXE_INS_REG: "99",
  PSE_ACT_SNDS: "0",
  PSE_ACT_CAT: "99",
  PSE_SPE_SNDS: "0",
  PSE_STJ_SNDS: "9",
  PSP_ACT_SNDS: "0",
  TOP_PS5_TRG: "1",
  ETB_DCS_MCO: "Z",
};

/** Amount as the published file writes it: at most two decimals, point, no zero before it ("12.5", ".61", "-3"). */
export function publishedAmount(cents: number): string {
  const sign = cents < 0 ? "-" : "";
  const whole = Math.floor(Math.abs(cents) / 100);
  const rest = Math.abs(cents) % 100;
  if (rest === 0) return `${sign}${String(whole)}`;
  const decimals = String(rest).padStart(2, "0").replace(/0$/, "");
  return `${sign}${whole === 0 ? "" : String(whole)}.${decimals}`;
}

/** The header line: names and the separator that the published file leaves at the end. */
export function headerLine(layout: Layout): string {
  return `${layout.columns.join(";")};\n`;
}

/** One line of the file, in the order of the layout, final separator included. */
export function dataLine(layout: Layout, values: LineValues): string {
  return `${layout.columns.map((name) => values[name] ?? DEFAULTS[name] ?? "").join(";")};\n`;
}

/** Quantities and amounts of one line: `days` is what the prefiltered measure holds, `raw` what the raw one repeats. */
export function measures(days: number, raw: number, cents: number): LineValues {
  const [d, r] = [String(days), String(raw)];
  const base = publishedAmount(2 * cents);
  return {
    PRS_ACT_COG: r,
    PRS_ACT_NBR: r,
    PRS_ACT_QTE: r,
    PRS_PAI_MNT: base,
    PRS_REM_BSE: base,
    PRS_REM_MNT: publishedAmount(cents),
    FLT_ACT_COG: d,
    FLT_ACT_NBR: d,
    FLT_ACT_QTE: d,
    FLT_PAI_MNT: days === 0 ? "0" : base,
    FLT_REM_MNT: days === 0 ? "0" : publishedAmount(cents),
  };
}
