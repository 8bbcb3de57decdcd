/** French texts of the C2S models. */
export const C2S_FR = {
  badDate: "Cette date n’existe pas. Exemple : 15 mars 2026.",
  badPersons: "Le nombre de personnes du foyer est un entier de 1 à 20. Exemple : 3.",
  badIncome: "Les ressources sont un nombre positif, en euros par an. Exemple : 12 400.",
  beforeTables:
    "Aucun tableau de plafonds antérieur au 1er avril 2023 n’est saisi : le test est fermé pour cette date.",
  sizeNotRead: (persons: number) =>
    `Pour cette période, le plafond publié d’un foyer de ${String(persons)} personnes n’a pas été lu ; il n’est pas recalculé.`,
  paidNotRead:
    "Au-dessus du plafond sans participation ; pour cette période, le plafond avec participation n’a pas été lu.",
  nearLimit: "À un euro près du plafond : les sources publiées diffèrent d’un euro, rien n’est conclu.",
  free: "Sous le plafond : C2S sans participation, si ces ressources sont bien celles que le texte compte.",
  paid: "Entre les deux plafonds : C2S avec participation, si ces ressources sont bien celles que le texte compte.",
  above: "Au-dessus des deux plafonds, si ces ressources sont bien celles que le texte compte.",
  resourcesNotModelled:
    "Les ressources comptées (articles R. 861-4 et suivants, forfait logement, période de référence) ne sont pas modélisées.",
  mainland: "Plafonds de métropole : ceux d’outre-mer ne sont pas saisis.",
  traits: {
    "premiere-demande": "première demande",
    "demandeur-femme": "le demandeur est une femme",
    "plus-de-25-ans": "le demandeur a plus de 25 ans",
    "plus-d-un-majeur": "plus d’un majeur dans le foyer",
    "au-moins-un-mineur": "au moins un mineur dans le foyer",
  },
  traitCount: (present: number, unknown: number) =>
    unknown === 0
      ? `${String(present)} sur 5`
      : `${String(present)} sur 5, ${String(unknown)} non ${unknown < 2 ? "renseigné" : "renseignés"}`,
  traitSentence:
    "Traits du profil-type cité par la CNAM, janvier 2020. Aucun score, aucun poids entre les traits : ce compte ne dit ni si un foyer est contrôlé, ni s’il devrait l’être.",
  traitVersion:
    "Version de 2018-2021 ; la CNAM dit que sexe et âge n’y sont plus, La Quadrature du Net le conteste.",
  relativeOnly: "Rapport de cotes relatif au profil de référence ; ni probabilité ni décision.",
  versionNote:
    "Version antérieure ou égale à 2021 ; la CNAM affirme que le modèle actuel n’a plus sexe ni âge, La Quadrature du Net le conteste.",
  noInteraction: "Les variables sont multipliées entre elles, sans interaction.",
  invented: "Coefficients inventés, sans lien avec la C2S.",
  inventedNotExported: "Des coefficients inventés ne s’exportent pas.",
  notCsv:
    "Le fichier n’est pas un CSV lisible : guillemet non fermé. Enregistrez-le en CSV, UTF-8, point-virgule.",
  tooLong: "Le fichier dépasse un million de caractères : ce n’est pas un tableau de rapports de cotes.",
  badHead:
    "La première ligne doit être exactement : variable;modalite;reference;odds_ratio;source;page;sha256.",
  noRow:
    "Le tableau est vide. Exemple de ligne : majeurs;plus d’un;un seul;1,8;Titre du document;p. 12;empreinte.",
  tooWide:
    "Trop de colonnes sur cette ligne : un texte qui contient un point-virgule se met entre guillemets.",
  emptyCell: "Case vide : chaque coefficient porte sa source, sa page et l’empreinte du document.",
  noReference: "Modalité de référence absente : un rapport de cotes ne veut rien dire sans elle.",
  badRatio: (text: string) =>
    `« ${text} » n’est pas un rapport de cotes : écrivez un nombre positif, par exemple 1,8 ou 0.45.`,
  badHash: "L’empreinte SHA-256 compte 64 chiffres et lettres de a à f, en minuscules.",
  twoReferences: (variable: string) =>
    `Deux modalités de référence pour « ${variable} » : il n’en faut qu’une.`,
  modalityTwice: (modality: string) =>
    `La modalité « ${modality} » est donnée deux fois pour cette variable.`,
  referenceNotOne: (modality: string) => `« ${modality} » est la référence : son rapport de cotes est 1.`,
  twoHashes: (source: string) => `Deux empreintes pour la même source « ${source} » : nommez chaque version.`,
  unknownModality: (variable: string, modality: string) =>
    `« ${modality} » n’est pas une modalité de « ${variable} » dans le tableau importé.`,
  exportHead: ["variable", "modalite", "odds_ratio", "log_odds_ratio", "source", "page", "sha256"],
} as const;
