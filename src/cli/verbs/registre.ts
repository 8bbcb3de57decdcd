import { formatDate, typographer } from "../../core/report/format.fr.js";
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
import { asTyped, print, refuse } from "../say.js";

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
    const against =
      fact.contradictedBy === undefined ? "" : ` (contredit par ${fact.contradictedBy.join(", ")})`;
    return `  ${fact.label}${value}${unit} — ${fact.status}${against} [${fact.sources.join(", ")} ; ${fact.date}]`;
  });
  const duties = system.duties.map((raw) => {
    const cell = rateCell(raw, register);
    const label = register.duties.find((duty) => duty.id === cell.duty)?.label ?? cell.duty;
    const answers = `s'applique : ${REGISTER_FR.applies[cell.applies]} ; respecté : ${REGISTER_FR.respected[cell.respected]}`;
    return `  ${label} — ${answers} (${cell.confidence}). ${cell.reason}`;
  });
  const unknowns = system.unknowns.map((unknown) => `  ${unknown.label}`);
  return [
    system.title,
    system.summary,
    "",
    "Faits",
    ...facts,
    "",
    "Ce que la loi demande",
    ...duties,
    "",
    "Ce que l'on ignore",
    ...unknowns,
    "",
    "Entre crochets : sources, puis date du fait. Titres et adresses : registre --csv --table sources",
    "",
  ].join("\n");
}

function list(): string {
  const width = Math.max(...register.systems.map((system) => system.id.length));
  return [
    `Registre des algorithmes, relu le ${formatDate(register.readOn)}`,
    "",
    ...register.systems.map(
      (system) =>
        `  ${system.id.padEnd(width)}  ${system.shortTitle} (${String(system.facts.length)} faits, ${String(system.unknowns.length)} inconnues)`,
    ),
    "",
    "Une fiche : contre-expertise registre SYSTÈME",
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
  if (named !== undefined && !asCsv) return wrong("L'option --table ne va qu'avec --csv.");
  const table = TABLES.find((name) => name === (named ?? "inventaire"));
  if (table === undefined)
    return wrong(`Tableau inconnu : « ${asTyped(named ?? "")} ». Tableaux : ${TABLES.join(", ")}.`);
  const [id] = read.operands;
  const system = id === undefined ? undefined : systemById(id);
  if (id !== undefined && system === undefined)
    return wrong(
      `Système inconnu : « ${asTyped(id)} ». Systèmes : ${register.systems.map((s) => s.id).join(", ")}.`,
    );
  const systems = system === undefined ? register.systems : [system];
  if (asJson) {
    const rated = ratedRegister({ ...register, systems });
    print(`${JSON.stringify(system === undefined ? rated : rated.systems[0], null, 2)}\n`);
  } else if (asCsv) print(csv(table, systems));
  else print(typographer(system === undefined ? list() : card(system)));
  return 0;
}
