import { appendFileSync, renameSync, rmSync } from "node:fs";

import { roundSignificant } from "../../dossier/exhibit/canonical.js";
import { csvLine, csvStart, type CsvDialect } from "../../dossier/exhibit/csv.js";
import { typographer } from "../../core/report/format.fr.js";
import { orOutputError, type OutputFolder } from "../output-folder.js";
import type { Journal } from "./journal.js";
import type { Outcome } from "./outcome.js";
import { newTally, tallyOutcome, type Tally } from "./summary.fr.js";

const BLOCK = 500;

/** Text file built piece by piece under a temporary name, then put in place. */
class Growing {
  private parts: string[] = [];
  private readonly partial: string;
  constructor(
    folder: OutputFolder,
    private readonly name: string,
    start: string,
  ) {
    this.target = folder.pathOf(name);
    this.partial = folder.growing(`${name}.partiel`);
    rmSync(this.partial, { force: true });
    this.parts.push(start);
  }
  private readonly target: string;
  add(text: string): void {
    this.parts.push(text);
    if (this.parts.length >= BLOCK) this.flush();
  }
  private flush(): void {
    orOutputError(this.partial, () => {
      appendFileSync(this.partial, this.parts.join(""));
    });
    this.parts = [];
  }
  close(): string {
    this.flush();
    orOutputError(this.target, () => {
      renameSync(this.partial, this.target);
    });
    return this.name;
  }
}

const HEAD = [
  "entree",
  "observe_jours",
  "attendu_jours",
  "ratio",
  "intervalle95_bas",
  "intervalle95_haut",
  "seuil",
  "verdict",
  "statut",
  "k_signalent",
  "K_facons_enoncees_officielles",
  "motif",
];

function cells(outcome: Outcome, identities: boolean): readonly (string | number)[] {
  const number = (value: number | null): string | number => (value === null ? "" : roundSignificant(value));
  const {
    where,
    id,
    commune,
    observed,
    expected,
    ratio,
    low,
    high,
    threshold,
    verdict,
    status,
    flagged,
    total,
    missing,
  } = outcome;
  return [
    where,
    ...(identities ? [id, commune] : []),
    number(observed),
    number(expected),
    number(ratio),
    number(low),
    number(high),
    threshold,
    verdict,
    status,
    flagged,
    total,
    typographer(missing),
  ];
}

/** The table in both dialects and the list of errors, from the journal; counts for the summary. */
export async function writeTables(
  journal: Journal,
  folder: OutputFolder,
  identities: boolean,
): Promise<{ readonly tally: Tally; readonly files: readonly string[] }> {
  const tally = newTally();
  const [, ...rest] = HEAD;
  const head = ["entree", ...(identities ? ["identifiant", "commune"] : []), ...rest];
  const tables = (["excel", "brut"] as const).map((dialect: CsvDialect) => ({
    dialect,
    file: new Growing(
      folder,
      dialect === "excel" ? "lot.csv" : "lot.brut.csv",
      csvStart(dialect) + csvLine(head, dialect),
    ),
  }));
  const errors = new Growing(
    folder,
    "lot-erreurs.csv",
    csvStart("excel") + csvLine(["entree", "erreur"], "excel"),
  );
  for await (const line of journal.lines()) {
    if (line.kind === "outcome") {
      tallyOutcome(tally, line.outcome);
      for (const { dialect, file } of tables) file.add(csvLine(cells(line.outcome, identities), dialect));
    } else {
      tally.errors += 1;
      for (const text of line.faults) errors.add(csvLine([line.where, text], "excel"));
    }
  }
  return { tally, files: [...tables.map(({ file }) => file.close()), errors.close()] };
}
