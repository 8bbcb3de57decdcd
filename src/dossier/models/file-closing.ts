import { isDate } from "../deadlines/calendar.js";
import type { ModelAnswer } from "./answer.js";
import { FILE_CLOSING_FR as FR } from "./file-closing.fr.js";

/** Answers to a plain question. */
export const YES_NO = ["oui", "non", "inconnu"] as const;
/** One of these. */
export type YesNo = (typeof YES_NO)[number];
/** How the agent who closed the file is named. */
export type Identity = "complète" | "nom seul" | "aucune" | "inconnu";

/** What a person knows of a closed file. Dates are ISO days; an absent field is "not known". */
export interface ClosedFile {
  readonly kind: "demande" | "réclamation" | "inconnu";
  readonly sentOn?: string;
  readonly acknowledged: YesNo;
  /** Demand of a missing piece by the caisse; `deadline` "aucun" when the letter gave none. */
  readonly request?: { readonly date: string; readonly deadline?: string | "aucun" };
  readonly reminder?: string;
  readonly pieceSent?: { readonly date: string; readonly proof: YesNo };
  /** The caisse, or another administration, already had the piece. */
  readonly alreadyHeld: YesNo;
  readonly closedOn?: string;
  readonly agent: Identity;
  readonly shownName?: string;
  readonly reasons: YesNo;
  readonly routes: YesNo;
  readonly signature: YesNo;
}

/** `écart`: the text asks for something that is missing; `conforme`: it is there; `à savoir`: a fact or a question is missing. */
export type FindingSide = "écart" | "conforme" | "à savoir";
/** What one rule says of the file. */
export interface Finding extends ModelAnswer {
  readonly side: FindingSide;
}

/** A field that cannot be right, in French. */
export interface ClosedFileFault {
  readonly field: string;
  readonly message: string;
}

/** Every fault of the dates typed: not a date, or an order that cannot be. */
export function closedFileFaults(file: ClosedFile): ClosedFileFault[] {
  const deadline = file.request?.deadline;
  const dates: readonly (readonly [string, string | undefined])[] = [
    ["sentOn", file.sentOn],
    ["request.date", file.request?.date],
    ["request.deadline", deadline === "aucun" ? undefined : deadline],
    ["reminder", file.reminder],
    ["pieceSent.date", file.pieceSent?.date],
    ["closedOn", file.closedOn],
  ];
  const bad = dates
    .filter(([, date]) => date !== undefined && !isDate(date))
    .map(([field]) => ({ field, message: FR.badDate }));
  const order = (field: string, early: string | undefined, late: string | undefined): ClosedFileFault[] =>
    early !== undefined && late !== undefined && late < early ? [{ field, message: FR.badOrder }] : [];
  if (bad.length > 0) return bad;
  return [
    ...order("closedOn", file.sentOn, file.closedOn),
    ...order("request.deadline", file.request?.date, deadline === "aucun" ? undefined : deadline),
    ...order("reminder", file.request?.date, file.reminder),
  ];
}

const finding = (
  rule: string,
  side: FindingSide,
  outcome: Finding["outcome"],
  sentence: string,
  articles: readonly string[],
  sources: readonly string[] = [],
  hypotheses: readonly string[] = [],
): Finding => ({ rule, side, outcome, sentence, articles, sources, hypotheses });

/** Three-way finding on a yes/no answer: present, missing, or not known. */
function asked(
  rule: string,
  answer: YesNo,
  words: { readonly oui: string; readonly non: string; readonly inconnu: string },
  articles: readonly string[],
): Finding {
  if (answer === "inconnu") return finding(rule, "à savoir", "indéterminé", words.inconnu, articles);
  return finding(rule, answer === "oui" ? "conforme" : "écart", "documenté", words[answer], articles);
}

function deadlineFindings(file: ClosedFile): Finding[] {
  const [rule, articles] = ["délai", ["crpa:L114-5"]] as const;
  if (file.request === undefined) return [finding(rule, "à savoir", "indéterminé", FR.noRequest, articles)];
  const { deadline } = file.request;
  if (deadline === undefined) return [finding(rule, "à savoir", "indéterminé", FR.deadlineUnknown, articles)];
  if (deadline === "aucun") return [finding(rule, "écart", "documenté", FR.noDeadline, articles)];
  const given = finding(rule, "conforme", "documenté", FR.deadlineGiven, articles);
  if (file.closedOn === undefined) return [given];
  if (file.closedOn < deadline)
    return [given, finding("clôture", "écart", "documenté", FR.closedEarly, articles)];
  if (file.closedOn === deadline)
    return [given, finding("clôture", "à savoir", "indéterminé", FR.closedLastDay, articles)];
  return [given, finding("clôture", "conforme", "documenté", FR.closedAfter, articles)];
}

