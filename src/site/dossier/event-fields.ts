import {
  EVENT_LABEL,
  type DossierEvent,
  type EventKind,
  type StatedDelay,
} from "../../dossier/deadlines/index.js";
import { typographer } from "../../core/report/format.fr.js";
import { dateField } from "../components/date-field.js";
import { draftOf } from "../components/drafts.js";
import { textField } from "../components/text-field.js";
import { h } from "../dom.js";
import { fieldLink } from "./field-link.js";
import { DELAYS_TEXT, EVENT_GROUPS, type EventGroup } from "./fr.js";
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
/** Widths at which the groups stand beside the timeline and may be long: the same limit as `.two` in the style sheet. */
const WIDE = "(min-width: 60rem)";
const DISTANCES = ["aucune", "outre-mer", "etranger"] as const;
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
    { class: "stack" },
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

/**
 * Field of date of one event; emptied, the event is removed, and what its letter printed comes back with the next date.
 * `onDate` is told whether there is a date.
 */
export function eventField(kind: EventKind, onDate: (given: boolean) => void = () => undefined): HTMLElement {
  let last = eventOf(readDossier().dossier, kind);
  return dateField({
    id: `e-${kind}`,
    label: EVENT_LABEL[kind],
    hint: RECEIVED.has(kind) ? DELAYS_TEXT.receivedHint : DELAYS_TEXT.dateHint,
    value: last?.date,
    wrong: DELAYS_TEXT.wrongDate,
    onValue: (iso) => {
      const present = eventOf(readDossier().dossier, kind);
      if (present?.date === iso) return;
      last = present ?? last;
      writeEvent(kind, iso === undefined ? undefined : { ...last, kind, date: iso });
      onDate(iso !== undefined);
    },
  }).element;
}

/** Date of an event and, once it is given, what the letter of that day printed. */
function eventBlock(kind: EventKind, onDate: () => void): HTMLElement[] {
  if (!WITH_DELAY.has(kind)) return [eventField(kind, onDate)];
  const printed = h(
    "div",
    { class: "stated", hidden: eventOf(readDossier().dossier, kind) === undefined },
    statedFields(kind),
    kind === "msoProposalReceived" && periodField(),
  );
  const field = eventField(kind, (given) => {
    printed.hidden = !given;
    onDate();
  });
  return [field, printed];
}

const countOf = (kinds: readonly EventKind[]): number => {
  const { dossier } = readDossier();
  return kinds.filter((kind) => eventOf(dossier, kind) !== undefined).length;
};

/** A group of dates: open where there is room for what it holds, and wherever a text could not be taken. */
function eventGroup({ title, kinds }: EventGroup): HTMLElement {
  const given = h("span", { class: "given" });
  const draw = (): void => {
    given.textContent = typographer(DELAYS_TEXT.datesGiven(countOf(kinds)));
  };
  draw();
  const refused = kinds.some((kind) => draftOf(`e-${kind}`) !== undefined);
  return h(
    "details",
    { open: refused || (matchMedia(WIDE).matches && countOf(kinds) > 0) },
    h("summary", {}, h("span", {}, title), given),
    kinds.flatMap((kind) => eventBlock(kind, draw)),
  );
}

function distanceGroup(): HTMLElement {
  const present = readDossier().dossier.distance ?? "aucune";
  const given = h("span", { class: "given" });
  const draw = (value: keyof typeof DELAYS_TEXT.distances): void => {
    given.textContent = typographer(DELAYS_TEXT.distanceGiven[value]);
  };
  draw(present);
  return h(
    "details",
    {},
    h("summary", {}, h("span", {}, DELAYS_TEXT.distance), given),
    h(
      "fieldset",
      {},
      h("legend", {}, DELAYS_TEXT.distanceAsked),
      DISTANCES.map((value) => {
        const input = h("input", { type: "radio", name: "distance", value, checked: value === present });
        input.addEventListener("change", () => {
          writeDossier(["distance"], value);
          draw(value);
        });
        return h("label", { class: "opt" }, input, h("span", {}, DELAYS_TEXT.distances[value]));
      }),
    ),
  );
}

/** Every date that the user may give: the first alone, then one group per step of the procedure. */
export function eventFields(): HTMLElement {
  return h(
    "div",
    { class: "stack" },
    eventBlock("letterReceived", () => undefined),
    h("p", { class: "warn" }, DELAYS_TEXT.mso, fieldLink("e-msoProposalReceived", DELAYS_TEXT.msoLink)),
    h("div", { class: "groups" }, EVENT_GROUPS.map(eventGroup), distanceGroup()),
  );
}
