import { dateField } from "../components/date-field.js";
import { EVENT_KINDS } from "../../dossier/deadlines/index.js";
import {
  inlinesOf,
  type Letter,
  REPLY_ITEMS,
  REPLY_VALUES,
  REQUEST_SYSTEMS,
} from "../../dossier/letters/index.js";
import { LABEL } from "../../dossier/letters/fr.js";
import { FOUR_ITEMS } from "../../dossier/letters/templates/common.fr.js";
import { h } from "../dom.js";
import { eventField } from "./event-fields.js";
import { DELAYS_TEXT, LETTERS_TEXT } from "./fr.js";
import { callLog } from "./call-log.js";
import { readDossier, typedText, writeDossier } from "./store.js";

const eventKind = (path: string): (typeof EVENT_KINDS)[number] | undefined =>
  EVENT_KINDS.find((kind) => path === `dossier.events.${kind}`);

/** Identifier of the control of a path: the one a hole links to. */
export function fieldId(path: string): string {
  const kind = eventKind(path);
  if (kind !== undefined) return `e-${kind}`;
  return path.startsWith("dossier.")
    ? `d-${path.slice("dossier.".length).replaceAll(".", "-")}`
    : "elsewhere";
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function frame(id: string, label: string, control: HTMLElement, hint?: string): HTMLElement {
  if (hint !== undefined) control.setAttribute("aria-describedby", `${id}-hint`);
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, capital(label)),
    hint !== undefined && h("span", { class: "hint", id: `${id}-hint` }, hint),
    h("div", { class: "in" }, control),
  );
}

function lineField(path: string, label: string): HTMLElement {
  const keys = path.split(".").slice(1);
  const id = fieldId(path);
  const long = path.startsWith("dossier.texts.") || path.endsWith("address");
  const control = long
    ? h("textarea", { id, rows: path.endsWith("address") ? 3 : 6 })
    : h("input", { id, type: "text", autocomplete: "off" });
  control.value = typedText(keys);
  control.addEventListener("input", () => {
    writeDossier(keys, control.value);
  });
  return frame(id, label, control, path.startsWith("dossier.texts.") ? LETTERS_TEXT.hide : undefined);
}

function dayField(path: string, label: string): HTMLElement {
  const keys = path.split(".").slice(1);
  return dateField({
    id: fieldId(path),
    label: capital(label),
    hint: DELAYS_TEXT.dateHint,
    value: typedText(keys) === "" ? undefined : typedText(keys),
    wrong: DELAYS_TEXT.wrongDate,
    onValue: (iso) => {
      writeDossier(keys, iso);
    },
  }).element;
}

function selectField(path: string, label: string, options: Readonly<Record<string, string>>): HTMLElement {
  const keys = path.split(".").slice(1);
  const id = fieldId(path);
  const present = typedText(keys);
  const control = h(
    "select",
    { id },
    h("option", { value: "" }, LETTERS_TEXT.choose),
    Object.entries(options).map(([value, text]) => h("option", { value, selected: value === present }, text)),
  );
  control.addEventListener("change", () => {
    writeDossier(keys, control.value);
  });
  return frame(id, label, control);
}

function systemFields(): HTMLElement[] {
  const box = h("input", { type: "checkbox", checked: readDossier().dossier.publication === true });
  box.addEventListener("change", () => {
    writeDossier(["publication"], box.checked ? true : undefined);
  });
  const systems = Object.fromEntries(REQUEST_SYSTEMS.map((id) => [id, LETTERS_TEXT.systems[id]]));
  return [
    selectField("dossier.requestSystem", LETTERS_TEXT.system, systems),
    lineField("dossier.texts.document", LETTERS_TEXT.document),
    h("label", { class: "opt" }, box, h("span", {}, LETTERS_TEXT.publication)),
  ];
}

const DATES = new Set(["dossier.date", "dossier.letterDate"]);
const LABELS: Readonly<Record<string, string>> = {
  "dossier.sender.firstName": LABEL.firstName,
  "dossier.sender.lastName": LABEL.lastName,
  "dossier.sender.quality": LABEL.quality,
  "dossier.sender.address": LABEL.address,
  "dossier.sender.email": LABEL.email,
  "dossier.sender.links": LABEL.links,
  "dossier.recipient.body": LABEL.body,
  "dossier.recipient.address": LABEL.bodyAddress,
  "dossier.hostLinks": LABEL.hostLinks,
  "dossier.place": LABEL.place,
  "dossier.date": LABEL.date,
  "dossier.letterDate": LABEL.letterDate,
  "dossier.reference": LABEL.reference,
  "dossier.exhibitNumber": LABEL.exhibit,
  "dossier.assistant": LABEL.assistant,
  "dossier.court": LABEL.court,
};

/** Fields of one letter, in the order in which they appear in it; what belongs to other pages is linked. */
export function letterFields(letter: Letter, blank: Letter): HTMLElement {
  const labels = new Map(blank.holes.map(({ path, label }) => [path, label]));
  const paths = [...inlinesOf(blank), ...inlinesOf(letter)].flatMap((part) =>
    "path" in part ? [part.path] : [],
  );
  const own = [...new Set(paths)].filter((path) => path.startsWith("dossier."));
  const fields = own.flatMap((path): HTMLElement[] => {
    const kind = eventKind(path);
    if (kind !== undefined) return [eventField(kind)];
    if (path.startsWith("dossier.reply.") || path.startsWith("dossier.calls")) return [];
    if (path === "dossier.requestSystem" || path === "dossier.texts.document") return [];
    if (path === "dossier.letterAnswers") return [];
    const label = LABELS[path] ?? labels.get(path) ?? path;
    return [DATES.has(path) ? dayField(path, label) : lineField(path, label)];
  });
  const replies = Object.fromEntries(REPLY_VALUES.map((value) => [value, LETTERS_TEXT.replies[value]]));
  return h(
    "div",
    { class: "stack" },
    letter.id === "L2" && systemFields(),
    letter.id === "L9" && callLog(),
    letter.id === "L3" &&
      REPLY_ITEMS.map((item) => selectField(`dossier.reply.${item}`, FOUR_ITEMS[item], replies)),
    fields,
    paths.some((path) => !path.startsWith("dossier.")) &&
      h(
        "p",
        { class: "note", id: "elsewhere", tabindex: -1 },
        LETTERS_TEXT.elsewhereLead,
        h("a", { href: "./situation.html" }, LETTERS_TEXT.elsewhere),
        ".",
      ),
    letter.id === "L1" &&
      h(
        "p",
        { class: "note", id: "d-letterAnswers", tabindex: -1 },
        LETTERS_TEXT.elsewhereCheckLead,
        h("a", { href: "./lettre-recue.html" }, LETTERS_TEXT.elsewhereCheck),
        ".",
      ),
  );
}