function pieceFindings(file: ClosedFile): Finding[] {
  const [rule, articles] = ["pièce", ["crpa:L114-5"]] as const;
  const piece = file.pieceSent;
  if (piece === undefined || file.closedOn === undefined)
    return [finding(rule, "à savoir", "indéterminé", FR.pieceUnknown, articles)];
  const deadline = file.request?.deadline;
  const late = deadline !== undefined && deadline !== "aucun" && piece.date > deadline;
  const after = late ? [finding("retard", "conforme", "documenté", FR.pieceLate, articles)] : [];
  if (piece.date === file.closedOn)
    return [...after, finding(rule, "à savoir", "indéterminé", FR.pieceSameDay, articles)];
  if (piece.date > file.closedOn)
    return [...after, finding(rule, "conforme", "documenté", FR.pieceAfter, articles)];
  return [
    ...after,
    piece.proof === "oui"
      ? finding(rule, "écart", "documenté", FR.pieceBefore, articles)
      : finding(rule, "à savoir", "indéterminé", FR.pieceNoProof, articles, [], [FR.proofAsk]),
  ];
}

function agentFinding(file: ClosedFile): Finding {
  const [rule, articles] = ["identité", ["crpa:L111-2"]] as const;
  if (file.agent === "inconnu") return finding(rule, "à savoir", "indéterminé", FR.agentUnknown, articles);
  if (file.agent === "complète") return finding(rule, "conforme", "documenté", FR.agentFull, articles);
  return finding(
    rule,
    "écart",
    "documenté",
    file.agent === "aucune" ? FR.agentNone : FR.agentPartial,
    articles,
  );
}

const CITED_BY_MEDIAPART = /^(?:ottofin|ottoge)$/u;
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/**
 * What may be said of the surname shown on a file. A surname establishes nothing: Martin and Dupond are among the
 * most common; two invented ones are only "cited by Mediapart". Undefined for an empty name.
 */
export function surnameNote(shownName: string): string | undefined {
  const words = plain(shownName)
    .split(/[\s,;.]+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return undefined;
  const cited = words.find((word) => CITED_BY_MEDIAPART.test(word));
  if (cited !== undefined) return FR.nameCited(cited.charAt(0).toUpperCase() + cited.slice(1));
  return words.some((word) => word === "martin" || word === "dupond" || word === "dupont")
    ? FR.nameCommon
    : FR.nameAny;
}

/**
 * Conformity timeline of a closed file, in the order of events: what the texts ask and what the dates show, on both
 * sides. It never says who, person or program, closed the file. Letter L8 takes the findings whose side is `écart`.
 * @throws RangeError when {@link closedFileFaults} is not empty.
 */
export function closedFileFindings(file: ClosedFile): Finding[] {
  const fault = closedFileFaults(file)[0];
  if (fault !== undefined) throw new RangeError(fault.message);
  return [
    asked("accusé de réception", file.acknowledged, FR.acknowledged, ["crpa:L112-3", "crpa:L112-6"]),
    ...deadlineFindings(file),
    ...pieceFindings(file),
    asked(
      "déjà détenue",
      file.alreadyHeld === "oui" ? "non" : file.alreadyHeld === "non" ? "oui" : "inconnu",
      FR.held,
      ["crpa:L113-12"],
    ),
    finding(
      "relance",
      "à savoir",
      "indéterminé",
      file.reminder === undefined ? FR.noReminder : FR.reminder,
      [],
      ["robots.residence"],
    ),
    agentFinding(file),
    asked("motifs", file.reasons, FR.reasons, ["crpa:L211-2", "crpa:L211-5"]),
    asked("voies de recours", file.routes, FR.routes, ["css:R142-1-A"]),
    asked("signature", file.signature, FR.signature, ["crpa:L212-1"]),
    finding(
      "intervention humaine",
      "à savoir",
      "indéterminé",
      FR.human[file.kind],
      ["loi-78-17:47"],
      ["robots.reclamations-fo", "robots.humains-cnam"],
    ),
  ];
}
