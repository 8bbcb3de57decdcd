import {
  EVENT_LABEL,
  type DossierEvent,
  type EventKind,
  type StatedDelay,
} from "../../dossier/deadlines/index.js";
import { dateField } from "../components/date-field.js";
import { textField } from "../components/text-field.js";
import { h } from "../dom.js";
import { DELAYS_TEXT, EVENT_GROUPS } from "./fr.js";
import { eventOf, readDossier, writeDossier, writeEvent } from "./store.js";

/** Letters that may print a delay of their own. */
const WITH_DELAY: ReadonlySet<EventKind> = new Set<EventKind>([
  "letterReceived",
  "msoProposalReceived",
  "commissionSeized",
  "decisionNotified",
  "penaltyNoticeReceived",
  "penaltyNotified",
  "insuredDecisionNotified",
]);
const RECEIVED: ReadonlySet<EventKind> = new Set<EventKind>(["letterReceived", "msoProposalReceived"]);

const integerIn = (text: string, max: number): number | undefined => {
  const value = /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : 0;
  return value >= 1 && value <= max ? value : undefined;
};

/** The event without one of its optional parts. */
function without(event: DossierEvent, key: "stated" | "periodMonths"): DossierEvent {
  const { kind, date, ...rest } = event;
  return { kind, date, ...Object.fromEntries(Object.entries(rest).filter(([name]) => name !== key)) };
}

/** Changes part of an event that has a date; without date there is nothing to change. */
function amend(kind: EventKind, change: (event: DossierEvent) => DossierEvent): void {
  const event = eventOf(readDossier().dossier, kind);
  if (event !== undefined) writeEvent(kind, change(event));
}

function integerField(
  id: string,
  label: string,
  hint: string,
  max: number,
  value: number | undefined,
  wrong: (typed: string) => string,
  onValue: (value: number | undefined) => void,
): HTMLElement {
  return textField<number>({
    id,
    label,
    hint,
    inputMode: "numeric",
    shown: value === undefined ? "" : String(value),
    parse: (text) => {
      if (text.trim() === "") return { kind: "empty" };
      const parsed = integerIn(text, max);
      return parsed === undefined
        ? { kind: "error", message: wrong(text.trim()) }
        : { kind: "value", value: parsed, shown: String(parsed) };
    },
    onValue,
  }).element;
}

function statedFields(kind: EventKind): HTMLElement {
  const stated = eventOf(readDossier().dossier, kind)?.stated;
  let unit: StatedDelay["unit"] = stated?.unit ?? "jours";
  const write = (value: number | undefined): void => {
    amend(kind, (before) => {
      const event = without(before, "stated");
      return value === undefined ? event : { ...event, stated: { value, unit } };
    });
  };
  const select = h(
    "select",
    { id: `e-${kind}-unit` },
    h("option", { value: "jours", selected: unit === "jours" }, "jours"),
    h("option", { value: "mois", selected: unit === "mois" }, "mois"),
  );
  select.addEventListener("change", () => {
    unit = select.value === "mois" ? "mois" : "jours";
    write(eventOf(readDossier().dossier, kind)?.stated?.value);
  });
  return h(
    "div",
    { class: "stated" },
    integerField(
      `e-${kind}-stated`,
      DELAYS_TEXT.stated,
      DELAYS_TEXT.statedHint,
      400,
      stated?.value,
      DELAYS_TEXT.wrongStated,
      write,
    ),
    h(
      "div",
      { class: "field" },
      h("label", { for: `e-${kind}-unit` }, DELAYS_TEXT.statedUnit),
      h("div", { class: "in" }, select),
    ),
  );
}

function periodField(): HTMLElement {
  const event = eventOf(readDossier().dossier, "msoProposalReceived");
  return integerField(
    "e-mso-period",
    DELAYS_TEXT.period,
    DELAYS_TEXT.periodHint,
    24,
    event?.periodMonths,
    DELAYS_TEXT.wrongPeriod,
    (value) => {
      amend("msoProposalReceived", (before) => {
        const event = without(before, "periodMonths");
        return value === undefined ? event : { ...event, periodMonths: value };
      });
    },
  );
}

/** Field of date of one event; emptied, the event is removed. */
export function eventField(kind: EventKind): HTMLElement {
  return dateField({
    id: `e-${kind}`,
    label: EVENT_LABEL[kind],
    hint: RECEIVED.has(kind) ? DELAYS_TEXT.receivedHint : DELAYS_TEXT.dateHint,
    value: eventOf(readDossier().dossier, kind)?.date,
    wrong: DELAYS_TEXT.wrongDate,
    onValue: (iso) => {
      const before = eventOf(readDossier().dossier, kind);
      if (before?.date === iso) return;
      writeEvent(kind, iso === undefined ? undefined : { ...before, kind, date: iso });
    },
  }).element;
}

function distanceField(): HTMLElement {
  const present = readDossier().dossier.distance ?? "aucune";
  return h(
    "fieldset",
    {},
    h("legend", {}, DELAYS_TEXT.distance),
    Object.entries(DELAYS_TEXT.distances).map(([value, label]) => {
      const input = h("input", { type: "radio", name: "distance", value, checked: value === present });
      input.addEventListener("change", () => {
        writeDossier(["distance"], value);
      });
      return h("label", { class: "opt" }, input, h("span", {}, label));
    }),
  );
}

/** Every date that the user may give, grouped; groups that hold a date are open. */
export function eventFields(): HTMLElement {
  const { dossier } = readDossier();
  return h(
    "div",
    { class: "stack" },
    EVENT_GROUPS.map(({ title, open, kinds }) =>
      h(
        "details",
        { class: "more", open: open === true || kinds.some((kind) => eventOf(dossier, kind) !== undefined) },
        h("summary", {}, title),
        kinds.flatMap((kind) => [
          eventField(kind),
          ...(WITH_DELAY.has(kind) ? [statedFields(kind)] : []),
          ...(kind === "msoProposalReceived" ? [periodField()] : []),
        ]),
      ),
    ),
    distanceField(),
    h("p", { class: "warn" }, DELAYS_TEXT.mso),
  );
}
