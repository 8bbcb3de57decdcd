import { INVENTORY_COLUMNS, type DutyCell, type Fact, type Register, type SystemCard } from "./types.js";

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/u;

/** A fault of the register: where it is and what is wrong, in plain words. */
export interface RegisterFault {
  readonly where: string;
  readonly what: string;
}

function factFaults(fact: Fact, register: Register): string[] {
  const known = new Set(register.sources.map((source) => source.id));
  const facts = new Map(register.systems.flatMap((s) => s.facts).map((other) => [other.key, other]));
  const out: string[] = [];
  if (fact.sources.length === 0) out.push("no source");
  for (const id of fact.sources) if (!known.has(id)) out.push(`unknown source ${id}`);
  if (!DATE.test(fact.date)) out.push(`date "${fact.date}" is not ISO`);
  for (const key of fact.contradictedBy ?? []) {
    const other = facts.get(key);
    if (other === undefined) out.push(`contradicted by ${key}, which does not exist`);
    else if (!(other.contradictedBy ?? []).includes(fact.key)) out.push(`${key} does not say it back`);
  }
  for (const quote of fact.quotes ?? []) {
    const named = fact.sources.some((id) => register.sources.find((s) => s.id === id)?.seed === quote.seed);
    if (!named) out.push(`quotes document ${quote.seed} without naming it as a source`);
  }
  return out;
}

function cellFaults(cell: DutyCell, register: Register): string[] {
  const sources = cell.sources.map((id) => register.sources.find((source) => source.id === id));
  const out: string[] = [];
  if (sources.some((source) => source === undefined)) out.push("unknown source");
  if (!DATE.test(cell.date)) out.push("no date");
  if ((cell.reason.match(/[.!?](?=\s+\p{Lu})/gu) ?? []).length > 1 || !/[.]$/u.test(cell.reason))
    out.push("the reason is not a sentence or two");
  const answered = cell.respected === "oui" || cell.respected === "non" || cell.respected === "partiel";
  const witness = sources.some(
    (s) =>
      s !== undefined && ["presse", "extrait lu", "document lu"].includes(s.level) && !/^lil|^dc/u.test(s.id),
  );
  if (answered && !witness) out.push("says whether the duty is met without a source that saw it");
  return out;
}

function systemFaults(system: SystemCard, register: Register): RegisterFault[] {
  const filled = system.facts.flatMap((fact) => (fact.column === undefined ? [] : [fact.column]));
  const at = (where: string, what: readonly string[]): RegisterFault[] =>
    what.map((w) => ({ where, what: w }));
  return [
    ...at(
      system.id,
      INVENTORY_COLUMNS.filter((column) => filled.filter((c) => c === column).length !== 1).map(
        (column) => `inventory column ${column} is not filled once`,
      ),
    ),
    ...at(
      system.id,
      register.duties
        .filter((duty) => system.duties.filter((cell) => cell.duty === duty.id).length !== 1)
        .map((duty) => `no single cell for the duty ${duty.id}`),
    ),
    ...system.facts.flatMap((fact) => at(fact.key, factFaults(fact, register))),
    ...system.facts
      .filter((fact) => !fact.key.startsWith(`${system.id}.`))
      .map((fact) => ({ where: fact.key, what: "key does not start with the system" })),
    ...system.duties.flatMap((cell) => at(`${system.id} × ${cell.duty}`, cellFaults(cell, register))),
  ];
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

/** Every fault of a register at once; an empty list when it may be published. */
export function registerFaults(register: Register): RegisterFault[] {
  const keys = register.systems.flatMap((s) => [...s.facts, ...s.unknowns].map((item) => item.key));
  return [
    ...repeated(register.sources.map((source) => source.id)).map((id) => ({
      where: id,
      what: "source twice",
    })),
    ...register.sources
      .filter((s) => !DATE.test(s.date))
      .map((s) => ({ where: s.id, what: "source without date" })),
    ...repeated(keys).map((key) => ({ where: key, what: "key twice" })),
    ...register.systems.flatMap((system) => systemFaults(system, register)),
  ];
}
