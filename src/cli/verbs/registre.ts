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
  sourceTable,
  systemById,
  tableCsv,
  type RegisterTable,
  type SystemCard,
} from "../../dossier/register/index.js";

const TABLES = ["inventaire", "faits", "devoirs", "sources"] as const;
type TableName = (typeof TABLES)[number];

const USAGE = `Usage : contre-expertise registre [--json | --csv [--table ${TABLES.join("|")}]] [SYSTÈME]\n`;

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
    const value = fact.value === null ? "" : ` : ${String(fact.value).replace(".", ",")}`;
    const unit = fact.unit === undefined || fact.value === null ? "" : ` ${fact.unit}`;
    const against =
      fact.contradictedBy === undefined ? "" : ` (contredit par ${fact.contradictedBy.join(", ")})`;
    return `  ${fact.label}${value}${unit} — ${fact.status}${against}`;
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
  ].join("\n");
}

function list(): string {
  const width = Math.max(...register.systems.map((system) => system.id.length));
  return [
    `Registre des algorithmes, relu le ${register.readOn}`,
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
export async function run(args: readonly string[]): Promise<number> {
  const refuse = (message: string): number => {
    process.stderr.write(`${typographer(message)}\n${USAGE}`);
    return 2;
  };
  const asJson = args.includes("--json");
  const asCsv = args.includes("--csv");
  const at = args.indexOf("--table");
  const named = at === -1 ? "inventaire" : args[at + 1];
  const rest = args.filter(
    (arg, i) => arg !== "--json" && arg !== "--csv" && (at === -1 || (i !== at && i !== at + 1)),
  );
  const unknown = rest.find((arg) => arg.startsWith("-"));
  const id = rest[0];
  const table = TABLES.find((name) => name === named);
  if (unknown === "--help" || unknown === "-h") {
    process.stdout.write(USAGE);
    return 0;
  }
  if (unknown !== undefined) return refuse(`Option inconnue : « ${unknown} ».`);
  if (asJson && asCsv) return refuse("Choisissez --json ou --csv.");
  if (table === undefined) return refuse(`Tableau inconnu : « ${named ?? ""} ».`);
  if (rest.length > 1) return refuse("Un seul système à la fois.");
  const system = id === undefined ? undefined : systemById(id);
  if (id !== undefined && system === undefined)
    return refuse(`Système inconnu : « ${id} ». Systèmes : ${register.systems.map((s) => s.id).join(", ")}.`);
  const systems = system === undefined ? register.systems : [system];
  if (asJson) {
    const rated = ratedRegister({ ...register, systems });
    process.stdout.write(`${JSON.stringify(system === undefined ? rated : rated.systems[0], null, 2)}\n`);
  } else if (asCsv) process.stdout.write(csv(table, systems));
  else process.stdout.write(`${typographer(system === undefined ? list() : card(system))}`);
  return 0;
}
