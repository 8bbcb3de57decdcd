import { formatNumber, formatPercent } from "../core/report/format.fr.js";
import type { TextRow } from "./engine.js";
import { showMonth } from "./months.js";
import type { Month } from "./months.js";

/** French wording of the reasons of `rates.sql`, in the order of the decision. */
export const REASONS: Readonly<Record<string, string>> = {
  "ligne-incomplete": "ligne qui s'arrête avant les colonnes utiles",
  "hors-indemnites-journalieres": "autre prestation que les indemnités journalières",
  maternite: "indemnités de maternité ou d'adoption (6121 à 6124)",
  "complement-d-acte": "complément d'acte : le jour est déjà compté",
  "part-supplementaire": "part supplémentaire (Alsace-Moselle, CRPCEN…) : le jour est déjà compté",
  "quantite-prefiltree-nulle": "quantité préfiltrée nulle : part supplémentaire dont le type est masqué",
  "autre-assurance": "autre risque que maladie et accident du travail",
  "mois-de-soins-inconnu": "mois de soins inconnu (0000-00)",
  "hors-periode-demandee": "mois de soins hors de la période demandée",
  "age-inconnu": "âge inconnu",
  "sexe-inconnu": "sexe inconnu",
  "autre-specialite": "prescripteur d'une autre spécialité",
  "autre-categorie": "prescripteur hors cabinet (établissement)",
  "autre-statut": "prescripteur d'un autre statut juridique",
  "retenu-maladie": "retenu : maladie",
  "retenu-accident": "retenu, à part : accident du travail",
};

/** What `--help` prints. */
export const HELP = `npm run damir -- VERBE [OPTIONS]

Taux de référence tirés d'Open DAMIR (Cnam), sur cette machine.

  fetch --soins 2022-09..2023-02 [--sortie data/raw/damir] [--adresse URL]
      télécharge les mois de paiement nécessaires, reprend un téléchargement interrompu
  rates [--from data/raw/damir] [--soins 2022-09..2023-02] [--sortie artefacts/damir]
        [--denominateurs FICHIER.csv | --denominateurs-supposes]
        [--prescripteurs 1] [--categories 1] [--statuts 1]   (codes séparés par des virgules, ou « tous »)
        [--memoire 1GB] [--fils 2] [--publier]
      compte les jours par région, âge, sexe, ALD et mois de soins, puis les taux ;
      --publier met cette référence en service (data/parameters/reference-in-use.json)
  genere --lignes N [--mois 2023-01] [--sortie artefacts/damir-fictif] [--graine 1] [--part-masquee 0.4]
      écrit des fichiers fictifs dans la disposition publiée, de totaux connus
  mesure --lignes 35000000 [--dossier artefacts/damir-mesure]
      écrit un mois fictif, le compte, vérifie les totaux connus, mesure temps, mémoire et débit
  ecologique [--release data/release] [--sortie artefacts/ecologique.csv]
      confronte l'indice aux jours par salarié publiés par département et région (données agrégées)

Codes de sortie : 0 fait, 1 échec, 2 entrée refusée, 130 interrompu.
`;

/** Days or lines as a French whole number. */
export function count(value: string | number | boolean | null | undefined): string {
  return formatNumber(Number(value ?? 0), 0);
}

/** Table of the reasons: rows, prefiltered days, raw quantity; the last line is the sum and must be the total read. */
export function reasonsText(rows: readonly TextRow[], total: number): string {
  const order = Object.keys(REASONS);
  const sorted = [...rows].sort(
    (a, b) => order.indexOf(String(a["reason"])) - order.indexOf(String(b["reason"])),
  );
  const sum = rows.reduce((s, row) => s + Number(row["line_count"]), 0);
  const lines = sorted.map((row) => {
    const label = REASONS[String(row["reason"])] ?? String(row["reason"]);
    return `  ${count(row["line_count"]).padStart(13)}  ${count(row["days"]).padStart(13)}  ${label}`;
  });
  return [
    "Lignes par raison (lignes, quantité préfiltrée, raison) ; la quantité est un nombre de jours pour les indemnités journalières :",
    ...lines,
    `  ${count(sum).padStart(13)}  ${"".padStart(13)}  somme ; lignes lues : ${count(total)}`,
  ].join("\n");
}

/** Completeness by delay: share of what was read that is paid by each delay, per month of care. */
export function lagsText(rows: readonly TextRow[], following: number): string {
  const months = [...new Set(rows.map((row) => String(row["care_month"])))];
  const line = (month: Month): string => {
    const own = rows.filter((row) => row["care_month"] === month);
    const shares = own.map((row) => {
      const share = Number(row["cumulative_days"]) / Number(row["total_days"]);
      return `${String(row["lag"])} m ${formatPercent(share, 1)}`;
    });
    const last = Math.max(...own.map((row) => Number(row["lag"])));
    const warning = last < following ? `  (suivi de ${String(last)} mois : incomplet)` : "";
    return `  ${showMonth(month)} : ${shares.join(" · ")}${warning}`;
  };
  return ["Complétude par délai de paiement, en part cumulée des jours lus :", ...months.map(line)].join(
    "\n",
  );
}

/** Share of days whose co-payment code tells nothing, and what follows for the ALD split. */
export function exemptionText(row: TextRow, limit: number): string {
  const share = Number(row["undetermined_days"]) / Number(row["days"]);
  const verdict =
    Number(row["ald_split"]) === 1
      ? "la répartition par ALD d'EXO_MTF est admise."
      : "répartition par ALD refusée : taux par âge et sexe, ALD par hypothèse (splitRateByAld, supposé).";
  return `EXO_MTF « sans objet » ou inconnu : ${formatPercent(share, 1)} des jours (seuil ${formatPercent(limit)}) ; ${verdict}`;
}

/** Days kept and left out by the choice of prescribers, largest first. */
export function prescribersText(rows: readonly TextRow[]): string {
  const sickness = rows.filter((row) => row["insurance"] === "maladie");
  const shown = [...sickness].sort((a, b) => Number(b["days"]) - Number(a["days"])).slice(0, 12);
  const sum = (kept: boolean): number =>
    sickness
      .filter((row) => (row["reason"] === "retenu-maladie") === kept)
      .reduce((total, row) => total + Number(row["days"]), 0);
  return [
    `Prescripteurs : ${count(sum(true))} jours retenus, ${count(sum(false))} jours écartés (maladie).`,
    ...shown.map(
      (row) =>
        `  ${count(row["days"]).padStart(13)}  spécialité ${String(row["psp_spe_snds"])}, catégorie ${String(row["psp_act_cat"])}, ` +
        `statut ${String(row["psp_stj_snds"])} : ${REASONS[String(row["reason"])] ?? ""}`,
    ),
  ].join("\n");
}
