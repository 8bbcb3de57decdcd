import { AGE_BANDS, ALD, SEXES } from "../domain/index.js";
import { expectedTexts } from "./fr.js";
import { boolean, date, foreignObject, list, number, object, oneOf, text } from "./schema.js";
import type { Shape } from "./schema.js";

const SOURCES = ["lettre", "riap", "dam", "logiciel", "autre"];
const SCHEMES = ["regime-general", "tous-regimes"];

/**
 * Bounds beyond which a figure cannot describe one doctor over a few months. `least`: smallest rate, percentage or ratio
 * that is not 0; letters print two decimals, and one day among a thousand patients is 0.001.
 */
export const BOUNDS = {
  patients: 30_000,
  days: 500_000,
  leaves: 50_000,
  acts: 150_000,
  rate: 366,
  ratio: 1000,
  least: 0.001,
} as const;

/** Campaigns of `data/presets` (a test holds the two together): an unknown one would be read as « personnalisé » in silence. */
export const CAMPAIGNS = ["2023-tarn", "2025-2026-vague-1", "2025-2026-vague-2", "personnalise"] as const;

const window = object({ start: date, end: date }, ["start", "end"]);
const decimals = number({ min: 0, max: 9, integer: true, example: "2" });

function figure(value: Shape): Shape {
  return object({ value, decimals, source: oneOf(SOURCES), period: window, schemes: oneOf(SCHEMES) }, [
    "value",
    "source",
  ]);
}

const countOf = (max: number, example: string): Shape =>
  figure(number({ min: 0, max, integer: true, example }));
const percent = figure(number({ min: 0, max: 100, least: BOUNDS.least, example: "16.5" }));
const rate = figure(number({ min: 0, max: BOUNDS.rate, least: BOUNDS.least, example: "2.46" }));
const ratio = figure(number({ min: BOUNDS.least, max: BOUNDS.ratio, example: "2.1" }));

const patientCount = number({ min: 0, max: BOUNDS.patients, integer: true, example: "120" });
const ageBand = oneOf(AGE_BANDS);
const commune = text({
  max: 5,
  pattern: "^(?:\\d{2}|2[AB])\\d{3}$",
  what: expectedTexts.commune,
  example: "81004",
});
const place = text({
  max: 9,
  pattern: "^(?:\\d{2}|2[AB])\\d{3}(?:\\d{4})?$",
  what: expectedTexts.place,
  example: "81004",
});

/** Shape of `ij-case/1`; relations between fields are in `relations.ts`. */
export const caseShape: Shape = object(
  {
    format: oneOf(["ij-case/1"]),
    id: text({ max: 80, what: expectedTexts.pseudonym, example: "dossier-1" }),
    fictional: boolean,
    campaign: oneOf(CAMPAIGNS),
    practice: object({
      commune,
      iris: text({
        max: 9,
        pattern: "^(?:\\d{2}|2[AB])\\d{7}$",
        what: expectedTexts.iris,
        example: "810040701",
      }),
      structure: oneOf(["cabinet", "centre-de-sante", "msp", "sos", "ehpad", "autre"]),
      since: date,
    }),
    window,
    figures: object({
      activePatients: countOf(BOUNDS.patients, "1240"),
      sickLeaveDays: countOf(BOUNDS.days, "6405"),
      sickLeaveDaysWorkAccident: countOf(BOUNDS.days, "900"),
      sickLeaveDaysReplacement: countOf(BOUNDS.days, "300"),
      sickLeaveDaysLong: countOf(BOUNDS.days, "2400"),
      sickLeaves: countOf(BOUNDS.leaves, "163"),
      patientsWithLeave: countOf(BOUNDS.patients, "140"),
      aldPercent: percent,
      c2sPercent: percent,
      consultations: countOf(BOUNDS.acts, "3100"),
      registeredPatients: countOf(BOUNDS.patients, "980"),
      workingAgePatients: countOf(BOUNDS.patients, "720"),
      insuredEmployees: countOf(BOUNDS.patients, "520"),
    }),
    letter: object({
      doctorRate: rate,
      comparatorRate: rate,
      ratio,
      threshold: ratio,
      comparatorAdjusted: oneOf(["oui", "non", "inconnu"]),
      groupLabel: text({
        max: 200,
        what: expectedTexts.groupLabel,
        example: expectedTexts.groupLabelExample,
      }),
      groupSize: countOf(60_000, "120"),
      objectiveRate: rate,
      objectiveDays: countOf(BOUNDS.days, "4800"),
      objectiveReduction: percent,
    }),
    patients: object({
      strata: list(
        object({ age: ageBand, sex: oneOf(SEXES), ald: oneOf(ALD), count: patientCount }, [
          "age",
          "sex",
          "ald",
          "count",
        ]),
        28,
        '[{ "age": "30-39", "sex": "F", "ald": 0, "count": 96 }]',
      ),
      ageBands: list(
        object({ age: ageBand, count: patientCount }, ["age", "count"]),
        7,
        '[{ "age": "30-39", "count": 190 }]',
      ),
      women: patientCount,
      ald: patientCount,
      source: oneOf(SOURCES),
    }),
    residence: list(
      object({ code: place, count: patientCount }, ["code", "count"]),
      5000,
      '[{ "code": "81004", "count": 640 }]',
    ),
    spells: list(number({ min: 1, max: 1100, integer: true, example: "14" }), 20_000, "[3, 14, 90]"),
    dossier: foreignObject,
  },
  ["format"],
);
