import type { Availability } from "../../core/domain/index.js";
import { reasonLabels } from "../../core/release/index.js";
import { formatNumber, formatPercent, typographer } from "../../core/report/format.fr.js";
import { unitFor } from "../../core/report/sentences.fr.js";
import { exceptionLabels, words } from "./fr.js";
import type { CommuneSheet, SheetIndex, SheetRate, SheetVariable } from "./sheet.js";

/** A value as printed, or the reason of its absence. */
export function shown(read: Availability<number>, decimals: number, unit: string): string {
  if (read.kind === "absent") return reasonLabels[read.reason];
  return `${formatNumber(read.value, decimals)} ${unitFor(unit, read.value)}`;
}

function variableText(variable: SheetVariable): string {
  const lines = [
    `  ${variable.label} : ${shown(variable.value, variable.decimals, variable.unit)} (${variable.vintage}, ${variable.status})`,
  ];
  if (variable.exception !== undefined)
    lines.push(`      ${exceptionLabels[variable.exception] ?? variable.exception}`);
  for (const cell of variable.cells)
    lines.push(`      lu : ${cell.source}, ligne ${cell.rowKey}, colonne ${cell.column}, « ${cell.text} »`);
  if (variable.value.kind === "present") {
    const third = variable.sources.some((s) => s.thirdPartyPercentages) ? ` ; ${words.thirdParty}` : "";
    lines.push(`      ${words.source(variable.sources.map((s) => s.text).join(" ; "))}${third}`);
  }
  return lines.join("\n");
}

function indexText(index: SheetIndex): string {
  if (index.class.kind === "absent") return `  ${index.label} : ${reasonLabels[index.class.reason]}`;
  const score = index.score.kind === "present" ? `, ${words.score(formatNumber(index.score.value, 3))}` : "";
  return `  ${index.label} : ${words.of(index.class.value, index.of)}${score} (${index.status})`;
}

function rateText(rate: SheetRate): string {
  const note = rate.note === undefined ? "" : ` ; ${rate.note}`;
  return `  ${shown(rate.value, rate.unit === "%" ? 1 : 3, rate.unit)}, ${rate.label} (${rate.status})${note}`;
}

function imputedText(sheet: CommuneSheet): readonly string[] {
  const labels = sheet.imputed ?? [];
  return labels.length === 0 ? [] : [`  ${words.imputed(labels.join(" ; "))}`];
}

function irisText(sheet: CommuneSheet): readonly string[] {
  if (sheet.code === undefined) return [];
  if (sheet.iris === undefined) return [`  ${words.notSplit}`];
  const shares = sheet.iris.shares.map((share, i) => `${String(i + 1)} : ${formatPercent(share)}`).join(", ");
  return [`  ${words.iris(sheet.iris.count, shares, formatPercent(sheet.iris.elsewhere))}`];
}

/** The sheet as French text. */
export function sheetText(sheet: CommuneSheet): string {
  const lines: string[] = [];
  if (sheet.sentence !== undefined) lines.push(sheet.sentence, "");
  if (sheet.code !== undefined) {
    const [departement, region] = sheet.territories ?? [];
    lines.push(
      `${sheet.name ?? ""} (${sheet.code}), ${departement?.name ?? ""}, ${region?.name ?? ""}`,
      "",
      words.variables,
      ...sheet.variables.map(variableText),
      "",
      words.indices,
      ...imputedText(sheet),
      ...sheet.indices.map(indexText),
      ...irisText(sheet),
      "",
      words.expected,
      ...sheet.expected.map(rateText),
      "",
    );
  }
  lines.push(words.release(sheet.release), "");
  return typographer(lines.join("\n"));
}
