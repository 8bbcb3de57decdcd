import { textPage } from "../src/site/method/text-page.js";

const sections = [
  {
    id: "vise",
    title: "Ce qui est visé",
    body: `Tous les critères applicables du RGAA 4.1, soit le niveau AA des WCAG 2.2. La démarche est volontaire : nous n’affirmons pas que le site y est soumis.`,
  },
  {
    id: "essais",
    title: "Ce qui est essayé à chaque changement",
    body: `- Chaque page, à 1 280, 768 et 360 pixels de large, en thème clair et en thème sombre, avec l’outil automatique axe-core : toute anomalie bloque la publication.
- Le parcours complet, de l’accueil à la pièce téléchargée, au clavier seul : à chaque arrêt, le cadre du focus est visible, dans l’ordre de la page, et n’est jamais perdu.
- Chaque page à 200 % et à 400 % de zoom, avec les espacements de texte du critère 1.4.12, sans mouvement, avec contraste renforcé (7:1) et avec les couleurs imposées par le système : textes, champs et figures y restent visibles.
- La lecture des textes sans JavaScript.
- L’absence de défilement horizontal, sauf dans les tableaux de nombres, qui ont leur propre zone.

Un outil automatique ne voit qu’une partie des défauts.`,
  },
  {
    id: "manque",
    title: "Ce qui manque, à notre connaissance",
    body: `- Aucun essai avec des personnes qui utilisent un lecteur d’écran, une loupe ou une commande vocale.
- Le PDF obtenu par l’impression du navigateur dépend de celui-ci ; la page HTML porte le même texte, dans le même ordre.
- La carte est dessinée sur une image ; la recherche de commune et les tableaux donnent la même information sans elle.`,
  },
  {
    id: "signaler",
    title: "Nous signaler un défaut",
    body: `Écrivez à l’hébergeur du site, dont l’adresse figure dans les [mentions légales](/mentions-legales), en indiquant la page et ce que vous vouliez faire. Sans réponse, vous pouvez saisir la Défenseure ou le Défenseur des droits.`,
  },
];

process.stdout.write(
  textPage({
    name: "Accessibilité",
    title: "Accessibilité : non conforme",
    opening: `<p class="lead">Ce site n’a pas été audité. Tant qu’il ne l’est pas, la mention honnête est « non conforme », quels que soient les essais déjà faits.</p>`,
    sections,
  }),
);
