import { formatNumber, formatRatio, plural } from "../../../core/report/format.fr.js";
import { citeShort } from "../../law/index.js";
import { movingOptions } from "../sentences.fr.js";
import type { Exhibit, ExhibitOption, ExhibitResults } from "../types.js";
import type { GridWords } from "./labels.js";

/** Options named on each side; the table above them holds all. */
const NAMED = 3;

/** One subject, said twice: what the sensitivity shows, what the fund can reply. */
interface Point {
  readonly subject: string;
  readonly shows: string;
  readonly reply: string;
}

/**
 * Both sides of the argument, subject by subject, so that neither is longer for want of an answer (a test compares
 * the words). Judgments are cited as reported, one against each side, none read.
 */
export function bothSides(exhibit: Exhibit, words: GridWords): readonly Point[] {
  const { results, case: aCase } = exhibit;
  const statute = citeShort("css:L162-1-15");
  return [
    {
      subject: "Les choix",
      shows: optionsSentence(results, "plus bas", words),
      reply: optionsSentence(results, "plus haut", words),
    },
    { subject: "Le hasard", ...chancePoint(results, aCase.figures?.activePatients?.value) },
    {
      subject: "Ce que l'on compte",
      shows: `L'article ${statute} vise un nombre d'arrêts, une durée, ou un nombre d'arrêts par patient vu. Des journées par patient réunissent deux de ces étalons et ne sont, telles quelles, aucun des trois.`,
      reply: `La durée est dans le texte ; la rapporter aux patients vus en neutralise le nombre. Un médecin qui prescrit peu d'arrêts, mais longs, y entre. ${leavesSentence(results)}`,
    },
    {
      subject: "Avec qui l'on compare",
      shows:
        "Le texte nomme la région et la caisse, non une classe de communes. La pondération de l'indice, le découpage des classes et les taux de la caisse ne sont pas communiqués : leur effet est montré ici, il n'est pas tranché.",
      reply:
        "« Activité comparable » est dans le texte et laisse le moyen à la caisse. Elle dispose de données qui ne sont pas publiques (maille plus fine, part de patients C2S, offre médicale) : son calcul peut être plus juste que le nôtre.",
    },
    {
      subject: "La commune et le patient",
      shows:
        "La défavorisation d'une commune approche celle de ses habitants, elle ne mesure pas celle des patients, qui peuvent venir d'ailleurs ou d'un seul quartier.",
      reply:
        "La même approximation vaut pour tous les confrères comparés, qui connaissent les mêmes difficultés de territoire ; elle peut jouer dans un sens comme dans l'autre.",
    },
    {
      subject: "La durée",
      shows:
        "Un ratio très élevé sur une période l'est en général moins sur la suivante, sans changement de pratique : une seule période ne les distingue pas.",
      reply:
        "Un écart qui dure d'une campagne à l'autre s'explique mal par le hasard ; la caisse connaît les périodes précédentes, cette note non.",
    },
    {
      subject: "Les juges",
      shows:
        "Tribunal administratif de Nîmes, 2016, tel que rapporté par la Fédération des médecins de France (jugement non lu) : mise sous accord préalable annulée, l'activité comparable n'étant pas établie ; demande d'indemnité rejetée ensuite.",
      reply:
        "Tribunal administratif de Besançon, 2025, tel que rapporté par Egora d'après L'Est républicain (jugement non lu) : demande d'un médecin rejetée, l'indice n'étant pas jugé sans pertinence ni les particularités locales mal mesurées.",
    },
  ];
}

function optionsSentence(
  results: ExhibitResults,
  direction: "plus haut" | "plus bas",
  words: GridWords,
): string {
  const moving = movingOptions(results, direction);
  const [one, many] = direction === "plus bas" ? ["abaisse", "abaissent"] : ["élève", "élèvent"];
  if (results.fund.ratio === null)
    return `La comparaison énoncée ne se calcule pas : rien ne dit quelle option en ${direction === "plus bas" ? "abaisserait" : "élèverait"} le ratio.`;
  if (moving.length === 0)
    return `Aucune des ${formatNumber(results.options.length)} options calculées n'a un ratio médian ${direction} que celui de la comparaison énoncée.`;
  const count = moving.length;
  const named = moving.slice(0, NAMED).map((option) => optionWords(option, words));
  return `${formatNumber(count)} ${plural(count, "option")} sur ${formatNumber(results.options.length)} ${plural(count, one, many)} le ratio médian. ${count > NAMED ? "Les plus éloignées" : count > 1 ? "Par ordre d'effet" : "C'est"} : ${named.join(" ; ")}.`;
}

function optionWords(option: ExhibitOption, words: GridWords): string {
  return `« ${words.option(option.axis, option.option)} », ${formatRatio(option.median)} (${formatNumber(option.flagged)} sur ${formatNumber(option.ways)} ${plural(option.flagged, "signale", "signalent")})`;
}

function chancePoint(
  { fund: { interval, threshold } }: ExhibitResults,
  patients: number | undefined,
): Pick<Point, "shows" | "reply"> {
  if (patients === undefined || interval === null)
    return {
      shows:
        "La taille de la liste ou les journées manquent : la part du hasard n'est pas mesurée, et le chiffre de la caisse est donné sans intervalle.",
      reply:
        "Une grande liste laisse peu de place au hasard ; ici, ce qui permettrait de le dire n'a pas été donné par le médecin.",
    };
  const size = formatNumber(patients);
  const [low, high] = [formatNumber(interval.low, 2), formatNumber(interval.high, 2)];
  return interval.low >= threshold
    ? {
        shows: `L'intervalle va de ${low} à ${high}, sous une dispersion supposée (φ) ; une dispersion plus forte l'élargirait, et la caisse n'en publie aucune.`,
        reply: `Avec ${size} patients actifs, le hasard des arrêts seul n'explique pas le dépassement : l'intervalle commence à ${low}, au-dessus du seuil.`,
      }
    : {
        shows: `L'intervalle va de ${low} à ${high} : ${interval.high < threshold ? "il reste sous le seuil" : "il contient le seuil"}, et la caisse compare un nombre sans intervalle.`,
        reply: `Avec ${size} patients actifs, l'intervalle commence à ${low} : le hasard y garde une place, d'autant plus petite que la liste est grande.`,
      };
}

function leavesSentence({ options }: ExhibitResults): string {
  const leaves = options.find((o) => o.axis === "numerator" && o.option === "sick-leaves");
  return leaves === undefined
    ? "Le nombre d'arrêts n'a pas été donné : on ne sait pas s'il s'écarte autant."
    : `En nombre d'arrêts, le ratio médian est de ${formatRatio(leaves.median)} : l'écart ne disparaît que s'il passe sous le seuil.`;
}
