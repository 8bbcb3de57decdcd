import type { ColumnCard } from "../../core/release/types.js";

type Field = Omit<ColumnCard, "table">;

/** What each table of the release holds, in French, and the description of each of its columns. */
export interface TableCard {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Field[];
}

const field = (
  name: string,
  title: string,
  unit: string,
  origins: readonly string[],
  processing: string,
  more: { readonly description?: string; readonly sourceColumn?: string } = {},
): Field => ({
  name,
  title,
  unit,
  description: more.description ?? title,
  origins,
  ...(more.sourceColumn === undefined ? {} : { sourceColumn: more.sourceColumn }),
  processing,
});

const AS_IS = "valeur publiée, inchangée";
const CODE = field(
  "code",
  "Code de la commune ou de l'arrondissement",
  "code COG 2025",
  ["cog2025", "arrondissements-municipaux"],
  "texte, cinq caractères",
);
const MERGED = "communes fusionnées depuis : voir la colonne exceptions";

const communes: TableCard = {
  name: "communes.csv",
  title: "Communes de 2025 et arrondissements de Paris, Lyon et Marseille",
  description: "Une ligne par commune du 1er janvier 2025 (34 875) et par arrondissement municipal (45). Une ville à arrondissements et ses arrondissements ne s'additionnent jamais.",
  fields: [
    CODE,
    field("name", "Nom", "texte", ["cog2025", "communes-2026-population"], AS_IS, { sourceColumn: "NOM_DEPCOM" }),
    field("city", "Ville d'un arrondissement", "code COG 2025", ["arrondissements-municipaux"], AS_IS, { sourceColumn: "commune" }),
    field("epci", "Intercommunalité", "SIREN", ["cog2025"], "celle de la ville pour un arrondissement", { sourceColumn: "EPCI" }),
    field("cantonVille", "Canton-ville", "code", ["cog2025"], "celui de la ville pour un arrondissement", { sourceColumn: "CV" }),
    field("bassinDeVie", "Bassin de vie 2022", "code", ["cog2025"], "celui de la ville pour un arrondissement", { sourceColumn: "BV2022" }),
    field("zoneEmploi", "Zone d'emploi 2020", "code", ["cog2025"], "celle de la ville pour un arrondissement", { sourceColumn: "ZE2020" }),
    field("lat", "Latitude du centre", "degrés WGS84", ["rp2021-activite", "contours-2025"], "arrondie au millième de degré ; à défaut, centre du contour généralisé", { sourceColumn: "lat" }),
    field("lon", "Longitude du centre", "degrés WGS84", ["rp2021-activite", "contours-2025"], "arrondie au millième de degré ; à défaut, centre du contour généralisé", { sourceColumn: "lon" }),
    field("population", "Population municipale, RP 2022", "personnes", ["cog2025", "rp2022-communes-5000", "rp2022-communes", "rp2021-activite", "communes-2026-population"], `valeur publiée pour la commune de 2025 ; ${MERGED}`, { sourceColumn: "P22_POP" }),
    field("generalPractitioners", "Médecins généralistes libéraux, 2018", "médecins", ["bpe2018", "passage-cog2025"], "base permanente des équipements 2018 ramenée aux communes de 2025", { sourceColumn: "d201_medecin_generaliste" }),
    field("postalCodes", "Codes postaux", "texte, séparés par |", ["communes-2026-population"], AS_IS, { sourceColumn: "codes_postaux" }),
  ],
}; // prettier-ignore

