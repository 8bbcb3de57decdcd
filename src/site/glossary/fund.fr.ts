import type { GlossaryEntry } from "./entry.js";

/** Terms of the letter, of the fund and of the words with which a value or a choice is known. */
export const FUND_TERMS: readonly GlossaryEntry[] = [
  {
    id: "ald",
    term: "ALD",
    definition:
      "Affection de longue durée. Une personne reconnue en ALD est prise en charge à 100 % pour les soins liés à cette affection. Être en ALD accroît la durée des arrêts ; la caisse dit en tenir compte.",
  },
  {
    id: "arret",
    term: "Arrêt",
    definition:
      "Un avis d’arrêt de travail, avec ses prolongations. À ne pas confondre avec les journées : un seul arrêt peut compter plusieurs centaines de journées.",
  },
  {
    id: "at-mp",
    term: "AT/MP",
    definition:
      "Accident du travail et maladie professionnelle. Ces arrêts ont leur propre régime d’indemnisation.",
  },
  {
    id: "c2s",
    term: "C2S",
    definition: "Complémentaire santé solidaire, attribuée sous condition de ressources.",
  },
  {
    id: "dam",
    term: "DAM",
    definition: "Délégué de l’Assurance maladie, qui visite les médecins et leur remet des profils.",
  },
  {
    id: "effectif-actif",
    term: "File active",
    definition:
      "Ensemble des patients différents vus pendant une période. À ne pas confondre avec la patientèle médecin traitant.",
  },
  {
    id: "ij",
    term: "IJ",
    definition:
      "Indemnités journalières, versées pendant un arrêt de travail après un délai de carence. Les journées indemnisées ne sont ni le nombre d’arrêts, ni le nombre de jours prescrits.",
  },
  {
    id: "mso",
    term: "MSO",
    definition:
      "Mise sous objectif : la caisse propose au médecin un nombre d’arrêts ou de journées à ne pas dépasser pendant une période.",
  },
  {
    id: "msap",
    term: "MSAP",
    definition:
      "Mise sous accord préalable : pendant une période, le service du contrôle médical doit donner son accord avant l’indemnisation des arrêts prescrits.",
  },
  {
    id: "patient-actif",
    term: "Patient actif",
    definition:
      "Patient pour lequel le médecin a facturé au moins un acte ou une consultation pendant la période (L. 162-1-15 du code de la sécurité sociale).",
  },
  {
    id: "patientele-mt",
    term: "Patientèle médecin traitant",
    definition: "Patients qui ont déclaré le médecin comme médecin traitant, vus ou non pendant la période.",
  },
  {
    id: "riap",
    term: "RIAP",
    definition:
      "Relevé individuel d’activité et de prescriptions. Il compte tous les régimes depuis le 1er janvier, quand la lettre compte le régime général sur la période de la campagne.",
  },
  {
    id: "signale",
    term: "Signalé",
    definition:
      "Le ratio atteint le seuil de la règle. Un médecin signalé ne commet pas pour autant une faute ; un médecin non signalé ne reçoit pas pour autant un quitus.",
  },
  {
    id: "enonce",
    term: "Énoncé, officiel, exploratoire",
    definition:
      "D’où vient un choix de comparaison : dit par la caisse, employé par un organisme public, ou seulement défendable. Les choix exploratoires sont toujours comptés à part.",
  },
  {
    id: "seuil",
    term: "Seuil",
    definition: "Ratio à partir duquel la règle signale. Le ratio lui est comparé sans être arrondi.",
  },
  {
    id: "statut",
    term: "Statut d’une valeur",
    definition:
      "Un mot sur cinq : documenté (lu dans un texte ou un document nommé), rapporté (presse, syndicat ou partie, nommés), calculé (par nous, sur données officielles), supposé (notre hypothèse, avec sa plage), inconnu (non public ou non trouvé). Un résultat prend le plus faible des mots dont il dépend.",
  },
];
