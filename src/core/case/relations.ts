import type { CaseFault } from "./fault.js";
import { relationFaultTexts as TEXT } from "./fr.js";
import type { Case, Figure } from "./types.js";

/** Faults between fields, each true by definition of the figures: a part above its whole, a period that ends early. */
export function relationFaults(aCase: Case): CaseFault[] {
  const faults: CaseFault[] = [];
  checkWindows(aCase, faults);
  const figures = aCase.figures ?? {};
  const part = (name: keyof typeof TEXT.parts, whole: keyof typeof figures): void => {
    const a = figures[name]?.value;
    const b = figures[whole]?.value;
    if (a === undefined || b === undefined || a <= b) return;
    faults.push({
      path: `figures.${name}.value`,
      problem: TEXT.aboveWhole(TEXT.parts[name], a, b),
      example: TEXT.atMost(b),
    });
  };
  part("patientsWithLeave", "activePatients");
  part("workingAgePatients", "activePatients");
  part("insuredEmployees", "activePatients");
  part("sickLeaveDaysWorkAccident", "sickLeaveDays");
  part("sickLeaveDaysReplacement", "sickLeaveDays");
  part("sickLeaveDaysLong", "sickLeaveDays");
  checkIris(aCase, faults);
  checkPatients(aCase, faults);
  checkResidence(aCase, faults);
  return faults;
}

function checkWindows(aCase: Case, faults: CaseFault[]): void {
  const check = (path: string, window: Case["window"]): void => {
    if (window === undefined || window.start <= window.end) return;
    faults.push({
      path,
      problem: TEXT.backwards(window.start, window.end),
      example: '{ "start": "2025-09-01", "end": "2026-02-28" }',
    });
  };
  check("window", aCase.window);
  const figures: Readonly<Record<string, Figure | undefined>> = { ...aCase.figures };
  for (const [name, figure] of Object.entries(figures)) check(`figures.${name}.period`, figure?.period);
}

/** Cities whose IRIS begin with the code of an arrondissement: what those codes share, and an IRIS of the first one. */
const CITIES: Readonly<Record<string, readonly [prefix: string, example: string]>> = {
  "75056": ["751", "751010101"],
  "69123": ["6938", "693810101"],
  "13055": ["132", "132010101"],
};

function checkIris({ practice }: Case, faults: CaseFault[]): void {
  const { commune, iris } = practice ?? {};
  if (commune === undefined || iris === undefined) return;
  const city = CITIES[commune];
  const [prefix, example] = city ?? [commune, `${commune}0101`];
  if (iris.startsWith(prefix)) return;
  faults.push({
    path: "practice.iris",
    problem: TEXT.otherIris(iris, commune, city !== undefined),
    example,
  });
}

function checkPatients(aCase: Case, faults: CaseFault[]): void {
  const seen = new Set<string>();
  aCase.patients?.strata?.forEach(({ age, sex, ald }, i) => {
    const key = `${age} ${sex} ${String(ald)}`;
    if (seen.has(key)) {
      faults.push({
        path: `patients.strata[${String(i)}]`,
        problem: TEXT.stratumTwice,
        example: TEXT.stratumTwiceExample,
      });
    }
    seen.add(key);
  });
  const { ageBands, women, ald } = aCase.patients ?? {};
  if (ageBands === undefined) return;
  const total = ageBands.reduce((sum, { count }) => sum + count, 0);
  for (const [field, value] of [
    ["women", women],
    ["ald", ald],
  ] as const) {
    if (value !== undefined && value > total) {
      faults.push({
        path: `patients.${field}`,
        problem: TEXT.aboveAges(value, total),
        example: TEXT.atMost(total),
      });
    }
  }
}

function checkResidence(aCase: Case, faults: CaseFault[]): void {
  const seen = new Set<string>();
  aCase.residence?.forEach(({ code }, i) => {
    if (seen.has(code)) {
      faults.push({
        path: `residence[${String(i)}].code`,
        problem: TEXT.placeTwice(code),
        example: TEXT.placeTwiceExample,
      });
    }
    seen.add(code);
  });
}