const RP22 = ["rp2022-communes", "rp2022-communes-5000"];
const variables: TableCard = {
  name: "variables.csv",
  title: "Variables de l'indice et structure par âge",
  description: "Mêmes lignes que communes.csv. Une case vide est une absence : sa raison est dans la colonne absences.",
  fields: [
    CODE,
    field("medianIncome", "Revenu disponible médian par unité de consommation, Filosofi 2021 (MED21)", "euros par an", ["filosofi-2021-communes", "rp2022-communes-5000"], `valeur publiée ; ${MERGED}`, { sourceColumn: "MED21", description: "Niveau de vie médian. Le FDep demande le revenu fiscal, que l'Insee ne publie pas ici par commune." }),
    field("percentBac", "Part des diplômés du baccalauréat ou plus, RP 2022", "% des 15 ans ou plus non scolarisés", RP22, "100 moins la part sous le baccalauréat ; écartée si les trois niveaux ne font pas 100 à 10 points près", { sourceColumn: "pct_bac_plus" }),
    field("percentWorkers", "Part des ouvriers parmi les actifs, RP 2022", "% des actifs de 15 ans ou plus", RP22, "ouvriers rapportés aux six groupes d'actifs", { sourceColumn: "pct_ouvriers_actifs" }),
    field("unemployed2021", "Chômeurs de 15 à 64 ans, RP 2021", "personnes", ["rp2021-activite", "passage-cog2025"], "comptage exact, sommé sur les communes fusionnées", { sourceColumn: "p21_chom1564" }),
    field("active2021", "Actifs de 15 à 64 ans, RP 2021", "personnes", ["rp2021-activite", "passage-cog2025"], "comptage exact, sommé sur les communes fusionnées", { sourceColumn: "p21_act1564" }),
    field("percentUnemployed2022", "Taux de chômage, RP 2022", "% des actifs de 15 à 64 ans", RP22, "deux exploitations du recensement mêlées ; écarté au-dessus de 60 %", { sourceColumn: "tx_chom_1564" }),
    field("occupationalNeed", "Besoin relatif selon les catégories sociales", "France métropolitaine = 1", ["rp2022-communes", "rp2022-communes-5000", "risques-relatifs-supposes"], "moyenne des risques relatifs supposés des quatre groupes de salariés, rapportée à la moyenne nationale"),
    ...["0014:0 à 14 ans", "1524:15 à 24 ans", "2554:25 à 54 ans", "5564:55 à 64 ans", "6579:65 à 79 ans"].map((band) => {
      const [code = "", label = ""] = band.split(":");
      return field(`age${code}`, `Part de la population de ${label}, RP 2022`, "%", ["rp2022-communes", "population-dep-sexe-age"], "ramenée à 100 sur les six tranches, arrondie au dixième ; structure du département quand la commune n'en a pas ; la sixième tranche, 80 ans et plus, est le complément à 100", { sourceColumn: `pct_${code}` });
    }),
    field("absences", "Raisons des absences", "variable=raison, séparées par |", [], "raison du producteur, ou de notre lecture"),
    field("exceptions", "Cases qui ne suivent pas le traitement commun", "variable=mot, séparés par |", [], "fusion, 5000plus, changement-de-code, chef-lieu, reconstruit, partage-rp2023, somme-arrondissements, moyenne-arrondissements, departement, contour, recensement"),
  ],
}; // prettier-ignore

const FDEP = ["filosofi-2021-communes", "rp2022-communes", "rp2022-communes-5000", "rp2021-activite"];
const RATE = ["taux-reference-supposes", "rp2022-communes", "population-dep-sexe-age", "cartosante-bv-2024"];
const results: TableCard = {
  name: "results.csv",
  title: "Indices et taux attendus",
  description: "Calculés par le cœur du logiciel sur les tables ci-dessus. Toute autre variante se recalcule.",
  fields: [
    CODE,
    field("fdep4", "Indice à quatre variables", "score, plus haut = plus défavorisé", FDEP, "analyse en composantes principales pondérée par la population, manquants remplis par le canton-ville, chômage RP 2021"),
    field("fdep4Fifth", "Cinquième de population de l'indice à quatre variables", "1 (moins défavorisé) à 5 ; 0 sans score", FDEP, "règle du milieu"),
    field("fdep3", "Indice à trois variables", "score, plus haut = plus défavorisé", FDEP.slice(0, 3), "sans le chômage, mêmes choix"),
    field("fdep3Fifth", "Cinquième de population de l'indice à trois variables", "1 à 5 ; 0 sans score", FDEP.slice(0, 3), "règle du milieu"),
    field("fEdi", "F-EDI 2021, tel que publié", "score publié", ["f-edi-2021"], AS_IS, { sourceColumn: "f_edi_2021" }),
    field("expectedRate", "Jours d'arrêt attendus, scénario central", "jours par an et par habitant de tout âge", RATE, "âge et sexe × ALD × taux de référence par assuré salarié × part d'assurés salariés"),
    field("expectedRateLow", "Jours d'arrêt attendus, rapport ALD de 2,5", "jours par an et par habitant de tout âge", RATE, "mêmes totaux nationaux ; rapport 1,8 à partir de 60 ans"),
    field("expectedRateHigh", "Jours d'arrêt attendus, rapport ALD de 6", "jours par an et par habitant de tout âge", RATE, "mêmes totaux nationaux ; rapport 5 à partir de 60 ans"),
  ],
}; // prettier-ignore

const iris: TableCard = {
  name: "iris.csv",
  title: "IRIS des communes découpées",
  description: "Métropole seulement.",
  fields: [
    field("iris", "Code IRIS", "neuf caractères", ["rp2022-iris"], AS_IS, { sourceColumn: "iris" }),
    field("commune", "Commune de 2025", "code COG 2025", ["rp2022-iris", "passage-cog2025"], "vide quand c'est le début du code IRIS", { sourceColumn: "com" }),
    field("population", "Population municipale, RP 2022", "personnes", ["rp2022-iris"], "arrondie à l'unité", { sourceColumn: "p22_pop" }),
    field("declaredIncome", "Revenu déclaré médian par unité de consommation, Filosofi 2021", "euros par an", ["filosofi-2021-iris-declare", "rp2022-iris"], AS_IS, { sourceColumn: "DEC_MED21" }),
    field("medianIncome", "Revenu disponible médian par unité de consommation, Filosofi 2021", "euros par an", ["rp2022-iris"], AS_IS, { sourceColumn: "disp_med21" }),
    field("percentBac", "Part des diplômés du baccalauréat ou plus, RP 2022", "% des 15 ans ou plus non scolarisés", ["rp2022-iris"], "100 moins la part sous le baccalauréat", { sourceColumn: "pct_infbac" }),
    field("percentWorkers", "Part des ouvriers parmi les actifs, RP 2022", "% des actifs de 15 ans ou plus", ["rp2022-iris"], "ouvriers rapportés aux six groupes d'actifs", { sourceColumn: "pct15p_ouvriers" }),
    field("percentUnemployed2022", "Taux de chômage, RP 2022", "% des actifs de 15 à 64 ans", ["rp2022-iris"], "écarté au-dessus de 60 %", { sourceColumn: "tx_chom_1564" }),
  ],
}; // prettier-ignore

