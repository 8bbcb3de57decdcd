import type { SignificanceReading } from "../answer/types.js";
import { formatNumber, formatRatio, typographer } from "./format.fr.js";

/** What a reading asks, in words. */
export const readingQuestions: Readonly<Record<SignificanceReading["id"], string>> = {
  pointRule: "Le ratio atteint le seuil : une règle, sans test",
  testAboveOne: "Différent de la moyenne (au-dessus de 1)",
  testAboveThreshold: "Significativement au-dessus du seuil",
  randomEffectsOutlier: "Inhabituel parmi des confrères qui diffèrent déjà",
  randomEffectsBonferroni: "Inhabituel, sachant combien de médecins sont examinés",
  posteriorAboveThreshold: "Vrai ratio au-dessus du seuil",
};

/** One sentence per reading: question, number (a range when it depends on τ²), conclusion. */
export function readingSentence(reading: SignificanceReading): string {
  const { id, value, flagged } = reading;
  const conclusion = flagged === undefined ? "selon τ², signalé ou non" : flagged ? "signalé" : "non signalé";
  return typographer(`${readingQuestions[id]} : ${readingNumber(id, value)} ; ${conclusion}.`);
}

function readingNumber(id: SignificanceReading["id"], { low, high }: SignificanceReading["value"]): string {
  if (id === "pointRule") return `ratio ${formatRatio(low)}`;
  const prefix = id === "posteriorAboveThreshold" ? "probabilité a posteriori" : "p";
  const joined = low === high ? probability(low) : `${probability(low)} à ${probability(high)}`;
  return id === "posteriorAboveThreshold" ? `${prefix} ${joined}` : `${prefix} = ${joined}`;
}

/** A probability with two significant digits, never as a power of ten; « moins de 0,000001 » below. */
export function probability(p: number): string {
  if (p >= 0.995) return "1";
  if (p < 1e-6) return `moins de ${formatNumber(1e-6, 6)}`;
  const decimals = Math.max(2, Math.ceil(-Math.log10(p)) + 1);
  return formatNumber(p, decimals);
}
