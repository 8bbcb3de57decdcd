import { numberOf } from "../../core/domain/index.js";
import type { Quantity } from "../../core/domain/index.js";
import { defaultGrid, outsideAxes } from "../../core/answer/index.js";
import type { CaseAnswer, MultiverseCount, MultiverseResult } from "../../core/answer/index.js";
import {
  absenceSentence,
  breakEvenSentence,
  countsSentence,
  coverageSentence,
  erratumSentence,
  formatNumber,
  formatRatio,
  headline,
  intervalSentence,
  readingSentence,
  unitFor,
  typographer,
  verdictReasons,
  warningSentence,
} from "../../core/report/index.js";
import type { ErratumEntry } from "../../core/release/errata.js";

/** The French summary of a case: sentence first, then numbers with their status, then what would change them. */
export function summaryText(
  fictional: boolean,
  answer: CaseAnswer,
  multiverse: MultiverseResult,
  release?: string,
): string {
  const blocks = [
    ...(fictional ? ["EXEMPLE FICTIF — ne décrit aucun médecin réel."] : []),
    headline(answer, multiverse.headline),
    countsSentence(multiverse),
    verdictReasons(answer.verdict).join("\n"),
    numbersBlock(answer),
    territoryBlock(answer),
    unitsBlock(answer),
    breakEvenSentence(answer.breakEven, answer.verdict),
    intervalSentence(answer) ?? "",
    readingsBlock(answer),
    coverageSentence(answer),
    multiverseBlock(multiverse, release),
    answer.warnings.map((warning) => `Avertissement : ${warningSentence(warning)}`).join("\n"),
    typographer("Cet outil ne dit pas si un arrêt de travail était justifié."),
  ];
  return typographer(`${blocks.filter((block) => block !== "").join("\n\n")}\n`);
}

/** Published corrections of the release in use, one paragraph each; empty without any. */
export function errataText(errata: readonly ErratumEntry[]): string {
  return errata.map((entry) => `\n${erratumSentence(entry)}\n`).join("");
}

function numbersBlock(answer: CaseAnswer): string {
  const rows = [answer.observed, answer.expected, answer.ratio, answer.threshold].map((quantity) => [
    quantity.label,
    valueText(quantity, numberOf(answer.threshold)),
    quantity.status,
  ]);
  const width = Math.max(...rows.map(([label = ""]) => label.length));
  const lines = rows.map(
    ([label = "", value = "", status = ""]) => `  ${label.padEnd(width)}  ${value}  (${status})`,
  );
  return [...lines, ...rangeLines(answer), "", ...sourceLines(answer)].join("\n");
}

/** What the inputs leave open around the ratio: always said, whichever side of the threshold it falls. */
function rangeLines({ verdict, specification }: CaseAnswer): readonly string[] {
  if (verdict.range === undefined) return [];
  const { low, high } = verdict.range;
  const cause =
    specification.reference === "letter"
      ? "arrondi des nombres de la lettre"
      : "hypothèses énoncées, de la plus basse à la plus haute";
  return [`  Ratio de ${formatNumber(low, 3)} à ${formatNumber(high, 3)} : ${cause}.`];
}

/** Where each number comes from: the formula with its terms, the field typed, or the document. */
function sourceLines(answer: CaseAnswer): readonly string[] {
  return [answer.observed, answer.expected, answer.threshold].flatMap((quantity) => {
    const source = sourceOf(quantity);
    return source === "" ? [] : [`  ${quantity.label} : ${source}`];
  });
}

function sourceOf({ formula, inputs, origin, note, value }: Quantity): string {
  const said = note === undefined ? [] : [note];
  if (value.kind === "absent") return "";
  if (formula !== undefined && inputs !== undefined) {
    const terms = new Map(inputs.map((input) => [input.id, termOf(input)]));
    const signs: Readonly<Record<string, string>> = { "*": "×", "/": "÷", "-": "−" };
    const text = formula
      .replace(/[A-Za-z]\w*/g, (id) => terms.get(id) ?? id)
      .replace(/(?<= )[*/-](?= )/g, (sign) => signs[sign] ?? sign);
    return [text, ...said].join(" ; ");
  }
  if (origin?.kind === "case") return [`saisi, champ ${origin.field}`, ...said].join(" ; ");
  return said.join(" ; ");
}

