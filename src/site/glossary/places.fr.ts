import type { GlossaryEntry } from "./entry.js";

/** Terms of the places, of their ranking and of what is known of them. */
export const PLACE_TERMS: readonly GlossaryEntry[] = [
  {
    id: "bassin-de-vie",
    term: "Bassin de vie",
    definition:
      "Plus petit territoire sur lequel les habitants ont accès aux équipements et services courants, selon l’Insee.",
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
    id: "defavorisation",
    term: "Défavorisation (indice de)",
    definition:
      "Nombre qui résume plusieurs caractéristiques sociales d’une commune : revenu, diplôme, emploi. Plus il est haut, plus la commune est défavorisée. Le plus connu en France est FDep.",
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
    id: "iris",
    term: "IRIS",
    definition: "Découpage des grandes communes par l’Insee en quartiers d’environ 2 000 habitants.",
  },
  {
    id: "secret",
    term: "Secret statistique",
    definition:
      "L’Insee ne publie pas certaines valeurs de petites communes, pour que nul n’y soit reconnaissable. Elles sont ici absentes avec cette raison, ou remplacées selon une règle dite.",
  },
  {
    id: "zone-emploi",
    term: "Zone d’emploi",
    definition: "Espace dans lequel la plupart des actifs résident et travaillent, selon l’Insee.",
  },
  {
    id: "cinquieme",
    term: "Cinquième",
    definition:
      "Une des cinq parts d’une liste rangée par ordre. Les cinquièmes de population ont autant d’habitants, pas autant de communes. On dit aussi quintile.",
  },
  {
    id: "epci",
    term: "EPCI",
    definition:
      "Intercommunalité à fiscalité propre : communauté de communes, d’agglomération, urbaine, ou métropole.",
  },
  {
    id: "f-edi",
    term: "F-EDI",
    definition:
      "Indice de défavorisation publié par Santé publique France et l’unité Inserm U1086 de Caen, fait d’autres variables que FDep. Il est repris ici tel que publié, comme une autre façon de ranger les communes.",
  },
  {
    id: "filosofi",
    term: "Filosofi",
    definition:
      "Statistiques de l’Insee et de la DGFiP sur les revenus des habitants. Le revenu médian employé ici est le revenu disponible, prestations comprises et impôts directs déduits.",
  },
];
