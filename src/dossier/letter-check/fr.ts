import { formatRatio, plural } from "../../core/report/format.fr.js";
import { lawEntry } from "../law/index.js";
import type { ObjectiveMissing, ObjectiveReading } from "./objective.js";
import type { LetterKind } from "./types.js";

/** French strings of the letter-check room; the elements are in elements.fr.ts. */
export const KIND_LABEL: Readonly<Record<LetterKind, string>> = {
  "premier-courrier": "Premier courrier, avec vos chiffres (R. 148-1)",
  "proposition-mso": "Proposition de mise sous objectif (R. 148-3)",
  "decision-msap": "Décision de mise sous accord préalable (R. 148-9)",
};

/** Counts of the elements, in one sentence. */
export const SUMMARY = (present: number, absent: number, unclear: number, total: number): string =>
  `Sur ${String(total)} éléments à chercher, ${String(present)} ${plural(present, "présent")}, ${String(absent)} ${plural(absent, "absent")}, ${String(unclear)} ${plural(unclear, "incertain")}.`;

const MISSING: Readonly<Record<string, string>> = {
  "letter.comparatorRate": "la moyenne des confrères écrite dans la lettre",
  "figures.activePatients": "le nombre de patients actifs",
  "letter.doctorRate": "votre moyenne, ou vos journées et vos patients actifs",
};

/** The objective beside the mean of reference, in words: the figures, what the text says, what was supposed. */
export function objectiveSentence(reading: ObjectiveReading | ObjectiveMissing): string {
  if ("missing" in reading) {
    const missing = reading.missing.map((path) => MISSING[path] ?? path).join(" et ");
    return `L'objectif ne se compare pas encore à la moyenne de référence : il manque ${missing}.`;
  }
  const { objective, mean, below, status, form } = reading;
  const figures = `Objectif : ${formatRatio(objective, mean)} journées par patient actif ; moyenne de référence : ${formatRatio(mean)} (${status}).`;
  const words = lawEntry("css:R148-3").wording.quotations[1]?.text ?? "";
  const finding = below
    ? `L'objectif est au-dessous de cette moyenne ; R. 148-3 dit de lui : « ${words} ». À relever dans vos observations.`
    : "L'objectif n'est pas au-dessous de cette moyenne : sur ce point, la proposition suit R. 148-3.";
  const supposed =
    form === "days"
      ? " Ce calcul suppose autant de patients actifs que dans la période de la lettre, et une période aussi longue."
      : form === "reduction"
        ? " La baisse est ôtée de votre moyenne de la lettre."
        : "";
  return `${figures} ${finding}${supposed}`;
}
