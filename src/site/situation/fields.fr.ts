import { BOUNDS } from "../../core/case/index.js";
import type { Case, Figure, FigureSource } from "../../core/case/types.js";

type FiguresKey = keyof NonNullable<Case["figures"]>;
type LetterFigureKey =
  | "doctorRate"
  | "comparatorRate"
  | "ratio"
  | "threshold"
  | "groupSize"
  | "objectiveRate"
  | "objectiveDays"
  | "objectiveReduction";

/** A numeric field of the form: where it lives in the case, its French words, its bounds. */
export interface NumberSpec {
  readonly id: string;
  readonly place:
    | { readonly room: "figures"; readonly key: FiguresKey }
    | { readonly room: "letter"; readonly key: LetterFigureKey };
  readonly label: string;
  readonly hint: string;
  readonly unit: string;
  readonly decimal: boolean;
  /** Largest value that the case format takes: a larger one could not be opened again. */
  readonly max: number;
  /** True when zero makes no sense. */
  readonly positive: boolean;
  readonly sources: readonly FigureSource[];
}

const LETTER: readonly FigureSource[] = ["lettre"];
const ANY: readonly FigureSource[] = ["lettre", "riap", "dam", "logiciel", "autre"];
const OWN: readonly FigureSource[] = ["logiciel", "lettre", "riap", "dam", "autre"];

/** Bound of a count, by its unit. */
const BOUND_OF: Readonly<Record<string, number>> = {
  patients: BOUNDS.patients,
  journées: BOUNDS.days,
  arrêts: BOUNDS.leaves,
  actes: BOUNDS.acts,
};

const figureSpec = (
  key: FiguresKey,
  label: string,
  hint: string,
  unit: string,
  sources: readonly FigureSource[] = OWN,
  decimal = false,
  max: number = BOUND_OF[unit] ?? BOUNDS.patients,
): NumberSpec => ({
  id: `f-${key}`,
  place: { room: "figures", key },
  label,
  hint,
  unit,
  decimal,
  max,
  positive: false,
  sources,
});

const letterSpec = (
  key: LetterFigureKey,
  label: string,
  hint: string,
  unit: string,
  max: number,
  decimal = true,
): NumberSpec => ({
  id: `l-${key}`,
  place: { room: "letter", key },
  label,
  hint,
  unit,
  decimal,
  max,
  positive: unit === "sans unité",
  sources: LETTER,
});

/** Numbers that a letter prints. */
export const LETTER_NUMBERS: readonly NumberSpec[] = [
  figureSpec(
    "activePatients",
    "Patients actifs",
    "Au moins un acte ou une consultation facturé pendant la période. Ce n’est pas la patientèle médecin traitant. Exemple : 480",
    "patients",
    ANY,
  ),
  figureSpec(
    "sickLeaveDays",
    "Journées d’arrêt prescrites",
    "Journées indemnisées, régime général seul. Exemple : 6 405",
    "journées",
    ANY,
  ),
  letterSpec(
    "comparatorRate",
    "Moyenne des confrères, selon la lettre",
    "Journées par patient actif. Laissez vide si la lettre n’en donne pas. Exemple : 6,35",
    "j / patient",
    BOUNDS.rate,
  ),
];

/** Numbers that a letter sometimes prints. */
export const OTHER_LETTER_NUMBERS: readonly NumberSpec[] = [
  letterSpec(
    "doctorRate",
    "Votre moyenne, selon la lettre",
    "Journées par patient actif. Exemple : 13,34",
    "j / patient",
    BOUNDS.rate,
  ),
  letterSpec(
    "ratio",
    "Ratio imprimé",
    "Votre moyenne divisée par celle des confrères. Exemple : 2,1",
    "sans unité",
    BOUNDS.ratio,
  ),
  letterSpec(
    "threshold",
    "Seuil imprimé",
    "Le nombre à partir duquel la lettre désigne. Exemple : 2",
    "sans unité",
    BOUNDS.ratio,
  ),
  letterSpec("groupSize", "Médecins du groupe de comparaison", "Exemple : 214", "médecins", 60_000, false),
];

