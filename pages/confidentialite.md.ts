import { textPage } from "../src/site/method/text-page.js";

const sections = [
  {
    id: "chiffres",
    title: "Où se trouvent vos chiffres",
    body: `- **En mémoire**, tant que l’onglet reste ouvert. Fermer l’onglet les efface ; le navigateur demande confirmation tant que des chiffres ne sont ni gardés ni enregistrés.
- **Sur cet appareil**, seulement si vous cochez « Garder sur cet appareil » dans [Ma situation](/situation). Toute personne qui utilise le même navigateur peut alors les lire : ne le faites pas sur un ordinateur partagé. « Tout effacer » les retire ; un autre onglet encore ouvert le dit et ne les écrit plus.
- **Dans un fichier**, si vous en enregistrez un. Il est à vous ; le site ne sait pas où il est. Il contient aussi ce que vous avez écrit dans les délais, les courriers et la page de garde de la pièce : noms et adresses compris. La pièce elle-même n’en reprend que la page de garde. Les figures se téléchargent aussi : celles de votre dossier montrent ses résultats, et le tableau par nombre de patients a une ligne pour le vôtre ; relisez-les avant de les publier.`,
  },
  {
    id: "reseau",
    title: "Ce que le site demande au réseau",
    body: `Uniquement ses propres pages et ses tables publiques, à la même adresse. Une règle du navigateur (*Content-Security-Policy*) interdit toute autre connexion, et aucune adresse visitée n’est transmise (*Referrer-Policy : no-referrer*). L’hébergeur peut voir, comme pour tout site, quelles pages une adresse IP demande ; jamais ce que vous y tapez. La table de toutes les communes est téléchargée d’un bloc : la commune cherchée n’est pas demandée au serveur.`,
  },
  {
    id: "lien",
    title: "Ce que contient un lien partagé",
    body: `Les choix de comparaison seulement : territoire, indice, critères. Aucun chiffre, aucune commune, aucune date. Le lien les énumère en toutes lettres avant d’être copié.`,
  },
  {
    id: "patients",
    title: "Patients",
    body: `Aucun champ n’attend de donnée nominative, et aucun nom, prénom ou numéro ne doit y être écrit. Dans les documents imprimés, un effectif de patients inférieur à 11 n’apparaît jamais.`,
  },
];

process.stdout.write(
  textPage({
    name: "Confidentialité",
    title: "Vos chiffres ne quittent pas ce navigateur",
    opening: `<p class="lead">Il n’y a ni compte, ni mesure d’audience, ni cookie, ni service extérieur. Les calculs se font dans votre navigateur, avec des fichiers publics téléchargés une fois.</p><div id="app" data-page="confidentialite" data-optional></div>`,
    sections,
    end: "```js\nimport {mount} from \"./lib/confidentialite.js\";\nmount(document.getElementById(\"app\"));\n```\n",
  }),
);
