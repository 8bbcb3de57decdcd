import type { Case, Figure } from "../../core/case/types.js";

const letter = (value: number, decimals = 0): Figure => ({ value, decimals, source: "lettre" });
const software = (value: number, decimals = 0): Figure => ({ value, decimals, source: "logiciel" });

/**
 * A doctor of Albi who does not exist: days and ratio of the mock-ups, a mean of the order of public rates, a list of
 * working ages, and a real commune so that the data can be read. The letter does not say that its mean is adjusted.
 */
export const EXAMPLE_CASE: Case = {
  format: "ij-case/1",
  id: "exemple-albi",
  fictional: true,
  campaign: "2025-2026-vague-1",
  practice: { commune: "81004", structure: "cabinet" },
  window: { start: "2025-09-01", end: "2026-02-28" },
  figures: {
    activePatients: letter(1220),
    sickLeaveDays: letter(6405),
    sickLeaves: software(163),
    patientsWithLeave: letter(118),
    aldPercent: {
      value: 16,
      decimals: 0,
      source: "riap",
      period: { start: "2026-01-01", end: "2026-02-28" },
      schemes: "tous-regimes",
    },
    sickLeaveDaysWorkAccident: software(720),
    sickLeaveDaysReplacement: software(310),
    sickLeaveDaysLong: software(2190),
  },
  letter: { comparatorRate: letter(2.5, 2), comparatorAdjusted: "non" },
  patients: {
    ageBands: [
      { age: "0-19", count: 150 },
      { age: "20-29", count: 140 },
      { age: "30-39", count: 190 },
      { age: "40-49", count: 230 },
      { age: "50-59", count: 270 },
      { age: "60-69", count: 150 },
      { age: "70+", count: 90 },
    ],
    women: 640,
    ald: 195,
    source: "logiciel",
  },
};