/** A term of a formula: its name, its value, its status. */
function termOf({ label, value, unit, status }: Quantity): string {
  if (value.kind === "absent") return `[${label}]`;
  const shown = Number.isInteger(value.value)
    ? formatNumber(value.value)
    : formatNumber(value.value, 3).replace(/,?0+$/, "");
  const noted = unit === "sans unité" ? shown : `${shown} ${unitFor(unit, value.value)}`;
  return `[${label} : ${noted}, ${status}]`;
}

function valueText(quantity: Quantity, threshold: number | undefined): string {
  const { value, unit } = quantity;
  if (value.kind === "absent") return `— ${absenceSentence(value)}`;
  if (unit === "sans unité") return formatRatio(value.value, quantity.id === "ratio" ? threshold : undefined);
  // Rates and small numbers would be wrong to the whole unit: 5,2 is not 5.
  const decimals = Number.isInteger(value.value) || value.value >= 1000 ? 0 : 2;
  return `${formatNumber(value.value, decimals)} ${unitFor(unit, value.value)}`;
}

function territoryBlock({ territory }: CaseAnswer): string {
  if (territory.commune === undefined) {
    return territory.absence === undefined ? "" : `Commune : ${absenceSentence(territory.absence)}`;
  }
  const { name, code } = territory.commune;
  const classes = territory.classes.map(({ index, classes: cut, value, of }) => {
    const shown =
      value.kind === "present" ? `${String(value.value)} sur ${String(of)}` : absenceSentence(value);
    return typographer(
      `  ${optionLabel("index", index)}, ${optionLabel("classes", cut).toLowerCase()} : ${shown}`,
    );
  });
  return [
    typographer(`${name} (${code}), classe selon l'indice (1 = la moins défavorisée) :`),
    ...classes,
  ].join("\n");
}

/** Class of the surgery under each geography, for the index of the campaign. */
function unitsBlock({ territory, specification }: CaseAnswer): string {
  if (territory.units.length === 0) return "";
  const lines = territory.units.map(({ unit, name, code, value, of }) => {
    const place = unit === "iris" ? code : name;
    const shown =
      value.kind === "present" ? `${String(value.value)} sur ${String(of)}` : absenceSentence(value);
    return typographer(
      `  ${optionLabel("unit", unit)}${place === undefined ? "" : ` (${place})`} : ${shown}`,
    );
  });
  const title = `Classe selon le territoire, ${optionLabel("index", specification.index).replace(/^T/, "t")} (hors grille, non comptée) :`;
  return [typographer(title), ...lines].join("\n");
}

function optionLabel(axis: "index" | "classes" | "unit", id: string): string {
  const options = [...defaultGrid.axes, ...outsideAxes].find(({ name }) => name === axis)?.options ?? [];
  return options.find((option) => option.id === id)?.label ?? id;
}

function readingsBlock({ readings }: CaseAnswer): string {
  if (readings.length === 0) return "";
  const lines = readings.map((reading) => `  ${readingSentence(reading)}`);
  return [
    typographer("« Significativement supérieur » se lit de six façons ; la loi n'en désigne aucune :"),
    ...lines,
  ].join("\n");
}

function multiverseBlock(
  { headline: stated, all, notComputable, grid }: MultiverseResult,
  release: string | undefined,
): string {
  const missing = notComputable.reduce((sum, { count }) => sum + count, 0);
  return [
    `${typographer("Façons énoncées ou officielles :")} ${countText(stated)}`,
    `${typographer("Avec les exploratoires :")} ${countText(all)}`,
    typographer(`${formatNumber(missing)} façons ne sont pas calculables avec ce qui a été saisi.`),
    typographer(
      `${release === undefined ? "" : `Données ${release}. `}Grille ${grid.version}, fixée avant tout calcul ; empreinte ${grid.sha256.slice(0, 16)}…`,
    ),
  ].join("\n");
}

function countText({ flagged, total, min, max, raise, lower }: MultiverseCount): string {
  if (total === 0 || min === undefined || max === undefined) return "aucune n'est calculable.";
  const extent = `ratio de ${formatRatio(min)} à ${formatRatio(max)}`;
  const sides =
    raise === undefined || lower === undefined
      ? ""
      : ` ; ${formatNumber(raise)} plus haut que la lettre, ${formatNumber(lower)} plus bas`;
  return typographer(`${formatNumber(flagged)} sur ${formatNumber(total)} signalent, ${extent}${sides}.`);
}
