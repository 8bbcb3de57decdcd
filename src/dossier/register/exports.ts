import { REGISTER_FR as FR } from "./fr.js";
import { rateCell, rateFact } from "./rate.js";
import { INVENTORY_COLUMNS, type Register, type SystemCard } from "./types.js";

/** A table to download: head and rows of text; writing it as CSV is the caller's choice of dialect. */
export interface RegisterTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A value as read: decimal comma for a number, a text as it is (« articles L. 861-1 »), « inconnu » without any. */
export function shownValue(value: string | number | null): string {
  if (value === null) return FR.unknownValue;
  return typeof value === "number" ? String(value).replace(".", ",") : value;
}

/** The register with the status of each fact and the confidence of each cell, ready for `JSON.stringify`. */
export function ratedRegister(register: Register): Register {
  return {
    ...register,
    systems: register.systems.map((system) => ({
      ...system,
      facts: system.facts.map((fact) => rateFact(fact, register)),
      duties: system.duties.map((cell) => rateCell(cell, register)),
    })),
  };
}

/** Etalab's inventory sheet: one row per system, each column followed by its status word. */
export function inventoryTable(register: Register, systems: readonly SystemCard[]): RegisterTable {
  return {
    head: [
      "id",
      ...INVENTORY_COLUMNS.flatMap((c) => [FR.columns[c], FR.statusColumn(FR.columns[c])]),
      "Sources",
    ],
    rows: systems.map((system) => {
      const facts = INVENTORY_COLUMNS.map((column) => {
        const fact = system.facts.find((candidate) => candidate.column === column);
        return fact === undefined ? undefined : rateFact(fact, register);
      });
      const sources = new Set(facts.flatMap((fact) => fact?.sources ?? []));
      const cells = facts.flatMap((fact) => [shownValue(fact?.value ?? null), fact?.status ?? "inconnu"]);
      return [system.id, ...cells, [...sources].join(" | ")];
    }),
  };
}

/** Every fact, one row each. */
export function factTable(register: Register, systems: readonly SystemCard[]): RegisterTable {
  return {
    head: FR.factHead,
    rows: systems.flatMap((system) =>
      system.facts.map((raw) => {
        const fact = rateFact(raw, register);
        const contradicted = (fact.contradictedBy ?? []).join(" | ");
        return [
          system.id,
          fact.key,
          fact.label,
          shownValue(fact.value),
          fact.unit ?? "",
          fact.date,
          fact.status,
          fact.sources.join(" | "),
          contradicted,
        ];
      }),
    ),
  };
}

/** The matrix of duties, one row per cell. */
export function dutyTable(register: Register, systems: readonly SystemCard[]): RegisterTable {
  return {
    head: FR.dutyHead,
    rows: systems.flatMap((system) =>
      system.duties.map((raw) => {
        const cell = rateCell(raw, register);
        const duty = register.duties.find((candidate) => candidate.id === cell.duty);
        return [
          system.id,
          duty?.label ?? cell.duty,
          (duty?.articles ?? []).join(" | "),
          FR.applies[cell.applies],
          FR.respected[cell.respected],
          cell.reason,
          cell.sources.join(" | "),
          cell.date,
          cell.confidence,
        ];
      }),
    ),
  };
}

/** Every source, one row each. */
export function sourceTable(register: Register): RegisterTable {
  return {
    head: FR.sourceHead,
    rows: register.sources.map((source) => [
      source.id,
      source.title,
      source.author ?? "",
      source.date,
      source.url ?? "",
      source.level,
      source.seed ?? "",
    ]),
  };
}

const cellText = (text: string): string => (/[";\r\n]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text);
const harmless = (text: string): string => (/^[=+\-@\t]/u.test(text) ? `'${text}` : text);

/** CSV that a French spreadsheet opens: UTF-8 with byte order mark, semicolons, CRLF; no cell runs as a formula. */
export function tableCsv(table: RegisterTable): string {
  const lines = [table.head, ...table.rows].map((row) =>
    row.map((text) => cellText(harmless(text))).join(";"),
  );
  return `\ufeff${lines.join("\r\n")}\r\n`;
}
