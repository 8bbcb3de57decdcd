import { formatNumber, typographer } from "../core/report/format.fr.js";
import { COVER_FIELDS } from "../dossier/exhibit/cover.js";
import { asTyped } from "./say.js";
import { LETTER_IDS } from "../dossier/letters/index.js";

/** An option: `value` names what follows it, absent for a switch. */
export interface OptionForm {
  readonly value?: string;
  readonly about: string;
  readonly required?: boolean;
  /** True when an empty value says something: a field of the cover, left to be filled in. */
  readonly mayBeEmpty?: boolean;
}

/** What a verb takes: the reader of arguments, its help and the general help are written from it. */
export interface VerbForm {
  readonly name: string;
  readonly usage: readonly string[];
  readonly summary: string;
  /** Least and greatest number of operands. */
  readonly operands: readonly [least: number, most: number];
  readonly operandName: string;
  /** True when « - » stands for the standard input. */
  readonly readsInput?: boolean;
  readonly options: Readonly<Record<string, OptionForm>>;
  /** What the help adds, one sentence a line. */
  readonly notes: readonly string[];
}

const PROGRAM = "contre-expertise";
const STDIN = "« - » à la place du fichier lit l'entrée standard ; « < FICHIER », sans rien d'autre, aussi.";
/** Ways of asking for help, at any place among the options. */
export const HELP_OPTIONS: readonly string[] = ["--help", "-h", "--aide"];
const json = (what: string): OptionForm => ({ about: `${what} en JSON, sur la sortie standard` });
const REPLACE: OptionForm = { about: "écraser les fichiers qui existent déjà" };

