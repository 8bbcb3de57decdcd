import { presetOf } from "../../../core/answer/index.js";
import { STATUSES } from "../../../core/domain/index.js";
import { assumptionSentences, assumptionValue } from "../assumptions.fr.js";
import { shown } from "../sentences.fr.js";
import type { Exhibit, ExhibitAssumption } from "../types.js";
import { paragraph, section, statusMark, t, table, typed } from "./escape.js";
import type { GridWords } from "./labels.js";

const MEANING: Readonly<Record<(typeof STATUSES)[number], string>> = {
  documenté: "écrit dans un document lu",
  rapporté: "dit par la presse, un syndicat ou un mémoire cité",
  calculé: "obtenu par calcul à partir de ce qui précède",
  supposé: "choisi par nous, avec sa raison",
  inconnu: "non communiqué, non publié",
};

/** A step of the fund's comparison: the table of steps, just above, already holds it. */
const isStep = ({ id }: ExhibitAssumption): boolean => id.startsWith("step/");

/** Everything taken by default on which a result rests, one row each; then, by name, what no result rests on. */
function assumptionsHtml({ assumptions }: Exhibit): string {
  if (assumptions === undefined)
    return paragraph(
      "Cette pièce a été faite avant que les hypothèses prises par défaut y soient inscrites une à une : taux de référence, dispersion (φ) et poids de l'indice y sont supposés par nous.",
    );
  const ours = assumptions.filter((assumption) => !isStep(assumption));
  const rows = ours
    .filter(({ used }) => used)
    .map((assumption) => [
      t(assumption.label),
      t(assumptionValue(assumption)),
      statusMark(assumption.status),
      t(assumption.source),
      assumptionSentences(assumption).map(t).join("<br>"),
    ]);
  const idle = ours.filter(({ used }) => !used).map(({ label }) => label);
  return [
    table(
      "Ce que nous prenons par défaut, et ce qui change si l'hypothèse bouge (nombres : au bas de la plage ; retenu ; au haut)",
      ["Hypothèse", "Retenu", "Statut", "Source", "Si elle bouge"],
      rows,
    ),
    idle.length === 0
      ? ""
      : paragraph(
          `Aucun résultat de cette pièce ne repose sur les autres hypothèses de l'outil, dont les valeurs sont dans les fichiers joints : ${idle.join(" ; ")}.`,
        ),
  ].join("\n");
}

/** Formula, every step of the fund's comparison with one of the five words, and the assumptions that are ours. */
export function methodHtml(exhibit: Exhibit, words: GridWords): string {
  const preset = presetOf(exhibit.case);
  const chosen = new Map(
    exhibit.results.fund.specification.split("|").map((part) => part.split("=") as [string, string]),
  );
  const { fund } = exhibit.results;
  const rows = words.axes.map((axis) => {
    const step = preset.specificationStatus[axis];
    const option = chosen.get(axis) ?? "";
    const asStated = step.value === option;
    return [
      t(words.axis(axis)),
      t(words.option(axis, option)),
      statusMark(asStated ? step.status : "supposé"),
      t(
        asStated
          ? [step.source, step.note ?? ""].filter((s) => s !== "").join(". ")
          : "La lettre ne donne pas de quoi suivre la caisse : façon la plus proche qui se calcule.",
      ),
    ];
  });
  const threshold = [
    t("Seuil"),
    t(
      `ratio ${fund.comparison === ">=" ? "d'au moins" : "strictement supérieur à"} ${shown(fund.threshold)}, sans arrondi`,
    ),
    statusMark(fund.thresholdStatus),
    t("Lettre, ou campagne telle que rapportée"),
  ];
  return section(4, "Méthode : ce qui est su, rapporté, calculé, supposé, inconnu", [
    `<p>${STATUSES.map((status) => `${statusMark(status)} ${t(`: ${MEANING[status]}`)}`).join(" · ")}</p>`,
    paragraph(
      "Ratio = journées observées ÷ journées attendues. Les journées attendues sont la moyenne de la lettre multipliée par les patients actifs, ou, quand la lettre n'en donne pas, la somme sur les groupes d'âge, de sexe et d'ALD des patients multipliés par des taux publics reconstruits (standardisation indirecte). Un résultat porte le statut le plus faible de ce dont il dépend.",
    ),
    `<p>${t("Campagne : ")}${typed(preset.label)}.</p>`,
    table(
      "Étapes de la comparaison énoncée",
      ["Étape", "Retenu ici", "Statut", "Source"],
      [...rows, threshold],
    ),
    assumptionsHtml(exhibit),
    paragraph(
      "Les façons de comparer ont été fixées avant tout calcul, dans une grille dont l'empreinte est imprimée à la section 8 ; aucune n'a été retirée après coup. Une façon qui ne se calcule pas est comptée avec sa raison.",
    ),
  ]);
}
