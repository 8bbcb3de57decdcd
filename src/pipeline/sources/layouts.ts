import type { TableDialect } from "./table.js";

/** What a code must look like. */
export type CodeKind = "commune" | "area" | "iris";

/** How a source is read: the columns that it must have, and what their cells must be. */
export interface Layout {
  /** Columns that identify a row: met twice, refused. */
  readonly key: readonly string[];
  /** Columns that hold a code, with its kind. */
  readonly codes: Readonly<Record<string, CodeKind>>;
  /** Columns kept as text. */
  readonly text: readonly string[];
  /** Columns that hold a number or a mark of the producer (`s`, `nd`, `ns`, nothing). */
  readonly numbers: readonly string[];
  readonly dialect?: TableDialect;
}

const GROUPS = ["agri", "artis", "cadres", "profint", "employes", "ouvriers"].map((g) => `pct15p_${g}`);
const DIPLOMAS = ["pct_infbac", "pct_bac_bac2", "pct_bac3p"];
const BANDS = ["pct_0014", "pct_1524", "pct_2554", "pct_5564", "pct_6579", "pct_80p"];
const TERRITORIES = "DEP NOM_DEP REG NOM_REG EPCI NOM_EPCI CV LIB_CV ZE2020 LIB_ZE2020 BV2022 LIB_BV2022";

/** Layout of a table whose rows are communes, identified by one column. */
function byCommune(key: string, numbers: readonly string[], text: readonly string[] = []): Layout {
  return { key: [key], codes: { [key]: "commune" }, text, numbers };
}

/** Layouts of the sources read as tables, by id of card. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  "filosofi-2021-communes": {
    ...byCommune("CODGEO", ["NBPERSMENFISC21", "MED21"]),
    dialect: { delimiter: ";" },
  },
  "filosofi-2021-iris-declare": {
    key: ["IRIS"],
    codes: { IRIS: "iris" },
    text: [],
    numbers: ["DEC_MED21"],
    dialect: { delimiter: ";" },
  },
  "filosofi-2014-2021-communes": byCommune("CODGEO", ["MED14"]),
  "rp2022-iris": {
    key: ["iris"],
    codes: { iris: "iris", com: "commune" },
    text: ["typ_iris"],
    numbers: ["p22_pop", ...GROUPS, ...DIPLOMAS, "tx_chom_1564", "dec_med21", "disp_med21"],
  },
  "rp2022-communes": byCommune("com", [
    "p22_pop",
    ...BANDS,
    ...GROUPS,
    "pct15p_autres_inactifs",
    ...DIPLOMAS,
    "tx_chom_1564",
    "pct_ouvriers_actifs",
    "pct_bac_plus",
  ]),
  // its row `00FR` holds the rates of the whole of France
  "rp2022-communes-5000": {
    key: ["com"],
    codes: { com: "area" },
    text: [],
    numbers: [
      "p22_pop",
      "tx_chom_1564",
      "pct15p_ouvriers",
      "pct15p_cadres",
      "pct15p_retraites",
      "pct_infbac",
      "med21",
    ],
  },
  "rp2016-rp2011-iris": {
    key: ["iris"],
    codes: { iris: "iris", com: "commune" },
    text: [],
    numbers: ["p11_pop", ...GROUPS.map((g) => `${g}_11`), "pct_infbac_11", "tx_chom_1564_11"],
  },
  "rp2021-activite": byCommune("com", ["lat", "lon", "p21_pop", "p21_act1564", "p21_chom1564"], ["nom"]),
  "population-dep-sexe-age": {
    key: ["annee", "dep", "sexe", "age"],
    codes: {},
    text: [],
    numbers: ["pop"],
  },
  cog2025: byCommune("DEPCOM", ["P22_POP"], ["NOM_DEPCOM", ...TERRITORIES.split(" ")]),
  "passage-cog2025": {
    key: ["com_historique"],
    codes: { com_historique: "commune", com_2025: "commune" },
    text: [],
    numbers: [],
  },
  "arrondissements-municipaux": {
    key: ["arrondissement_municipal"],
    codes: { arrondissement_municipal: "commune", commune: "commune" },
    text: [],
    numbers: [],
  },
  "communes-2026-population": byCommune("code", ["population"], ["nom", "codes_postaux"]),
  "densite-cog2015": byCommune("CODGEO", [], ["LIBGEO"]),
  bpe2018: byCommune("com", ["d201_medecin_generaliste"]),
  "cartosante-bv-2024": {
    key: ["Code"],
    codes: { Code: "area" },
    text: [],
    numbers: ["Part des bénéf. en ALD dans la pop 2024"],
    dialect: { delimiter: ";", titleLines: 2 },
  },
  "taux-reference-supposes": {
    key: ["age", "sex", "ald"],
    codes: {},
    text: [],
    numbers: ["days_12m", "days_12m_low", "days_12m_high", "days_6m", "insured_employees_thousands"],
  },
  "oracle-fdep20-echantillon": byCommune("com", ["fdep20", "quintile_communes", "quintile_population"]),
  "oracle-fdep-cog2012": byCommune("com", ["fdep"]),
  "f-edi-2021": byCommune("com", ["f_edi_2021"]),
};

/** Columns that a layout reads, each once. */
export function columnsOf(layout: Layout): readonly string[] {
  return [...new Set([...layout.key, ...Object.keys(layout.codes), ...layout.text, ...layout.numbers])];
}

/** Lines of a file above its first row of data: titles and header. */
export function linesAbove(layout: Layout): number {
  return 1 + (layout.dialect?.titleLines ?? 0);
}
