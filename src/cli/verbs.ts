/** A verb of the command line; its module exports `run(args)`, which returns the exit code. */
export interface Verb {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly load: () => Promise<{ run: (args: readonly string[]) => Promise<number> }>;
}

/** One line per verb, in the order of the help. Modules are loaded on demand. */
export const verbs: readonly Verb[] = [
  {
    name: "cas",
    usage: "cas FICHIER.json|- [--json | --csv]",
    summary: "un médecin : observé, attendu, ratio, verdict, et ce qui les ferait changer",
    load: () => import("./verbs/cas.js"),
  },
  {
    name: "commune",
    usage: "commune CODE [--json]",
    summary: "une commune : variables avec source et millésime, indice et classe, taux attendu",
    load: () => import("./verbs/commune.js"),
  },
  {
    name: "registre",
    usage: "registre [--json | --csv] [SYSTÈME]",
    summary: "les algorithmes de l'Assurance maladie : faits, devoirs, inconnues, sources",
    load: () => import("./verbs/registre.js"),
  },
  {
    name: "delais",
    usage: "delais CAS.json|- [--ics FICHIER] [--json]",
    summary: "toutes les dates qui suivent des événements du dossier, date prudente d'abord",
    load: () => import("./verbs/delais.js"),
  },
  {
    name: "courriers",
    usage: "courriers [CAS.json|- --lettre L1 [--docx FICHIER] [--html FICHIER] [--texte]]",
    summary: "onze courriers à compléter, tirés du cas",
    load: () => import("./verbs/courriers.js"),
  },
  {
    name: "piece",
    usage: "piece CAS.json|- --numero 7 --sortie DOSSIER [--auteur …] [--pdf] [--annexe] [--remplacer]",
    summary: "la note statistique à verser au dossier : page, JSON, CSV, ligne d'inventaire, PDF",
    load: () => import("./verbs/piece.js"),
  },
  {
    name: "verifier",
    usage: "verifier PIECE.json|- [--json]",
    summary: "une pièce est-elle intacte, d'où viennent ses données, ses résultats se recalculent-ils",
    load: () => import("./verbs/verifier.js"),
  },
  {
    name: "lot",
    usage: "lot CAS.csv|DOSSIER --sortie DOSSIER [--pieces] [--identites] [--remplacer]",
    summary:
      "beaucoup de médecins : un tableau, un résumé sans petit effectif, une pièce par cas ; lot --modele",
    load: () => import("./verbs/lot.js"),
  },
];
