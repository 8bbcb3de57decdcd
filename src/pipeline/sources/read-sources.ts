import type { RawTexts } from "./raw.js";
import { cell, readTable, type TableDialect, type TextRow } from "./table.js";

interface Layout {
  /** Columns read; a file that lacks one is refused. */
  readonly columns: readonly string[];
  readonly dialect?: TableDialect;
}

const GROUPS = ["agri", "artis", "cadres", "profint", "employes", "ouvriers"].map(
  (group) => `pct15p_${group}`,
);
const DIPLOMAS = ["pct_infbac", "pct_bac_bac2", "pct_bac3p"];
const BANDS = ["pct_0014", "pct_1524", "pct_2554", "pct_5564", "pct_6579", "pct_80p"];
const TERRITORIES = "DEP NOM_DEP REG NOM_REG EPCI NOM_EPCI CV LIB_CV ZE2020 LIB_ZE2020 BV2022 LIB_BV2022";
const RATES = "age sex ald days_12m days_12m_low days_12m_high days_6m insured_employees_thousands";

const LAYOUTS: Readonly<Record<string, Layout>> = {
  "filosofi-2021-communes": {
    columns: ["CODGEO", "NBPERSMENFISC21", "MED21"],
    dialect: { delimiter: ";" },
  },
  "filosofi-2021-iris-declare": { columns: ["IRIS", "DEC_MED21"], dialect: { delimiter: ";" } },
  "filosofi-2014-2021-communes": { columns: ["CODGEO", "MED14"] },
  "rp2022-iris": {
    columns: [
      "iris",
      "com",
      "typ_iris",
      "p22_pop",
      ...GROUPS,
      ...DIPLOMAS,
      "tx_chom_1564",
      "dec_med21",
      "disp_med21",
    ],
  },
  "rp2022-communes": {
    columns: [
      "com",
      "p22_pop",
      ...BANDS,
      ...GROUPS,
      "pct15p_autres_inactifs",
      ...DIPLOMAS,
      "tx_chom_1564",
      "pct_ouvriers_actifs",
      "pct_bac_plus",
    ],
  },
  "rp2022-communes-5000": {
    columns: [
      "com",
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
    columns: ["iris", "com", "p11_pop", ...GROUPS.map((g) => `${g}_11`), "pct_infbac_11", "tx_chom_1564_11"],
  },
  "rp2021-activite": {
    columns: ["com", "nom", "lat", "lon", "p21_pop", "p21_act1564", "p21_chom1564"],
  },
  "population-dep-sexe-age": { columns: ["annee", "dep", "sexe", "age", "pop"] },
  cog2025: { columns: ["DEPCOM", "NOM_DEPCOM", ...TERRITORIES.split(" "), "P22_POP"] },
  "passage-cog2025": { columns: ["com_historique", "com_2025"] },
  "arrondissements-municipaux": { columns: ["arrondissement_municipal", "commune"] },
  "communes-2026-population": { columns: ["code", "nom", "population", "codes_postaux"] },
  "densite-cog2015": { columns: ["CODGEO", "LIBGEO"] },
  bpe2018: { columns: ["com", "d201_medecin_generaliste"] },
  "cartosante-bv-2024": {
    columns: ["Code", "Part des bénéf. en ALD dans la pop 2024"],
    dialect: { delimiter: ";", titleLines: 2 },
  },
  "taux-reference-supposes": { columns: RATES.split(" ") },
  "oracle-fdep20-echantillon": { columns: ["com", "fdep20", "quintile_communes", "quintile_population"] },
  "oracle-fdep-cog2012": { columns: ["com", "fdep"] },
  "f-edi-2021": { columns: ["com", "f_edi_2021"] },
};

/** Each source is read once per set of texts. */
const parsed = new WeakMap<RawTexts, Map<string, readonly TextRow[]>>();

/**
 * Rows of a source, cells as text. The order of the rows is the file's; nothing downstream may depend on it.
 *
 * @throws Error when the text was not given, the layout unknown, or a column missing.
 */
export function readSource(raw: RawTexts, id: string): readonly TextRow[] {
  let tables = parsed.get(raw);
  if (tables === undefined) parsed.set(raw, (tables = new Map()));
  const known = tables.get(id);
  if (known !== undefined) return known;
  const text = raw.get(id);
  const layout = LAYOUTS[id];
  if (text === undefined) throw new Error(`Source « ${id} » non fournie.`);
  if (layout === undefined) throw new Error(`Source « ${id} » sans lecteur.`);
  const rows = readTable(id, text, layout.columns, layout.dialect);
  tables.set(id, rows);
  return rows;
}

/** Rows of a source by key. @throws Error on a key met twice: a join would pick one in silence. */
export function readByKey(raw: RawTexts, id: string, key: string): ReadonlyMap<string, TextRow> {
  const rows = new Map<string, TextRow>();
  for (const row of readSource(raw, id)) {
    const code = cell(row, key);
    if (rows.has(code)) throw new Error(`${id} : « ${code} » apparaît deux fois dans la colonne ${key}.`);
    rows.set(code, row);
  }
  return rows;
}
