import type { EventKind } from "../deadlines/index.js";
import type { Fields } from "./fields.js";
import type { LetterBody, LetterId } from "./model.js";
import { l1 } from "./templates/l1.fr.js";
import { l2 } from "./templates/l2.fr.js";
import { l3 } from "./templates/l3.fr.js";
import { l4 } from "./templates/l4.fr.js";
import { l5 } from "./templates/l5.fr.js";
import { l6 } from "./templates/l6.fr.js";
import { l7 } from "./templates/l7.fr.js";
import { l8 } from "./templates/l8.fr.js";
import { l9 } from "./templates/l9.fr.js";
import { l10 } from "./templates/l10.fr.js";
import { l11 } from "./templates/l11.fr.js";

/** A letter of the list: what it is, when it serves, to whom it goes, and the template that writes it. */
export interface LetterEntry {
  readonly id: LetterId;
  readonly title: string;
  readonly who: string;
  readonly when: string;
  readonly to: string;
  /** Delay that it opens or must respect, in words. */
  readonly delay: string;
  /** Event whose date the letter should come after, for the page to point at what is missing. */
  readonly needs?: EventKind;
  readonly write: (fields: Fields) => LetterBody;
}

/** The eleven letters, in the order in which they serve. */
export const LETTERS: readonly LetterEntry[] = [
  {
    id: "L1",
    title: "Demander les règles et vos paramètres",
    who: "médecin",
    when: "dès la première lettre, sans attendre la décision",
    to: "PRADA de la caisse",
    delay: "un mois de silence vaut refus",
    needs: "letterReceived",
    write: l1,
  },
  {
    id: "L5",
    title: "Présenter vos observations",
    who: "médecin",
    when: "dans le mois qui suit la première lettre",
    to: "directeur de la caisse",
    delay: "un mois à compter de la notification",
    needs: "letterReceived",
    write: l5,
  },
  {
    id: "L3",
    title: "Saisir la Cada",
    who: "toute personne",
    when: "après un refus de communiquer, écrit ou tacite",
    to: "Cada",
    delay: "deux mois à compter du refus",
    needs: "requestReceived",
    write: l3,
  },
  {
    id: "L4",
    title: "Demander l'accès à vos données (RGPD)",
    who: "toute personne",
    when: "à tout moment",
    to: "délégué à la protection des données",
    delay: "un mois pour répondre, trois si la demande est complexe",
    write: l4,
  },
  {
    id: "L6",
    title: "Former un recours gracieux ou hiérarchique",
    who: "médecin",
    when: "après une décision de mise sous accord préalable, facultatif",
    to: "directeur de la caisse, ou autorité supérieure",
    delay: "deux mois à compter de la notification ; interrompt le délai du tribunal",
    needs: "decisionNotified",
    write: l6,
  },
  {
    id: "L7",
    title: "Plan d'un mémoire, pour l'avocat",
    who: "avocat",
    when: "pour préparer une requête au tribunal administratif",
    to: "votre avocat",
    delay: "deux mois à compter de la notification, sauf interruption",
    needs: "decisionNotified",
    write: l7,
  },
  {
    id: "L2",
    title: "Demander un document administratif",
    who: "toute personne",
    when: "à tout moment, un programme par demande",
    to: "PRADA de l'organisme",
    delay: "un mois de silence vaut refus",
    write: l2,
  },
  {
    id: "L8",
    title: "Faire rouvrir un dossier clos",
    who: "personne assurée",
    when: "après une clôture sans réponse",
    to: "service réclamations de la caisse",
    delay: "deux mois de silence valent rejet",
    write: l8,
  },
  {
    id: "L9",
    title: "Signaler des appels au 3646 interrompus",
    who: "personne assurée",
    when: "après les appels, avec leur journal",
    to: "service réclamations de la caisse",
    delay: "aucun délai à respecter",
    write: l9,
  },
  {
    id: "L10",
    title: "Saisir la CNIL",
    who: "toute personne",
    when: "après une demande d'accès restée sans réponse complète",
    to: "CNIL",
    delay: "aucun délai à respecter dans ce calendrier",
    needs: "rgpdRequestReceived",
    write: l10,
  },
  {
    id: "L11",
    title: "Saisir le Défenseur des droits",
    who: "toute personne",
    when: "à tout moment, après des démarches restées vaines",
    to: "Défenseur des droits",
    delay: "aucun délai à respecter ; ne remplace pas un recours",
    write: l11,
  },
];
