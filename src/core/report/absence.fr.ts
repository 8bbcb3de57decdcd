import type { AbsenceReason, Absent } from "../domain/index.js";

/** One sentence per reason, without its detail. */
export const absenceSentences: Readonly<Record<AbsenceReason, string>> = {
  "secret-statistique":
    "Non calculable : l'Insee ne publie pas cette valeur pour cette commune (secret statistique).",
  "non-publie-dom": "Non calculable : cette statistique n'est pas publiée pour ce territoire d'outre-mer.",
  "non-disponible": "Non disponible dans les données publiques réunies ici.",
  "valeur-source-impossible": "Non calculable : la valeur publiée est impossible, elle n'est pas utilisée.",
  "hors-perimetre-fdep": "Non calculable : l'indice ne couvre que la France métropolitaine.",
  "commune-fusionnee": "Cette commune a été réunie à une autre.",
  "commune-sans-recensement": "Non calculable : le recensement ne donne pas de valeur pour cette commune.",
  "commune-sans-habitant": "Non calculable : cette commune n'a aucun habitant.",
  "aucun-actif": "Non calculable : la source ne compte aucun actif dans cette commune.",
  "code-inconnu": "Ce code n'est celui d'aucune commune.",
  "code-mal-forme": "Ce texte n'a pas la forme d'un code de commune. Exemple : 81004.",
  "code-postal": "Ce code est un code postal ; il faut le code Insee.",
  "hors-donnees": "Cette collectivité d'outre-mer n'est pas dans les données réunies ici.",
  "ville-a-arrondissements": "Paris, Lyon et Marseille sont décrites par arrondissement. Exemple : 75113.",
  "commune-non-decoupee-iris": "Cette commune n'est pas découpée en IRIS.",
  "non-saisi": "Non saisi.",
  "non-communique": "Non communiqué par la caisse.",
  "non-calculable": "Non calculable avec ce qui a été saisi.",
  "comparateur-trop-petit": "Non calculable : le groupe de comparaison est trop petit.",
  "attendu-nul": "Non calculable : aucune journée n'est attendue.",
  "denominateur-different": "Non calculable : les deux chiffres ne se rapportent pas au même dénominateur.",
};

/** Details that the answer room gives to an absence, in words. Field names are written by the pages. */
const details: Readonly<Record<string, string>> = {
  "double-ajustement":
    "La lettre dit que sa moyenne tient déjà compte de l'âge, du sexe et de l'ALD : l'ajuster encore compterait deux fois vos patients.",
  "periode-differente":
    "Les journées saisies ne portent pas sur la période de la lettre : les diviser par sa moyenne ne voudrait rien dire.",
  "partie-superieure":
    "Les journées à retirer dépassent vos journées, calculées par la lettre : journées par patient actif × patients actifs. L'un de ces nombres est à vérifier.",
  "aucune-journee": "Aucune journée n'est observée : aucune moyenne du groupe ne donne un signalement.",
  "moyenne-par-consultation":
    "La lettre ne donne pas la moyenne du groupe par consultation. Elle peut être demandée.",
  "moyenne-par-autre-denominateur":
    "La lettre ne donne pas la moyenne du groupe pour ce dénominateur. Elle peut être demandée.",
  "meme-territoire": "Le territoire est celui du groupe de la caisse : ce choix ne change rien.",
  "moyenne du groupe pour les patients arrêtés":
    "La lettre ne donne pas la part moyenne de patients arrêtés dans le groupe. Elle peut être demandée.",
  release: "Les données publiques ne sont pas chargées.",
  "letter.comparatorRate": "La lettre ne donne pas la moyenne du groupe, ou elle n'est pas saisie.",
  "letter.doctorRate": "Vos journées par patient actif ne sont pas saisies.",
  "figures.activePatients": "Le nombre de vos patients actifs n'est pas saisi.",
  "figures.sickLeaveDays": "Le nombre de vos journées d'arrêt n'est pas saisi.",
  "figures.sickLeaveDaysWorkAccident": "Les journées d'accident du travail ne sont pas saisies à part.",
  "figures.sickLeaveDaysLong": "Les journées d'arrêts de plus de six mois ne sont pas saisies à part.",
  "figures.sickLeaveDaysReplacement": "Les journées de vos remplaçants ne sont pas saisies à part.",
  "figures.sickLeaves": "Le nombre d'arrêts n'est pas saisi.",
  "figures.patientsWithLeave": "Le nombre de patients arrêtés n'est pas saisi.",
  "practice.commune": "La commune de votre cabinet n'est pas saisie.",
  "patients.strata": "La répartition de vos patients par âge, sexe et ALD n'est pas saisie.",
  "practice.iris": "L'IRIS de votre cabinet n'est pas saisi. Exemple : 810040701.",
  "indice-par-iris": "Cet indice, ou cette façon de former les classes, n'existe pas à l'IRIS.",
  "iris-du-cabinet-seul": "Seul l'IRIS du cabinet peut être classé, non ceux d'un bassin.",
  "besoin-par-iris":
    "Aucun chiffre public ne donne les professions ni les arrêts d'un IRIS : le nombre attendu ne peut pas le suivre.",
  "sans-imputation":
    "Une valeur de l'indice n'est pas publiée pour cette commune ; sans imputation, elle n'a pas de classe.",
  residence: "Les communes de résidence de vos patients ne sont pas saisies.",
  window: "La période n'est pas saisie.",
  curseur: "Le curseur n'est pas réglé.",
};

/** Reasons whose detail is a code or a place that the reader needs. */
const NAMED: readonly AbsenceReason[] = ["commune-fusionnee", "code-postal", "hors-donnees", "code-inconnu"];

/** The sentence of an absence: its particular cause when there is one, else its reason. */
export function absenceSentence(absence: Absent): string {
  if (absence.reason === "code-inconnu" && absence.detail === "practice.iris")
    return "Ce code d'IRIS n'est pas de ceux de la commune. Exemple pour Albi : 810040701.";
  const detail = absence.detail === undefined ? undefined : details[absence.detail];
  if (detail !== undefined) return detail;
  const sentence = absenceSentences[absence.reason];
  const named = NAMED.includes(absence.reason) && absence.detail !== undefined;
  return named ? `${sentence.slice(0, -1)} : ${absence.detail ?? ""}.` : sentence;
}
