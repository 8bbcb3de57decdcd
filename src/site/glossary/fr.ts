/** One entry of the glossary. `id` is the anchor used by the other pages. */
export interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  readonly definition: string;
}

/** The glossary, in alphabetical order of the terms. */
export const GLOSSARY: readonly GlossaryEntry[] = [
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
    id: "attendu",
    term: "Attendu",
    definition:
      "Nombre de journées qu’auraient eues les mêmes patients aux taux du groupe de comparaison. Ce n’est ni une norme ni un objectif : il change avec le groupe choisi.",
  },
  {
    id: "bassin-de-vie",
    term: "Bassin de vie",
    definition:
      "Plus petit territoire sur lequel les habitants ont accès aux équipements et services courants, selon l’Insee.",
  },
  {
    id: "c2s",
    term: "C2S",
    definition: "Complémentaire santé solidaire, attribuée sous condition de ressources.",
  },
  {
    id: "canton-ville",
    term: "Canton-ville",
    definition:
      "Regroupement de communes de l’Insee : une ville entière, ou le reste d’un canton. Il sert à compléter un revenu que le secret statistique cache.",
  },
  {
    id: "classe",
    term: "Classe de défavorisation",
    definition:
      "Rang d’une commune une fois toutes les communes classées par l’indice et découpées en cinq ou dix parts. Les parts peuvent compter autant de communes, autant d’habitants ou autant de médecins : la classe change avec ce choix.",
  },
  {
    id: "comparateur",
    term: "Comparateur",
    definition: "Groupe de confrères auxquels le médecin est comparé.",
  },
  {
    id: "dam",
    term: "DAM",
    definition: "Délégué de l’Assurance maladie, qui visite les médecins et leur remet des profils.",
  },
  {
    id: "defavorisation",
    term: "Défavorisation (indice de)",
    definition:
      "Nombre qui résume plusieurs caractéristiques sociales d’une commune : revenu, diplôme, emploi. Plus il est haut, plus la commune est défavorisée. Le plus connu en France est FDep.",
  },
  {
    id: "effectif-actif",
    term: "File active",
    definition:
      "Ensemble des patients différents vus pendant une période. À ne pas confondre avec la patientèle médecin traitant.",
  },
  {
    id: "fdep",
    term: "FDep",
    definition:
      "Indice français de défavorisation, calculé sur quatre variables : revenu médian, part de bacheliers, part d’ouvriers, taux de chômage.",
  },
  {
    id: "g",
    term: "Besoin relatif (g)",
    definition:
      "Rapport entre le nombre de journées attendu d’un groupe et celui d’un autre, pour des patients de même âge, de même sexe et de même ALD. Aucune source publique ne le donne par classe de défavorisation : il est mis à 1, ou supposé et dit tel.",
  },
  {
    id: "ij",
    term: "IJ",
    definition:
      "Indemnités journalières, versées pendant un arrêt de travail après un délai de carence. Les journées indemnisées ne sont ni le nombre d’arrêts, ni le nombre de jours prescrits.",
  },
  {
    id: "iris",
    term: "IRIS",
    definition: "Découpage des grandes communes par l’Insee en quartiers d’environ 2 000 habitants.",
  },
  {
    id: "intervalle",
    term: "Intervalle à 95 %",
    definition:
      "Étendue des ratios compatibles avec ce qui a été observé, si seul le hasard des patients et des durées jouait. Il ne dit rien des autres façons de comparer.",
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
    id: "multivers",
    term: "Multivers",
    definition:
      "Ensemble des façons défendables de comparer, toutes calculées, aucune écartée. La part de celles qui signalent n’est pas une probabilité.",
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
    id: "point-de-bascule",
    term: "Point de bascule",
    definition:
      "Variation de la moyenne du groupe, ou du nombre de journées, qui suffit à changer le résultat. Il ne demande aucune hypothèse.",
  },
  {
    id: "ratio",
    term: "Ratio observé / attendu",
    definition:
      "Journées observées divisées par journées attendues. À 1, autant que l’attendu. Un écart est « non expliqué par l’âge, le sexe et l’ALD » ; il n’en dit pas la cause.",
  },
  {
    id: "riap",
    term: "RIAP",
    definition:
      "Relevé individuel d’activité et de prescriptions. Il compte tous les régimes depuis le 1er janvier, quand la lettre compte le régime général sur la période de la campagne.",
  },
  {
    id: "secret",
    term: "Secret statistique",
    definition:
      "L’Insee ne publie pas certaines valeurs de petites communes, pour que nul n’y soit reconnaissable. Elles sont ici absentes avec cette raison, ou remplacées selon une règle dite.",
  },
  {
    id: "signale",
    term: "Signalé",
    definition:
      "Le ratio atteint le seuil de la règle. Un médecin signalé ne commet pas pour autant une faute ; un médecin non signalé ne reçoit pas pour autant un quitus.",
  },
  {
    id: "specification",
    term: "Spécification",
    definition:
      "Une façon complète de comparer : une option choisie sur chaque axe (territoire, indice, ajustement, indicateur…).",
  },
  {
    id: "standardisation",
    term: "Standardisation indirecte",
    definition:
      "Calcul qui applique à la patientèle d’un médecin les taux d’un groupe de référence, âge par âge, sexe par sexe, avec et sans ALD, puis compare le total obtenu à ce qui est observé.",
  },
  {
    id: "strate",
    term: "Strate",
    definition: "Groupe de patients de même classe d’âge, de même sexe, avec ou sans ALD.",
  },
  {
    id: "zone-emploi",
    term: "Zone d’emploi",
    definition: "Espace dans lequel la plupart des actifs résident et travaillent, selon l’Insee.",
  },
];
