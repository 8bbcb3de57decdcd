import type { CaseFault } from "./fault.js";
import type { Case, Figure } from "./types.js";

/** Faults between fields, each true by definition of the figures: a part above its whole, a period that ends early. */
export function relationFaults(aCase: Case): CaseFault[] {
  const faults: CaseFault[] = [];
  checkWindows(aCase, faults);
  const figures = aCase.figures ?? {};
  const part = (name: keyof typeof figures, whole: keyof typeof figures, words: string): void => {
    const a = figures[name]?.value;
    const b = figures[whole]?.value;
    if (a === undefined || b === undefined || a <= b) return;
    faults.push({
      path: `figures.${name}.value`,
      problem: `${words} : ${String(a)} pour ${String(b)} ; le premier nombre ne peut pas dépasser le second`,
      example: `au plus ${String(b)}`,
    });
  };
  part("patientsWithLeave", "activePatients", "patients arrêtés pour patients actifs");
  part("workingAgePatients", "activePatients", "patients d'âge actif pour patients actifs");
  part("insuredEmployees", "activePatients", "patients salariés pour patients actifs");
  part("sickLeaveDaysWorkAccident", "sickLeaveDays", "journées d'accident du travail pour journées");
  part("sickLeaveDaysReplacement", "sickLeaveDays", "journées de remplacement pour journées");
  part("sickLeaveDaysLong", "sickLeaveDays", "journées d'arrêts longs pour journées");
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
      problem: `La période finit avant de commencer : ${window.end} précède ${window.start}`,
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
  const rule = city === undefined ? "être les mêmes" : "être ceux d'un de ses arrondissements";
  faults.push({
    path: "practice.iris",
    problem: `« ${iris} » n'est pas un IRIS de la commune ${commune} : les cinq premiers caractères doivent ${rule}`,
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
        problem: "groupe d'âge, de sexe et d'ALD donné deux fois",
        example: "une ligne par groupe",
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
        problem: `${String(value)} dépasse le total des âges, ${String(total)}`,
        example: `au plus ${String(total)}`,
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
        problem: `« ${code} » donné deux fois`,
        example: "une ligne par commune",
      });
    }
    seen.add(code);
  });
}
