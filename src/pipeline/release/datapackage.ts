import type { SourceCard } from "../../core/domain/index.js";
import { TABLE_CARDS } from "./columns.fr.js";

const TEXT_UNITS = ["texte", "code", "mot", "SIREN", "variable", "neuf", "M ou F", "années"];

/** Frictionless type of a column, from its unit: codes stay strings. */
function typeOf(unit: string): "string" | "number" {
  return TEXT_UNITS.some((start) => unit.startsWith(start)) ? "string" : "number";
}

/** Origins of all columns of the release that are source cards. */
export function releaseOrigins(): readonly string[] {
  return [...new Set(TABLE_CARDS.flatMap((table) => table.fields.flatMap((f) => f.origins)))].sort();
}

/**
 * `datapackage.json` (Frictionless Data Package): each table, each column with title, unit, description, origins and
 * processing, and the sources with producer, vintage and licence.
 *
 * @throws Error when a column names a source without a card, or one that serves verification only.
 */
export function dataPackageText(cards: readonly SourceCard[], releaseId: string): string {
  const sources = releaseOrigins().map((id) => {
    const card = cards.find((c) => c.id === id);
    if (card === undefined) throw new Error(`datapackage.json : source « ${id} » sans fiche.`);
    if (card.use !== "release") throw new Error(`datapackage.json : « ${id} » ne sert qu'au contrôle.`);
    return card;
  });
  const content = {
    name: "contre-expertise-ij-release",
    title: "Contre-expertise IJ : données dérivées",
    version: releaseId,
    licenses: [
      {
        name: "etalab-2.0",
        title: "Licence Ouverte 2.0",
        path: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
      },
    ],
    sources: sources.map((card) => ({
      title: `${card.official.producer}, ${card.official.title}, ${card.official.vintage}`,
      path: card.official.page,
      licence: card.official.licence,
      card: card.id,
    })),
    resources: TABLE_CARDS.map((table) => ({
      name: table.name,
      path: table.name,
      title: table.title,
      description: table.description,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      dialect: { delimiter: ",", lineTerminator: "\n" },
      schema: { fields: table.fields.map((f) => ({ ...f, type: typeOf(f.unit) })), missingValues: [""] },
    })),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}
