import { formatNumber } from "../../core/report/format.fr.js";
import { REGISTER_FR as FR } from "./fr.js";
import {
  INVENTORY_COLUMNS,
  type Fact,
  type InventoryColumn,
  type Register,
  type SystemCard,
} from "./types.js";

/** What the card of this very tool is generated from: nothing in it is typed twice. */
export interface ModelCardInput {
  readonly version: string;
  /** Identifier of the embedded data release, or null before one exists. */
  readonly release: string | null;
  /** Number of specifications of the default grid, or null when it is not built. */
  readonly specifications: number | null;
  readonly date: string;
}

const OURS = "contre-expertise";
const SOURCE = "depot-projet";

function inventory(input: ModelCardInput): Readonly<Record<InventoryColumn, string | null>> {
  const grid = input.specifications === null ? "une grille de" : formatNumber(input.specifications);
  return {
    nom: `Contre-expertise IJ, version ${input.version}`,
    contexte: "Des médecins sont comparés par une méthode qui n’est pas publique",
    finalite: "Refaire la comparaison de plusieurs façons défendables et montrer ce qui la fait changer",
    moment: "Après la lettre, à la demande du médecin, de son avocat ou de son syndicat",
    automatisation: "Aucune décision : un calcul, lu par une personne",
    fondements: "Initiative privée ; données publiques sous licence ouverte",
    decisionsParAn: "aucune",
    portee: "Individuelle : le dossier d’un médecin, dans son navigateur",
    public: "Médecins généralistes, avocats, syndicats, juges, caisses",
    donnees: `Données publiques (livraison ${input.release ?? "en préparation"}), fiche par fichier avec empreinte ; chiffres saisis, jamais transmis`,
    type: "Standardisation indirecte, indice par analyse en composantes principales, inférence surdispersée, multivers",
    operations: `Indice, groupe, attendu, ratio, seuil, intervalle, puis ${grid} façons de comparer`,
    ressources: "Un navigateur ; aucun serveur de calcul",
  };
}

/**
 * Card of our own model in the columns asked of everybody else, built from the version, the release and the grid.
 * Limits are listed as unknowns, at the same place as those of the other cards.
 */
export function modelCard(input: ModelCardInput, register: Register): SystemCard {
  const values = inventory(input);
  const facts = INVENTORY_COLUMNS.map((column): Fact => ({
    key: `${OURS}.${column}`,
    section: "inventaire",
    column,
    label: FR.columns[column],
    value: values[column],
    date: input.date,
    sources: [SOURCE],
  }));
  const limit = (key: string, label: string) => ({
    key: `${OURS}.?${key}`,
    label,
    letters: [],
    lookedOn: input.date,
  });
  return {
    id: OURS,
    title: "Contre-expertise IJ, notre propre fiche",
    shortTitle: "Contre-expertise IJ",
    summary: "Le modèle de ce site, décrit dans les mêmes colonnes que les autres.",
    audience: "médecins",
    since: input.date.slice(0, 4),
    decision: "aucune décision",
    facts,
    unknowns: [
      limit("caisse", "la méthode exacte de la caisse : nous n’en calculons que des versions plausibles"),
      limit("journees", "les journées par médecin : aucune donnée ouverte ne les donne"),
      limit("taux", "les taux d’arrêt par classe d’indice : non publiés"),
      limit("medical", "le bien-fondé médical d’un arrêt : hors de portée d’un calcul"),
    ],
    duties: register.duties.map((duty) => ({
      duty: duty.id,
      applies: "non" as const,
      respected: "sans objet" as const,
      reason: "Outil privé : il ne prend aucune décision individuelle et ne reçoit aucune donnée.",
      sources: [SOURCE],
      date: input.date,
    })),
    letters: [],
  };
}
