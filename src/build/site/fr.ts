/** French text of what the build adds around every page; typeset with the rest of the page. */
export const FRAME_FR = {
  skip: "Aller au contenu",
  independence: {
    name: "Indépendance",
    who: "<strong>Site indépendant</strong>, sans lien avec l’Assurance maladie ni l’État.",
    where: "Vos chiffres ne quittent pas ce navigateur.",
  },
  mainMenu: "Menu principal",
  menu: "Menu",
  allPages: "Toutes les pages",
  pagesOfSection: "Pages de la rubrique",
  step: (rank: number, count: number, name: string): string =>
    `Étape ${String(rank)} sur ${String(count)} : <b>${name}</b>`,
  place: (section: string, name: string): string => `${section} : <b>${name}</b>`,
  about:
    "Contre-expertise IJ ne dit pas si un arrêt de travail était justifié. L’outil montre ce que devient une comparaison quand on change une règle que rien n’impose. Modèle documentaire, à relire par un avocat ; ne constitue pas une consultation juridique.",
  version: (code: string): string => `Version ${code}`,
  data: (release: string): string => `données ${release}`,
  noData: "données en préparation",
  erratum: "Correction publiée",
  /** First thing in the place of the application, for a browser that cannot run it. */
  tooOld:
    'Si cette phrase reste affichée, le calcul ne s’est pas lancé : JavaScript est coupé, bloqué, ou ce navigateur est trop ancien. Ouvrez la page dans une version récente de Firefox, Chrome, Edge ou Safari ; ou refaites le calcul en ligne de commande, avec le même fichier de cas (<a href="./reproduction.html">Reproduction</a>). Les textes, eux, se lisent partout.',
} as const;

/** French sentences of the local server and of its options. */
export const SERVER_FR = {
  usage: "Usage : npm run serve -- [--port 8000] [--sous-dossier /chemin/]",
  unknownOption: "Option inconnue.",
  notAPort: (typed: string): string => `« ${typed} » n’est pas un port : écrivez un entier de 0 à 65535.`,
  busy: (first: number, last: number): string =>
    `Les ports ${String(first)} à ${String(last)} sont occupés. Choisissez-en un autre : npm run serve -- --port 9000`,
  notFound: "Page introuvable.",
} as const;

/** French words of `licences.txt`. */
export const LICENCES_FR = {
  title: "Paquets contenus dans ce site, avec leurs licences.",
  noText: "(le paquet ne contient pas de fichier de licence)",
  unspecified: "licence non précisée",
} as const;