/** Verbs of the command, in the order of the help. */
export const FORMS = {
  cas: {
    name: "cas",
    usage: ["cas FICHIER.json|- [--json | --csv]"],
    summary: "un médecin : observé, attendu, ratio, verdict, et ce qui les ferait changer",
    operands: [1, 1],
    operandName: "FICHIER.json (ou « - »)",
    readsInput: true,
    options: {
      json: json("toute la réponse, trace comprise,"),
      csv: { about: "une ligne par façon de comparer ; virgule, point décimal, UTF-8" },
    },
    notes: [STDIN, "Exemple : contre-expertise cas data/profiles/10-commune-decoupee.json"],
  },
  commune: {
    name: "commune",
    usage: ["commune CODE [--json]"],
    summary: "une commune : variables avec source et millésime, indice et classe, taux attendu",
    operands: [1, 6],
    operandName: "CODE",
    options: { json: json("la fiche") },
    notes: [
      "CODE : code Insee, cinq caractères. Un nom ou un code postal est refusé, avec les codes qui lui correspondent.",
      "Exemples : contre-expertise commune 81004 ; commune 2A004 ; commune 75113",
    ],
  },
  registre: {
    name: "registre",
    usage: ["registre [SYSTÈME] [--json | --csv [--table NOM]]"],
    summary: "les algorithmes de l'Assurance maladie : faits, devoirs, inconnues, sources",
    operands: [0, 1],
    operandName: "SYSTÈME",
    options: {
      json: json("le registre, ou la fiche,"),
      csv: { about: "un tableau pour tableur : point-virgule, virgule décimale" },
      table: { value: "NOM", about: "avec --csv : inventaire (par défaut), faits, devoirs ou sources" },
    },
    notes: ["Sans SYSTÈME : la liste. Exemple : contre-expertise registre c2s"],
  },
  delais: {
    name: "delais",
    usage: ["delais CAS.json|- [--ics FICHIER [--remplacer]] [--json]"],
    summary: "toutes les dates qui suivent des événements du dossier, date prudente d'abord",
    operands: [1, 1],
    operandName: "CAS.json (ou « - »)",
    readsInput: true,
    options: {
      ics: { value: "FICHIER", about: "écrire un agenda à importer" },
      remplacer: REPLACE,
      json: json("les dates"),
    },
    notes: [STDIN, "Les événements sont dans dossier.events du cas ; la page Délais du site les écrit."],
  },
  courriers: {
    name: "courriers",
    usage: [
      "courriers",
      "courriers CAS.json|- --lettre L1 [--docx FICHIER] [--html FICHIER] [--texte] [--remplacer]",
    ],
    summary: "onze courriers à compléter, tirés du cas",
    operands: [0, 1],
    operandName: "CAS.json (ou « - »)",
    readsInput: true,
    options: {
      lettre: { value: "L1", about: `le courrier : ${LETTER_IDS[0]} à ${LETTER_IDS.at(-1) ?? ""}` },
      docx: { value: "FICHIER", about: "écrire le courrier pour Word ou LibreOffice" },
      html: { value: "FICHIER", about: "écrire le courrier en page imprimable" },
      texte: { about: "l'imprimer aussi en texte, ce qui est fait quand aucun fichier n'est demandé" },
      remplacer: REPLACE,
    },
    notes: ["Sans cas : la liste des courriers. Ce qui reste à compléter est dit sur la sortie d'erreur."],
  },
  piece: {
    name: "piece",
    usage: ["piece CAS.json|- --sortie DOSSIER [--numero 7] [--auteur …] [--pdf] [--annexe] [--remplacer]"],
    summary: "la note statistique à verser au dossier : page, JSON, CSV, ligne d'inventaire, PDF",
    operands: [1, 1],
    operandName: "CAS.json (ou « - »)",
    readsInput: true,
    options: {
      ...Object.fromEntries(
        COVER_FIELDS.map(({ key, option, label }): [string, OptionForm] => [
          option,
          { value: key === "number" ? "7" : "…", about: label, mayBeEmpty: true },
        ]),
      ),
      sortie: { value: "DOSSIER", about: "dossier où écrire ; rien n'est écrit ailleurs", required: true },
      pdf: { about: "imprimer aussi en PDF, si un navigateur Chromium est là" },
      revision: {
        value: "f6ec024",
        about:
          "révision du code (git rev-parse HEAD), imprimée et couverte par l'empreinte ; « inconnue » sinon",
      },
      annexe: { about: "écrire à part le cas non regroupé, confidentiel, à ne pas verser" },
      remplacer: REPLACE,
    },
    notes: [
      "Un champ laissé vide est imprimé « [À COMPLÉTER : …] ».",
      "La page de garde remplie sur le site vient avec le cas (dossier.exhibit) ; une option l'emporte sur elle.",
      "Le numéro doit être donné ici ou là.",
    ],
  },
  verifier: {
    name: "verifier",
    usage: ["verifier PIECE.json|- [--annexe ANNEXE.json] [--json]"],
    summary: "une pièce est-elle intacte, d'où viennent ses données, ses résultats se recalculent-ils",
    operands: [1, 1],
    operandName: "PIECE.json (ou « - »)",
    readsInput: true,
    options: {
      annexe: {
        value: "ANNEXE.json",
        about: "le cas non regroupé écrit par piece --annexe : refait aussi ce que le regroupement a changé",
      },
      json: json("le constat"),
    },
    notes: [STDIN, "Codes de sortie : 0 identique, 1 différente ou non recalculée, 2 illisible."],
  },
  lot: {
    name: "lot",
    usage: [
      "lot CAS.csv|DOSSIER --sortie DOSSIER [--pieces] [--identites] [--remplacer]",
      "lot --modele > cas.csv",
    ],
    summary: "beaucoup de médecins : un tableau, un résumé sans petit effectif, une pièce par cas",
    operands: [1, 1],
    operandName: "CAS.csv ou DOSSIER",
    options: {
      sortie: { value: "DOSSIER", about: "dossier où écrire ; rien n'est écrit ailleurs", required: true },
      pieces: { about: "ajouter une pièce par médecin : environ 0,16 s de calcul chacune" },
      identites: { about: "garder identifiant et commune dans les tableaux" },
      remplacer: REPLACE,
      modele: { about: "seul : imprimer le modèle du fichier CSV" },
    },
    notes: [
      "Le CSV est en UTF-8, séparé par point-virgule, virgule ou tabulation ; une colonne absente vaut « non saisi ».",
      "En Windows-1252 ou en UTF-16, il est lu aussi, et c'est dit.",
      "Un lot interrompu reprend où il s'est arrêté, avec la même commande.",
    ],
  },
} as const satisfies Readonly<Record<string, VerbForm>>;

