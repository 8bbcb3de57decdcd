import { ownSystemCard } from "../src/build/site/own-card.js";
import { register } from "../src/dossier/register/load.js";
import { textPage } from "../src/site/method/text-page.js";
import { REGISTER_PAGE_FR } from "../src/site/register/fr.js";
import { ownCard } from "../src/site/register/overview.js";

const sections = [
  {
    id: "fait",
    title: "Ce que l’outil fait",
    body: `- Il recalcule un indice de défavorisation des communes, et le compare à l’indice publié.
- Il calcule un nombre attendu de journées d’arrêt, à partir de la moyenne inscrite dans la lettre, ou de taux reconstruits sur des données publiques.
- Il énonce le résultat sous la comparaison de la caisse, telle qu’on la connaît, puis sous chacune des autres.
- Il aide à tenir les délais, à demander les informations manquantes et à présenter une pièce vérifiable.`,
  },
  {
    id: "ne-fait-pas",
    title: "Ce que l’outil ne fait pas",
    body: `- Il ne connaît pas l’algorithme de la caisse, qui n’est pas public.
- Il ne dit pas si un arrêt de travail était justifié, ni si un médecin prescrit trop ou trop peu.
- Il ne compte pas les façons de comparer comme des chances : une part de façons n’est pas une probabilité.
- Il ne remplace ni un avocat, ni un statisticien, ni les données de la caisse.`,
  },
  {
    id: "pour-qui",
    title: "Pour qui",
    body: `Les médecins généralistes, leurs avocats, leurs syndicats ; et quiconque veut voir ce qu’un choix de méthode change à un classement.`,
  },
  {
    id: "controler",
    title: "Comment contrôler",
    body: `Chaque nombre s’ouvre sur son calcul, jusqu’à la cellule du fichier public ou au champ saisi. Le code, les données harmonisées et les tests sont publiés ; les mêmes calculs se refont en ligne de commande, avec le même fichier de cas.`,
  },
];

process.stdout.write(
  textPage({
    name: "À propos",
    title: "Une contre-expertise que chacun peut refaire",
    opening: `<p class="lead">Contre-expertise IJ reconstruit, à partir de données publiques, une famille de façons défendables de comparer un médecin à ses confrères, et montre ce que devient le signalement quand on passe de l’une à l’autre.</p>`,
    sections,
    end: `<section class="sec">${ownCard(ownSystemCard(), register)}</section>

Cette fiche est produite à chaque construction, à partir de la version du code, de la livraison de données et de la grille ; les mêmes colonnes décrivent les autres systèmes dans le [registre](/registre).`,
    endEntries: [{ id: "notre-fiche", title: REGISTER_PAGE_FR.ownTitle }],
  }),
);
