import { typographer } from "../../core/report/format.fr.js";

/** A column of the batch file: header as written, where its value goes in a case, what it holds. */
export interface BatchColumn {
  readonly header: string;
  /** Path in `ij-case/1`; a figure gets `value`, `decimals` and the source « lettre ». */
  readonly path: readonly string[];
  readonly kind: "text" | "date" | "figure";
  readonly help: string;
  readonly example: string;
}

/** Columns that `lot` reads, in the order of the template; none is required, an unknown one is refused. */
export const BATCH_COLUMNS: readonly BatchColumn[] = [
  {
    header: "identifiant",
    path: ["id"],
    kind: "text",
    help: "pseudonyme ; n'entre dans les tableaux qu'avec --identites",
    example: "dossier-1",
  },
  {
    header: "campagne",
    path: ["campaign"],
    kind: "text",
    help: "2023-tarn, 2025-2026-vague-1, 2025-2026-vague-2 ou personnalise",
    example: "2025-2026-vague-1",
  },
  {
    header: "commune",
    path: ["practice", "commune"],
    kind: "text",
    help: "code Insee du cabinet, cinq caractères",
    example: "81004",
  },
  {
    header: "debut",
    path: ["window", "start"],
    kind: "date",
    help: "premier jour de la période, AAAA-MM-JJ ou JJ/MM/AAAA",
    example: "2025-09-01",
  },
  {
    header: "fin",
    path: ["window", "end"],
    kind: "date",
    help: "dernier jour de la période",
    example: "2026-02-28",
  },
  {
    header: "patients_actifs",
    path: ["figures", "activePatients"],
    kind: "figure",
    help: "patients actifs selon la lettre",
    example: "1240",
  },
  {
    header: "journees",
    path: ["figures", "sickLeaveDays"],
    kind: "figure",
    help: "journées d'arrêt attribuées",
    example: "6405",
  },
  {
    header: "journees_at",
    path: ["figures", "sickLeaveDaysWorkAccident"],
    kind: "figure",
    help: "dont accidents du travail",
    example: "",
  },
  { header: "arrets", path: ["figures", "sickLeaves"], kind: "figure", help: "nombre d'arrêts", example: "" },
  {
    header: "patients_arretes",
    path: ["figures", "patientsWithLeave"],
    kind: "figure",
    help: "patients avec au moins un arrêt",
    example: "",
  },
  {
    header: "consultations",
    path: ["figures", "consultations"],
    kind: "figure",
    help: "consultations et visites",
    example: "",
  },
  {
    header: "moyenne_medecin",
    path: ["letter", "doctorRate"],
    kind: "figure",
    help: "journées par patient du médecin, dans la lettre",
    example: "",
  },
  {
    header: "moyenne_groupe",
    path: ["letter", "comparatorRate"],
    kind: "figure",
    help: "moyenne des confrères, dans la lettre",
    example: "2,46",
  },
  {
    header: "ratio_lettre",
    path: ["letter", "ratio"],
    kind: "figure",
    help: "ratio imprimé dans la lettre",
    example: "",
  },
  {
    header: "seuil",
    path: ["letter", "threshold"],
    kind: "figure",
    help: "seuil imprimé dans la lettre",
    example: "",
  },
  {
    header: "moyenne_ajustee",
    path: ["letter", "comparatorAdjusted"],
    kind: "text",
    help: "oui, non ou inconnu",
    example: "inconnu",
  },
  {
    header: "medecins_du_groupe",
    path: ["letter", "groupSize"],
    kind: "figure",
    help: "médecins du groupe de comparaison",
    example: "",
  },
];

/** Template: header, one example line, one line of help that starts with « # » and is skipped when read. */
export function batchTemplate(): string {
  const line = (cells: readonly string[]): string =>
    `${cells.map((c) => (/[;"]/.test(c) ? `"${c}"` : c)).join(";")}\r\n`;
  return (
    "\uFEFF" +
    line(BATCH_COLUMNS.map((c) => c.header)) +
    line(BATCH_COLUMNS.map((c, i) => typographer(i === 0 ? `# ${c.help}` : c.help))) +
    line(BATCH_COLUMNS.map((c) => c.example))
  );
}

/** Notice given with every batch: what the file holds, what it may serve for, what must not be done with it. */
export const BATCH_NOTICE = `Information des médecins dont un chiffre figure dans ce lot

L'adhésion à un syndicat est une donnée sensible (article 9 du RGPD) : ce lot ne devrait contenir que des pseudonymes, et n'être transmis qu'aux personnes chargées du dossier.
Finalité : comparer, médecin par médecin, les journées d'arrêt observées et attendues, et compter les façons de comparer qui signalent.
Données : chiffres de la lettre de la caisse, commune du cabinet. Aucune donnée de patient identifiable.
Calcul : fait sur la machine où le lot est lancé ; rien n'est envoyé.
Ce que le lot ne dit pas : si les arrêts étaient justifiés. Une part de façons de comparer n'est pas une probabilité.
Chaque médecin peut demander à voir sa ligne, à la faire corriger ou effacer, auprès de : [À COMPLÉTER : responsable du traitement et son adresse].
Durée de conservation : [À COMPLÉTER : durée].
`;
