import { csvFormatRows } from "d3-dsv";
import type { Availability, SourceCard } from "../../../src/core/domain/index.js";
import { reasonLabels, type Release } from "../../../src/core/release/index.js";
import { formatNumber } from "../../../src/core/report/format.fr.js";
import { communeSheet, type CommuneSheet } from "../../../src/cli/commune/sheet.js";
import { exceptionLabels } from "../../../src/cli/commune/fr.js";

/** Places of the table, each for a reason: see the first column. */
const EXPECTED_PLACES: readonly (readonly [why: string, typed: string])[] = [
  ["ville moyenne du Tarn", "81004"],
  ["grande ville", "31555"],
  ["petite ville du Tarn", "81105"],
  ["arrondissement de Paris", "75113"],
  ["village au revenu secret", "81007"],
  ["village détruit, sans habitant", "55039"],
  ["commune fusionnée depuis 2015", "93059"],
  ["Corse", "2A004"],
  ["La Réunion", "97411"],
  ["Mayotte", "97608"],
  ["commune nouvelle de 2025", "93066"],
  ["code inexistant", "99999"],
  ["zéro oublié", "1004"],
  ["lettre minuscule", "2a004"],
  ["ville à arrondissements", "75056"],
  ["nom au lieu d'un code", "Albi"],
  ["espace dans le code", "81 004"],
];

const HEADER = [
  "pourquoi",
  "saisi",
  "commune",
  "grandeur",
  "valeur",
  "unité",
  "millésime",
  "source",
  "raison ou remarque",
];

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

function value(read: Availability<number>, decimals: number): readonly [string, string] {
  return read.kind === "present"
    ? [plain(formatNumber(read.value, decimals)), ""]
    : ["", reasonLabels[read.reason]];
}

function rowsOf(why: string, sheet: CommuneSheet): readonly (readonly string[])[] {
  const head = [why, sheet.typed];
  if (sheet.code === undefined) return [[...head, "", "", "", "", "", "", sheet.sentence ?? ""]];
  const place = [...head, `${sheet.name ?? ""} (${sheet.code})`];
  const said = sheet.sentence === undefined ? [] : [[...place, "", "", "", "", "", sheet.sentence]];
  const variables = sheet.variables.map((v) => {
    const [text, reason] = value(v.value, v.decimals);
    const remark = reason === "" ? (exceptionLabels[v.exception ?? ""] ?? "") : reason;
    const source = text === "" ? "" : v.sources.map((s) => s.text).join(" ; ");
    return [...place, v.label, text, v.unit, v.vintage, source, remark];
  });
  const indices = sheet.indices.map((index) => {
    const [text, reason] = value(index.class, 0);
    return [
      ...place,
      `classe : ${index.label}`,
      text,
      `sur ${String(index.of)}`,
      "",
      text === "" ? "" : `calcul, ${sheet.release}`,
      reason,
    ];
  });
  const rates = sheet.expected.map((rate) => {
    const [text, reason] = value(rate.value, rate.unit === "%" ? 1 : 3);
    const remark =
      reason === "" ? `${rate.status}${rate.note === undefined ? "" : ` ; ${rate.note}`}` : reason;
    return [
      ...place,
      `attendu : ${rate.label}`,
      text,
      rate.unit,
      "",
      text === "" ? "" : `calcul, ${sheet.release}`,
      remark,
    ];
  });
  return [...said, ...variables, ...indices, ...rates];
}

/** Expected outputs for the named places as one CSV table that a non-developer can read. */
export function expectedTable(release: Release, cards: readonly SourceCard[]): string {
  const rows = EXPECTED_PLACES.flatMap(([why, typed]) => rowsOf(why, communeSheet(release, cards, typed)));
  return `${csvFormatRows([HEADER, ...rows.map((row) => [...row])])}\n`;
}
