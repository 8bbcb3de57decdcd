import { typographer } from "../../core/report/format.fr.js";
import {
  dutyTable,
  factTable,
  inventoryTable,
  rateCell,
  ratedRegister,
  rateFact,
  register,
  REGISTER_FR,
  shownValue,
  sourceTable,
  systemById,
  tableCsv,
  type RegisterTable,
  type SystemCard,
} from "../../dossier/register/index.js";
import { readArguments } from "../arguments.js";
import { FORMS, FORMS_FR, usageText } from "../forms.fr.js";
import { print, refuse } from "../say.js";
import { REGISTER_VERB_FR as TEXT } from "./fr.js";

const TABLES = ["inventaire", "faits", "devoirs", "sources"] as const;
type TableName = (typeof TABLES)[number];

function csv(name: TableName, systems: readonly SystemCard[]): string {
  const tables: Record<TableName, () => RegisterTable> = {
    inventaire: () => inventoryTable(register, systems),
    faits: () => factTable(register, systems),
    devoirs: () => dutyTable(register, systems),
    sources: () => sourceTable(register),
  };
  return tableCsv(tables[name]());
}

function card(system: SystemCard): string {
  const facts = system.facts.map((raw) => {
    const fact = rateFact(raw, register);
    const value = fact.value === null ? "" : ` : ${shownValue(fact.value)}`;
    const unit = fact.unit === undefined || fact.value === null ? "" : ` ${fact.unit}`;
    const against = fact.contradictedBy === undefined ? "" : TEXT.contradicted(fact.contradictedBy);
    return `  ${fact.label}${value}${unit} — ${fact.status}${against} [${fact.sources.join(", ")} ; ${fact.date}]`;
  });
  const duties = system.duties.map((raw) => {
    const cell = rateCell(raw, register);
    const label = register.duties.find((duty) => duty.id === cell.duty)?.label ?? cell.duty;
    const answers = TEXT.duty(REGISTER_FR.applies[cell.applies], REGISTER_FR.respected[cell.respected]);
    return `  ${label} — ${answers} (${cell.confidence}). ${cell.reason}`;
  });
  const unknowns = system.unknowns.map((unknown) => `  ${unknown.label}`);
  return [
    system.title,
    system.summary,
    "",
    TEXT.facts,
    ...facts,
    "",
    TEXT.duties,
    ...duties,
    "",
    TEXT.unknowns,
    ...unknowns,
    "",
    TEXT.brackets,
    "",
  ].join("\n");
}

function list(): string {
  const width = Math.max(...register.systems.map((system) => system.id.length));
  return [
    TEXT.title(register.readOn),
    "",
    ...register.systems.map(
      (system) =>
        `  ${system.id.padEnd(width)}  ${system.shortTitle} (${TEXT.counts(system.facts.length, system.unknowns.length)})`,
    ),
    "",
    TEXT.card,
    "",
  ].join("\n");
}

/** Prints the register or one of its cards: French text, JSON with computed statuses, or CSV for a spreadsheet. */
export function run(args: readonly string[]): number {
  const read = readArguments(FORMS.registre, args);
  if (read.kind === "done") return read.code;
  const asJson = read.has("json");
  const asCsv = read.has("csv");
  const wrong = (sentence: string): number => refuse(`${sentence}\n${usageText(FORMS.registre)}`);
  if (asJson && asCsv) return wrong(FORMS_FR.oneOf("json", "csv"));
  const named = read.text("table");
  if (named !== undefined && !asCsv) return wrong(TEXT.tableWithoutCsv);
  const table = TABLES.find((name) => name === (named ?? "inventaire"));
  if (table === undefined) return wrong(TEXT.unknownTable(named ?? "", TABLES));
  const [id] = read.operands;
  const system = id === undefined ? undefined : systemById(id);
  if (id !== undefined && system === undefined)
    return wrong(
      TEXT.unknownSystem(
        id,
        register.systems.map((s) => s.id),
      ),
    );
  const systems = system === undefined ? register.systems : [system];
  if (asJson) {
    const rated = ratedRegister({ ...register, systems });
    print(`${JSON.stringify(system === undefined ? rated : rated.systems[0], null, 2)}\n`);
  } else if (asCsv) print(csv(table, systems));
  else print(typographer(system === undefined ? list() : card(system)));
  return 0;
}
