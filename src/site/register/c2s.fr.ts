/** French texts of the pages « C2S » and « Exemple inventé ». */
export const C2S_PAGE_FR = {
  ceilingTitle: "Suis-je sous le plafond ?",
  ceilingRead:
    "Compare les ressources d’un foyer aux plafonds publiés, à la date choisie. Une « anomalie », pour la CNAM, est un dossier dont les revenus dépassent le plafond.",
  on: "Date à laquelle le droit est examiné",
  onHint: (from: string, to: string) => `Du ${from} au ${to}. Exemple : 1/9/2025.`,
  lastTable: (from: string, to: string) =>
    `Le dernier tableau saisi vaut du ${from} au ${to}. Pour un droit examiné après, le test est fermé : les montants n’ont pas été trouvés, ils ne sont ni devinés ni recalculés.`,
  closedWayOut:
    "En attendant : demandez à la caisse le montant en vigueur et le texte qui le fixe, puis comparez à la main. Pour un droit examiné plus tôt, donnez cette date-là.",
  persons: "Nombre de personnes du foyer",
  personsHint: "Exemple : 3.",
  income: "Ressources du foyer sur douze mois",
  incomeHint: "Exemple : 12 400.",
  euros: "€ par an",
  wrongDate: (typed: string) => `« ${typed} » n’est pas une date. Écrivez par exemple 1/9/2025.`,
  wrongPersons: "Le nombre de personnes est un entier de 1 à 20. Exemple : 3.",
  wrongIncome: "Les ressources vont de 0 à 10 000 000 € par an. Exemple : 12 400.",
  ceilingEmpty: "Donnez la date, le nombre de personnes et les ressources.",
  free: "Plafond sans participation",
  paid: "Plafond avec participation",
  kinds: { free: "sans participation", withParticipation: "avec participation" },
  validity: (from: string, to: string) => `Tableau en vigueur du ${from} au ${to}, à un euro près.`,
  tables: "Les plafonds lus, en euros par an",
  tableHeads: ["Plafond", "Du", "Au", "1 personne", "2", "3", "4", "par personne en plus"],
  notRead: "non lu",
  traitsTitle: "Les traits du profil-type publié",
  traitsRead:
    "Une diapositive de la CNAM de janvier 2020, citée par la presse, décrit un profil-type. Voici ses cinq traits, sans score ni poids.",
  answers: [
    ["inconnu", "je ne réponds pas"],
    ["oui", "oui"],
    ["non", "non"],
  ],
  apart: "Cité à part par Le Monde : le taux d’anomalies augmente quand les revenus approchent du plafond.",
  oddsTitle: "Importer un tableau de rapports de cotes",
  oddsRead:
    "Aucun coefficient n’est fourni ici. Si vous avez un tableau publié, importez-le : chaque ligne porte sa source, sa page et l’empreinte du document. Le calcul est fait dans ce navigateur.",
  file: "Fichier CSV",
  fileHint: "Première ligne : variable;modalite;reference;odds_ratio;source;page;sha256.",
  paste: "Ou collez le tableau",
  read: "Lire le tableau",
  refused: (count: number) =>
    count < 2 ? "Tableau refusé : une raison" : `Tableau refusé : ${String(count)} raisons`,
  fault: (line: number | undefined, column: string | undefined, message: string) =>
    `${line === undefined ? "" : `ligne ${String(line)}${column === undefined ? "" : `, ${column}`} : `}${message}`,
  accepted: (rows: number) => `Tableau lu : ${String(rows)} ${rows < 2 ? "ligne" : "lignes"}.`,
  unanswered: "non renseigné",
  reference: (modality: string) => `${modality} (référence)`,
  nothingChosen: "Choisissez au moins une réponse : les rapports de cotes se multiplient alors.",
  result: (text: string) => `Cotes multipliées par ${text} par rapport au profil de référence.`,
  missing: (list: string) => `Non renseigné, donc laissé de côté : ${list}.`,
  contributions: "Contribution de chaque variable",
  contributionHeads: ["Variable", "Modalité", "Rapport de cotes", "Logarithme"],
  download: "Télécharger le calcul (CSV)",
  fileName: "rapports-de-cotes.csv",
  inventedLink: "Voir comment se lit un rapport de cotes : exemple inventé",
  inventedStamp: "Exemple inventé — aucun lien avec la C2S",
  inventedRead:
    "Ces coefficients sont inventés et portent sur un vélo. Ils montrent comment des rapports de cotes se multiplient. Rien ici ne s’exporte.",
} as const;
