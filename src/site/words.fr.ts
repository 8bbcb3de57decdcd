import { presets } from "../core/answer/index.js";
import type { Origin } from "../core/domain/index.js";
import { absenceSentence } from "../core/report/index.js";
import type { TraceWords } from "./components/trace-tree.js";

/** Short French names of indices, for tables. */
export const INDEX_LABEL: Readonly<Record<string, string>> = {
  fdep3: "3 variables",
  fdep4: "4 variables",
  "f-edi": "F-EDI",
  occupation: "professions",
};

/** Perimeter of a comparator, for tables whose title says that the class is the same. */
export const PERIMETER_LABEL: Readonly<Record<string, string>> = {
  "class-region": "Région",
  "class-departement": "Département",
  "class-national": "France",
};

/** A dated parameter in words, with the file of `data` that holds it. */
function parameterWords(id: string): string {
  const [room = "", name = ""] = id.split("/");
  const preset = room === "presets" ? presets.find((candidate) => candidate.id === name) : undefined;
  return preset === undefined
    ? `paramètre du fichier data/parameters/${room}.json (${id.split("/").slice(1).join(", ")})`
    : `fiche de la campagne « ${preset.label} »`;
}

function originWords(origin: Origin): string {
  switch (origin.kind) {
    case "cell":
      return `${origin.source}, ligne ${origin.rowKey}, colonne ${origin.column} : « ${origin.text} »`;
    case "case":
      return "saisi dans « Ma situation »";
    case "parameter":
      return parameterWords(origin.id);
    case "release":
      return `données ${origin.release}, ${origin.rows} (${String(origin.rowCount)} communes), colonnes ${origin.columns.join(", ")}`;
  }
}

/** How the trace tree writes absences and origins. */
export const traceWords: TraceWords = {
  absence: (reason, detail) =>
    absenceSentence(detail === undefined ? { kind: "absent", reason } : { kind: "absent", reason, detail }),
  origin: originWords,
};
