import type { RawTexts } from "./raw.js";
import { cell, readTable, type TableDialect, type TextRow } from "./table.js";

/** Columns that each source must have; the readers refuse a file that lacks one. */
const LAYOUTS: Readonly<Record<string, { readonly columns: readonly string[]; readonly dialect?: TableDialect }>> = {
  "filosofi-2021-communes": {
    columns: ["CODGEO", "NBPERSMENFISC21", "MED21"],
    dialect: { delimiter: ";" },
  },
  "filosofi-2021-iris-declare": { columns: ["IRIS", "DEC_MED21"], dialect: { delimiter: ";" } },
  "filosofi-2014-2021-communes": { columns: ["CODGEO", "MED14"] },
  "rp2022-iris": {
    columns: ["iris", "com", "typ_iris", "p22_pop", "pct_infbac", "tx_chom_1564", "dec_med21", "disp_med21"],
  },
  "rp2022-communes": {
    columns: ["com", "p22_pop", "pct_0014", "pct15p_ouvriers", "pct_ouvriers_actifs", "pct_bac_plus", "tx_chom_1564"],
  },
  "rp2022-communes-5000": {
    columns: ["com", "p22_pop", "tx_chom_1564", "pct15p_ouvriers", "pct15p_retraites", "pct_infbac", "med21"],
  },
  "rp2016-rp2011-iris": { columns: ["iris", "com", "p11_pop", "pct_infbac_11", "tx_chom_1564_11"] },
  "rp2021-activite": {
    columns: ["com", "nom", "lat", "lon", "p21_pop", "p21_act1564", "p21_chom1564"],
  },
  "population-dep-sexe-age": { columns: ["annee", "dep", "sexe", "age", "pop"] },
  cog2025: {
    columns: ["DEPCOM", "NOM_DEPCOM", "DEP", "REG", "EPCI", "CV", "ZE2020", "BV2022", "P22_POP"],
  },
  "passage-cog2025": { columns: ["com_historique", "com_2025"] },
  "arrondissements-municipaux": { columns: ["arrondissement_municipal", "commune"] },
  "communes-2026-population": { columns: ["code", "nom", "type", "population", "codes_postaux"] },
  "densite-cog2015": { columns: ["CODGEO", "LIBGEO"] },
  bpe2018: { columns: ["com", "d201_medecin_generaliste"] },
  "cartosante-bv-2024": {
    columns: ["Code", "Libellé", "Part des bénéf. en ALD dans la pop 2024"],
    dialect: { delimiter: ";", titleLines: 2 },
  },
  "taux-reference-supposes": {
    columns: ["age", "sex", "ald", "days_12m", "days_12m_low", "days_12m_high", "days_6m", "insured_employees_thousands", "ald_share_employees"],
  },
  "risques-relatifs-supposes": { columns: ["dimension", "code", "label", "value", "low", "high", "status"] },
  "arrets-territoire": { columns: ["indicator", "code", "territory", "value", "unit", "year", "source"] },
  "arrets-age-sexe": { columns: ["indicator", "age", "sex", "value"] },
  "ald-prevalence": { columns: ["indicator", "age", "sex", "value"] },
  "oracle-fdep20-echantillon": { columns: ["com", "fdep20", "quintile_communes", "quintile_population"] },
  "oracle-fdep-cog2012": { columns: ["com", "fdep"] },
  "f-edi-2021": { columns: ["com", "f_edi_2021"] },
}; // prettier-ignore

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