/** The objective of a proposal (mise sous objectif), in the form in which the letter gives it. */
export const OBJECTIVE_NUMBERS: readonly NumberSpec[] = [
  letterSpec(
    "objectiveRate",
    "Objectif par patient actif",
    "Journées par patient actif à ne pas dépasser. Exemple : 10,00",
    "j / patient",
    BOUNDS.rate,
  ),
  letterSpec(
    "objectiveDays",
    "Objectif en journées",
    "Journées à ne pas dépasser sur la période de l’objectif. Exemple : 4 800",
    "journées",
    BOUNDS.days,
    false,
  ),
  letterSpec(
    "objectiveReduction",
    "Baisse demandée",
    "En pour cent de votre chiffre actuel, entre 0 et 100. Exemple : 25",
    "%",
    100,
  ),
];

/** The three other numbers that the page asks for first. */
export const KNOWN_NUMBERS: readonly NumberSpec[] = [
  figureSpec(
    "sickLeaves",
    "Arrêts prescrits",
    "Nombre d’arrêts, prolongations comprises. Exemple : 163",
    "arrêts",
  ),
  figureSpec(
    "patientsWithLeave",
    "Patients avec au moins un arrêt",
    "Sert au second indicateur que publie la caisse. Exemple : 118",
    "patients",
  ),
  figureSpec(
    "aldPercent",
    "Part des patients en ALD",
    "En pour cent, entre 0 et 100. Exemple : 16,5",
    "%",
    ["riap", "logiciel", "lettre", "dam", "autre"],
    true,
    100,
  ),
];

/** Everything else that a doctor may know. */
export const OTHER_NUMBERS: readonly NumberSpec[] = [
  figureSpec(
    "sickLeaveDaysWorkAccident",
    "Journées en accident du travail ou maladie professionnelle",
    "Partie des journées prescrites. Exemple : 320",
    "journées",
  ),
  figureSpec(
    "sickLeaveDaysReplacement",
    "Journées prescrites par un remplaçant",
    "Comptées sur vous pendant votre absence. Exemple : 210",
    "journées",
  ),
  figureSpec(
    "sickLeaveDaysLong",
    "Journées des arrêts de plus de six mois",
    "Partie des journées prescrites. Exemple : 1 460",
    "journées",
  ),
  figureSpec(
    "c2sPercent",
    "Part des patients à la C2S",
    "En pour cent, entre 0 et 100. Exemple : 9,4",
    "%",
    ANY,
    true,
    100,
  ),
  figureSpec("workingAgePatients", "Patients de 20 à 69 ans", "Exemple : 330", "patients"),
  figureSpec("insuredEmployees", "Patients salariés du régime général", "Exemple : 250", "patients"),
  figureSpec("consultations", "Consultations et visites de la période", "Exemple : 2 350", "actes", ANY),
  figureSpec(
    "registeredPatients",
    "Patientèle médecin traitant",
    "Patients qui vous ont déclaré. Exemple : 910",
    "patients",
    ["riap", "logiciel", "lettre", "dam", "autre"],
  ),
];

/** The figure of a field in a case. */
export function figureOf(held: Case, spec: NumberSpec): Figure | undefined {
  return spec.place.room === "figures" ? held.figures?.[spec.place.key] : held.letter?.[spec.place.key];
}

/** A record without one of its keys; undefined when nothing is left. */
export function without<T extends object>(record: T | undefined, key: keyof T): T | undefined {
  const rest = Object.fromEntries(Object.entries(record ?? {}).filter(([name]) => name !== key));
  return Object.keys(rest).length === 0 ? undefined : (rest as T);
}

/** The case with a room replaced, or removed when it is empty. */
export function withRoom<K extends keyof Case>(held: Case, room: K, value: Case[K] | undefined): Case {
  const rest = Object.fromEntries(Object.entries(held).filter(([name]) => name !== room));
  return { ...(rest as unknown as Case), ...(value === undefined ? {} : { [room]: value }) };
}

/** The case with the figure of a field replaced or removed; an example stays one until it is erased. */
export function withFigure(held: Case, spec: NumberSpec, figure: Figure | undefined): Case {
  const { room, key } = spec.place;
  const present: Record<string, unknown> = { ...held[room] };
  if (figure === undefined) {
    const rest = without(present, key);
    return withRoom(held, room, rest as Case[typeof room]);
  }
  return withRoom(held, room, { ...present, [key]: figure } as Case[typeof room]);
}
