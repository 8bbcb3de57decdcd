import type { ClosedFile, YesNo } from "../../dossier/models/file-closing.js";
import { dateField } from "../components/date-field.js";
import { textField } from "../components/text-field.js";
import { h } from "../dom.js";
import { CLOSED_FILE_PAGE_FR as FR } from "./closed-file.fr.js";
import { selectField } from "./controls.js";

/** A field left out when it has no value, as `exactOptionalPropertyTypes` wants. */
function put<K extends keyof ClosedFile>(
  file: ClosedFile,
  key: K,
  value: ClosedFile[K] | undefined,
): ClosedFile {
  const copy: { -readonly [P in keyof ClosedFile]: ClosedFile[P] } = { ...file };
  if (value === undefined) delete (copy as Partial<typeof copy>)[key];
  else copy[key] = value;
  return copy;
}

/** Demand of a piece with or without its date limit; no demand when its date is unknown. */
function withDeadline(file: ClosedFile, deadline: string | undefined): ClosedFile {
  if (file.request === undefined) return file;
  const { date } = file.request;
  return { ...file, request: deadline === undefined ? { date } : { date, deadline } };
}

/** The two groups of fields of « Dossier clos »: events with their dates, then what the letter carries. */
export function closedFileFields(get: () => ClosedFile, set: (file: ClosedFile) => void): HTMLElement[] {
  const file = get();
  const date = (
    id: string,
    label: string,
    value: string | undefined,
    edit: (file: ClosedFile, iso: string | undefined) => ClosedFile,
  ): HTMLElement =>
    dateField({
      id,
      label,
      hint: "",
      value,
      wrong: FR.wrongDate,
      onValue: (iso) => {
        set(edit(get(), iso));
      },
    }).element;
  const choice = <K extends "acknowledged" | "alreadyHeld" | "reasons" | "routes" | "signature">(
    key: K,
  ): HTMLElement =>
    selectField<YesNo>(`dossier-${key}`, FR[key], FR.yesNo, file[key], (value) => {
      set({ ...get(), [key]: value });
    });
  const deadline = file.request?.deadline;
  const events = [
    selectField("dossier-type", FR.kind, FR.kinds, file.kind, (kind) => {
      set({ ...get(), kind });
    }),
    date("dossier-envoi", FR.sentOn, file.sentOn, (f, iso) => put(f, "sentOn", iso)),
    choice("acknowledged"),
    date("dossier-demande", FR.requestDate, file.request?.date, (f, iso) =>
      put(f, "request", iso === undefined ? undefined : { ...f.request, date: iso }),
    ),
    selectField(
      "dossier-delai-fixe",
      FR.noDeadline,
      FR.noDeadlines,
      deadline === undefined ? "inconnu" : deadline === "aucun" ? "non" : "oui",
      (answer) => {
        const now = get().request?.deadline;
        set(withDeadline(get(), answer === "non" ? "aucun" : now === "aucun" ? undefined : now));
      },
    ),
    date("dossier-limite", FR.deadline, deadline === "aucun" ? undefined : deadline, withDeadline),
    date("dossier-relance", FR.reminder, file.reminder, (f, iso) => put(f, "reminder", iso)),
    date("dossier-piece", FR.pieceDate, file.pieceSent?.date, (f, iso) =>
      put(
        f,
        "pieceSent",
        iso === undefined ? undefined : { proof: f.pieceSent?.proof ?? "inconnu", date: iso },
      ),
    ),
    selectField("dossier-preuve", FR.proof, FR.yesNo, file.pieceSent?.proof ?? "inconnu", (proof) => {
      const sent = get().pieceSent;
      if (sent !== undefined) set({ ...get(), pieceSent: { ...sent, proof } });
    }),
    date("dossier-cloture", FR.closedOn, file.closedOn, (f, iso) => put(f, "closedOn", iso)),
  ];
  const name = textField<string>({
    id: "dossier-nom",
    label: FR.name,
    hint: FR.nameHint,
    inputMode: "text",
    shown: file.shownName ?? "",
    parse: (text) =>
      text.trim() === "" ? { kind: "empty" } : { kind: "value", value: text.trim(), shown: text.trim() },
    onValue: (value) => {
      set(put(get(), "shownName", value));
    },
  }).element;
  const paper = [
    selectField("dossier-agent", FR.agent, FR.agents, file.agent, (agent) => {
      set({ ...get(), agent });
    }),
    name,
    choice("alreadyHeld"),
    choice("reasons"),
    choice("routes"),
    choice("signature"),
  ];
  return [
    h(
      "section",
      { "aria-labelledby": "evenements" },
      h("h2", { id: "evenements", class: "ruled" }, FR.events),
      h("p", { class: "hint" }, FR.hint),
      h("div", { class: "pairs" }, events),
    ),
    h(
      "section",
      { "aria-labelledby": "papiers" },
      h("h2", { id: "papiers", class: "ruled" }, FR.paper),
      h("div", { class: "pairs" }, paper),
    ),
  ];
}
