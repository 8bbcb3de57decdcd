import { collectivityOf } from "../../core/release/fr.js";
import { formatNumber, plural } from "../../core/report/format.fr.js";
import type { Designated, Found } from "../communes/place.js";

/** French texts shared by the components of the site. */
export const COMPONENT_TEXT = {
  error: "Erreur : ",
  source: "Source",
  seeData: (rows: number) => `Voir les données : ${formatNumber(rows)} ${plural(rows, "ligne")}`,
  longTable: (rows: number) =>
    `Tableau de ${formatNumber(rows)} ${plural(rows, "ligne")} : trop long pour le papier, il se télécharge depuis la page (CSV).`,
  downloads: "Télécharger :",
  csvExcel: { shown: "CSV (tableur)", named: (of: string) => `CSV (tableur) : données de « ${of} »` },
  csvRaw: {
    shown: "CSV brut",
    named: (of: string) => `CSV brut : données de « ${of} », avec un point décimal`,
  },
  svg: { shown: "SVG", named: (of: string) => `SVG : image de « ${of} »` },
  png: { shown: "PNG", named: (of: string) => `PNG : image de « ${of} »` },
  json: { shown: "JSON", named: (of: string) => `JSON : résultat complet de « ${of} »` },
  pngFailed: "Le navigateur refuse de dessiner l’image. Prenez l’image SVG, qui dit la même chose.",
  exportName: "Contre-expertise IJ, site indépendant",
  page: (from: number, to: number, all: number) =>
    `Lignes ${formatNumber(from)} à ${formatNumber(to)} sur ${formatNumber(all)}`,
  previous: "Lignes précédentes",
  next: "Lignes suivantes",
  scaleTitle: "Ratio observé sur attendu, échelle logarithmique",
  scaleOne: "1 : autant que l’attendu",
  scaleOneShort: "égal à l’attendu",
  scaleThreshold: (text: string) => `seuil ${text}`,
  exportFictional: "Exemple fictif",
  flagged: "signalé",
  notFlagged: "non signalé",
  undetermined: "indéterminé",
  notComputable: "non calculable",
  openAll: "Tout ouvrir",
  closeAll: "Tout fermer",
  copyExplanation: "Copier l’explication",
  copied: "Explication copiée dans le presse-papiers.",
  copyRefused: "Le navigateur refuse la copie : sélectionnez le texte et copiez-le à la main.",
  noCommune: (typed: string) =>
    `Aucune commune de la liste ne répond à « ${typed} ». Essayez le code postal, ou le nom de la commune d’aujourd’hui.`,
  communeCity: (city: string) =>
    `${city} : choisissez l’arrondissement du cabinet, la ville entière n’a pas de classe.`,
  communeCode: (code: string) => `code Insee ${code}`,
  communePostal: (code: string) => `code postal ${code}`,
  communeOutside: (collectivity: string) =>
    `${collectivity} : collectivité d’outre-mer, hors des données réunies ici. Aucun indice n’y est calculé.`,
  communeUnknown: (typed: string) =>
    `« ${typed} » ne désigne aucune commune de la liste. Tapez le début du nom ou le code postal, puis choisissez une proposition.`,
  communeSeveral: (typed: string, places: readonly string[], more: boolean) =>
    `« ${typed} » désigne plusieurs communes : ${places.join(", ")}${more ? " et d’autres" : ""}. Choisissez celle du cabinet dans la liste, ou ajoutez le département : Saint-Denis 93.`,
  communesMissing:
    "La liste des communes n’a pas pu être chargée. Vérifiez la connexion, puis rechargez la page ; en attendant, tapez le code Insee à cinq caractères.",
  communeCount: (count: number) => `${formatNumber(count)} ${plural(count, "commune")}`,
  communesMore: (shown: number) =>
    `${formatNumber(shown)} communes montrées, il y en a d’autres : précisez le nom, le département ou le code postal.`,
  communeRank: (rank: number, count: number) => `${String(rank)} sur ${String(count)}`,
  communeFormer: (name: string) => `${/\d{3}$/.test(name) ? "ancien code" : "ancien nom"} : ${name}`,
  communeList: "Communes proposées",
  errorsTitle: (count: number) =>
    count < 2 ? "Une réponse est à corriger" : `${formatNumber(count)} réponses sont à corriger`,
  undo: "Annuler",
  tooLong: (length: number, most: number) =>
    `Ce texte a ${formatNumber(length)} caractères : ce champ en lit ${formatNumber(most)} au plus. N’y laissez que la réponse, comme dans l’exemple.`,
} as const;

/** Places named in the sentence of an ambiguity. */
const NAMED = 3;

/** Sentence for the code of an overseas collectivity, which has no commune in the list; undefined for any other text. */
export function unknownPlace(typed: string): string | undefined {
  const code = typed.trim();
  const collectivity = /^\d{5}$/.test(code) ? collectivityOf(code) : undefined;
  return collectivity === undefined ? undefined : COMPONENT_TEXT.communeOutside(collectivity);
}

/** Why a text left in the field of a commune is not taken; undefined when it designates one place. */
export function designationFault(typed: string, designated: Designated): string | undefined {
  switch (designated.kind) {
    case "one":
      return undefined;
    case "none":
      return unknownPlace(typed) ?? COMPONENT_TEXT.communeUnknown(typed);
    case "city":
      return COMPONENT_TEXT.communeCity(designated.city.name);
    case "several": {
      const named = designated.found.slice(0, NAMED).map(({ place, via }: Found) => {
        const how = via === "postal" ? "code postal" : via === "code" ? "code Insee" : place.departementName;
        return how === "" ? place.name : `${place.name} (${how})`;
      });
      return COMPONENT_TEXT.communeSeveral(typed, named, designated.found.length > NAMED);
    }
  }
}

/** French list of communes found, for the live region of the combobox. */
export function spokenOption(label: string, rank: number, count: number): string {
  return `${COMPONENT_TEXT.communeCount(count)}, ${label}, ${COMPONENT_TEXT.communeRank(rank, count)}`;
}
