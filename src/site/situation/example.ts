import type { Case, Figure } from "../../core/case/types.js";

const letter = (value: number, decimals = 0): Figure => ({ value, decimals, source: "lettre" });
const software = (value: number, decimals = 0): Figure => ({ value, decimals, source: "logiciel" });

/**
 * A doctor of Albi who does not exist: days and ratio of the mock-ups, a mean of the order of public rates, a real
 * commune so that the data can be read.
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
  },
  letter: { comparatorRate: letter(2.5, 2), comparatorAdjusted: "inconnu" },
};