/** Sentences about arguments. */
export const FORMS_FR = {
  unknownOption: (name: string, known: readonly string[]): string =>
    `Option inconnue : « ${asTyped(name)} ». Options : ${known.map((option) => `--${option}`).join(", ")}.`,
  twice: (name: string): string => `L'option ${name} est donnée deux fois.`,
  valueMissing: (name: string, value: string): string =>
    `L'option ${name} attend une valeur : ${name} ${value}. Si la valeur commence par un tiret : ${name}=-…`,
  valueUnwanted: (name: string): string => `L'option ${name} ne prend pas de valeur.`,
  optionMissing: (name: string, value: string): string => `Il manque --${name} ${value}.`,
  operandMissing: (what: string): string => `Il manque ${what}.`,
  piped: (verb: string): string => ` Pour lire ce qui arrive par un tube : … | ${PROGRAM} ${verb} -`,
  tooMany: (extra: readonly string[]): string =>
    `En trop : ${extra.map((text) => `« ${asTyped(text)} »`).join(", ")}.`,
  notADate: (option: string, typed: string): string =>
    `${option} : « ${asTyped(typed)} » n'est pas une date. Exemple : ${option} 2026-11-22`,
  longCode: (length: number): string =>
    `Texte de ${formatNumber(length)} caractères : donnez le code Insee d'une commune, cinq caractères, par exemple 81004 pour Albi.`,
  oneOf: (a: string, b: string): string => `Choisissez --${a} ou --${b}, pas les deux.`,
  unknownVerb: (name: string, known: readonly string[]): string =>
    `Verbe inconnu : « ${asTyped(name)} ». Verbes : ${known.join(", ")}. Aide : ${PROGRAM} --help`,
  unexpected: (what: string): string =>
    `Échec inattendu : ${what}\nRien n'a été envoyé. C'est un défaut du programme : signalez-le avec la commande tapée, sans vos chiffres. La variable TRACE=1 dit où il s'est produit.`,
} as const;

/** « Usage : … », one line for each way of calling the verb. */
export function usageText({ usage, name }: VerbForm): string {
  const lines = usage.map((line, i) => `${i === 0 ? "Usage : " : "        "}${PROGRAM} ${line}`);
  return [...lines, `Aide : ${PROGRAM} ${name} --help`].join("\n");
}

/** The help of a verb: what it does, its usage, each option, notes. */
export function helpText(form: VerbForm): string {
  const options = Object.entries(form.options).map(([name, { value, about }]) => [
    `--${name}${value === undefined ? "" : ` ${value}`}`,
    about,
  ]);
  const width = Math.max(...options.map(([left = ""]) => left.length));
  const [usage] = usageText(form).split("\nAide");
  return typographer(
    [
      `${form.name} — ${form.summary}`,
      "",
      usage ?? "",
      "",
      ...options.map(([left = "", about = ""]) => `  ${left.padEnd(width)}  ${about}`),
      "",
      ...form.notes,
      "",
    ].join("\n"),
  );
}

/** The general help: every verb on two lines. */
export function generalHelp(version: string): string {
  return typographer(
    [
      `${PROGRAM} ${version} — refaire la comparaison des prescripteurs d'arrêts de travail, sur données publiques`,
      "",
      `Usage : ${PROGRAM} VERBE [OPTIONS]`,
      "",
      ...Object.values(FORMS).flatMap(({ usage, summary }) => [
        ...usage.map((line) => `  ${line}`),
        `      ${summary}`,
      ]),
      "",
      `Aide d'un verbe : ${PROGRAM} VERBE --help. Version : ${PROGRAM} --version.`,
      "Rien de ce que vous donnez n'est envoyé : tout est calculé sur cette machine.",
      "Codes de sortie : 0 fait, 1 échec, 2 entrée refusée.",
      "",
    ].join("\n"),
  );
}