const RATES = ["taux-reference-supposes", "population-dep-sexe-age"];
const EMPLOYEE = "jours par an et par assuré salarié";
const small: readonly TableCard[] = [
  {
    name: "territories.csv",
    title: "Libellés des territoires et part d'ALD des bassins de vie",
    description: "Régions, départements, intercommunalités, zones d'emploi, bassins de vie, cantons-villes.",
    fields: [
      field("level", "Niveau", "mot", ["cog2025"], "nom du niveau"),
      field("code", "Code", "texte", ["cog2025"], AS_IS),
      field("name", "Libellé", "texte", ["cog2025"], AS_IS),
      field("parent", "Région d'un département", "code", ["cog2025"], AS_IS, { sourceColumn: "REG" }),
      field("percentAld", "Part de la population en ALD, 2024", "% de la population", ["cartosante-bv-2024"], "valeur publiée ; vide si elle est secrète", { sourceColumn: "Part des bénéf. en ALD dans la pop 2024" }),
    ],
  },
  {
    name: "former-communes.csv",
    title: "Codes de communes qui ne sont plus en usage",
    description: "Ancien code, dernier nom connu, code en 2025.",
    fields: [
      field("code", "Ancien code", "texte", ["passage-cog2025"], AS_IS, { sourceColumn: "com_historique" }),
      field("name", "Dernier nom connu", "texte", ["rp2021-activite", "densite-cog2015"], AS_IS),
      field("becomes", "Code en 2025", "code COG 2025", ["passage-cog2025"], AS_IS, { sourceColumn: "com_2025" }),
    ],
  },
  {
    name: "departments.csv",
    title: "Population des départements par sexe et âge quinquennal",
    description: "Estimations au 1er janvier 2022, une ligne par département et sexe, une colonne par âge.",
    fields: [
      field("departement", "Département", "code", ["population-dep-sexe-age"], AS_IS, { sourceColumn: "dep" }),
      field("sex", "Sexe", "M ou F", ["population-dep-sexe-age"], "H devient M", { sourceColumn: "sexe" }),
      field("0-4", "Population de 0 à 4 ans (et de même pour chaque âge)", "personnes", ["population-dep-sexe-age"], AS_IS, { sourceColumn: "pop" }),
    ],
  },
  {
    name: "reference-rates.csv",
    title: "Taux de référence supposés, 28 strates d'Open DAMIR",
    description: "Aucune case n'est un chiffre publié : totaux publiés par âge, partage par sexe et ALD supposé.",
    fields: [
      field("age", "Tranche d'âge d'Open DAMIR", "années", RATES, "union d'âges quinquennaux"),
      field("sex", "Sexe", "M ou F", RATES, AS_IS),
      field("ald", "Affection de longue durée", "0 ou 1", RATES, AS_IS),
      field("daysPerInsuredEmployee", "Taux central", EMPLOYEE, RATES, "marges quinquennales × multiplicateurs de la classe"),
      field("daysPerInsuredEmployeeLow", "Borne basse plausible", EMPLOYEE, RATES, "même erreur pour toute une classe, jamais indépendante"),
      field("daysPerInsuredEmployeeHigh", "Borne haute plausible", EMPLOYEE, RATES, "même erreur pour toute une classe, jamais indépendante"),
      field("daysPerInsuredEmployeeAldRatioLow", "Scénario : rapport ALD de 2,5", EMPLOYEE, RATES, "jours par âge et sexe conservés"),
      field("daysPerInsuredEmployeeAldRatioHigh", "Scénario : rapport ALD de 6", EMPLOYEE, RATES, "jours par âge et sexe conservés"),
      field("daysPerInsuredEmployee6Months", "Taux central sur six mois", "jours sur six mois par assuré salarié", RATES, "moitié de l'année"),
      field("insuredEmployees", "Assurés salariés du régime général", "personnes", RATES, "classe répartie selon la population"),
      field("insuredShare", "Part d'assurés salariés parmi les habitants de la strate", "part 0-1", [...RATES, "rp2022-communes", "cartosante-bv-2024"], "assurés salariés ÷ habitants des communes de la release"),
      field("aldPrevalence", "Prévalence nationale des ALD", "part 0-1", ["ald-prevalence", "cartosante-bv-2024"], "profil par âge et sexe, mis au niveau des bassins de vie"),
      field("status", "Statut", "mot", RATES, "le plus faible des intrants"),
    ],
  },
]; // prettier-ignore

/** Cards of all tables of the release, in the order of its files. */
export const TABLE_CARDS: readonly TableCard[] = [communes, variables, results, iris, ...small];
