import { answerCase, defaultGrid, runMultiverse } from "../../core/answer/index.js";
import type { Case } from "../../core/case/index.js";
import { errataFor, resolutionSentence, resolveCommune } from "../../core/release/index.js";
import type { Release } from "../../core/release/index.js";
import { readErrata } from "../../pipeline/load-release.js";
import { readArguments } from "../arguments.js";
import { FORMS, FORMS_FR } from "../forms.fr.js";
import { publicData } from "../public-data.js";
import { readCase } from "../read-case.js";
import { print, refuse } from "../say.js";
import { answerCsv } from "./cas-csv.js";
import { answerJson } from "./cas-json.js";
import { errataText, summaryText } from "./cas-text.fr.js";
import { VERBS_FR } from "./fr.js";

/**
 * `cas FICHIER.json | -`: one case, in French; `--json` the whole answer, `--csv` one line per specification.
 * Exit code 2 with every fault listed when the file is not a case.
 */
export function run(args: readonly string[]): number {
  const read = readArguments(FORMS.cas, args);
  if (read.kind === "done") return read.code;
  if (read.has("json") && read.has("csv")) return refuse(FORMS_FR.oneOf("json", "csv"));
  const [file = ""] = read.operands;
  const aCase = readCase(file);
  if (aCase === undefined) return 2;
  const data = publicData();
  if (data === undefined) refuse(VERBS_FR.partOnly);
  const answer = answerCase(aCase, data?.answer);
  const multiverse = runMultiverse(aCase, data?.answer, defaultGrid);
  const errata = data === undefined ? [] : errataFor(readErrata(), data.release.id);
  if (data !== undefined) for (const remark of communeRemarks(aCase, data.release)) refuse(remark);
  const fictional = aCase.fictional === true;
  if (read.has("json")) print(answerJson(fictional, answer, multiverse, errata));
  else if (read.has("csv")) {
    process.stderr.write(errataText(errata));
    print(answerCsv(multiverse));
  } else print(summaryText(fictional, answer, multiverse, data?.release.id) + errataText(errata));
  return 0;
}

/** What typed communes became, or also are: that of the surgery, then those of the patients that are none today. */
function communeRemarks({ practice, residence = [] }: Case, release: Release): readonly string[] {
  const surgery = practice?.commune === undefined ? [] : [practice.commune];
  const homes = residence.map(({ code }) => code.slice(0, 5)).filter((code) => !release.rowOf.has(code));
  return [...new Set([...surgery, ...homes])].flatMap(
    (code) => resolutionSentence(code, resolveCommune(release, code)) ?? [],
  );
}
