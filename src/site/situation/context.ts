import { presets } from "../../core/answer/index.js";
import type { Case, Window } from "../../core/case/types.js";
import { formatDate } from "../../core/report/format.fr.js";
import { caseStore } from "../case-store.js";
import { communeBox } from "../components/commune-box.js";
import { dateField } from "../components/date-field.js";
import { designationFault } from "../components/fr.js";
import { draftOf, setDraft } from "../components/drafts.js";
import { rememberCommune } from "../commune-label.js";
import { loadData, peekData } from "../data.js";
import { h } from "../dom.js";
import { withRoom, without } from "./fields.fr.js";
import { SITUATION_TEXT } from "./fr.js";

type OnError = (id: string, label: string, message: string | undefined) => void;

function selectField(
  id: string,
  label: string,
  hint: string,
  options: Readonly<Record<string, string>>,
  value: string,
  onChange: (value: string) => void,
): HTMLElement {
  const select = h(
    "select",
    { id, class: "sel", ...(hint === "" ? {} : { "aria-describedby": `${id}-hint` }) },
    Object.entries(options).map(([key, text]) => h("option", { value: key, selected: key === value }, text)),
  );
  select.addEventListener("change", () => {
    onChange(select.value);
  });
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, label),
    hint !== "" && h("span", { class: "hint", id: `${id}-hint` }, hint),
    h("div", { class: "in" }, select),
  );
}

/** Campaign of the letter; choosing one also fills an empty period with the one the fund published. */
export function campaignField(redraw: () => void): HTMLElement {
  const options = Object.fromEntries(presets.map((preset) => [preset.id, preset.label]));
  const value = caseStore.case.campaign ?? "personnalise";
  return selectField(
    "campaign",
    SITUATION_TEXT.campaign,
    SITUATION_TEXT.campaignHint,
    options,
    value,
    (id) => {
      const window = presets.find((preset) => preset.id === id)?.window.value ?? undefined;
      caseStore.update((held) => {
        const next = withRoom(held, "campaign", id);
        return held.window === undefined && window !== undefined ? withRoom(next, "window", window) : next;
      });
      redraw();
    },
  );
}

/** Period of the letter: two dates, the second not before the first. */
export function windowField(onError: OnError): HTMLElement {
  let { start, end }: Partial<Window> = caseStore.case.window ?? {};
  start ??= draftOf("window-start-valid");
  end ??= draftOf("window-end-valid");
  const save = (): void => {
    setDraft("window-start-valid", start);
    setDraft("window-end-valid", end);
    const backwards = start !== undefined && end !== undefined && end < start;
    onError(
      "window-end",
      SITUATION_TEXT.window,
      backwards ? SITUATION_TEXT.windowBackwards(formatDate(start ?? ""), formatDate(end ?? "")) : undefined,
    );
    if (backwards) return;
    const window = start === undefined || end === undefined ? undefined : { start, end };
    caseStore.update((held) => withRoom(held, "window", window));
  };
  const bound = (
    id: string,
    label: string,
    value: string | undefined,
    take: (iso?: string) => void,
  ): HTMLElement =>
    dateField({
      id,
      label,
      hint: "",
      value,
      wrong: SITUATION_TEXT.wrongDate,
      onValue: (iso) => {
        take(iso);
        save();
      },
      onError: (message) => {
        onError(id, label, message);
      },
    }).element;
  return h(
    "fieldset",
    { class: "field" },
    h("legend", {}, SITUATION_TEXT.window),
    h("span", { class: "hint" }, SITUATION_TEXT.windowHint),
    h(
      "div",
      { class: "row" },
      bound("window-start", SITUATION_TEXT.windowFrom, start, (iso) => {
        start = iso;
      }),
      bound("window-end", SITUATION_TEXT.windowTo, end, (iso) => {
        end = iso;
      }),
    ),
  );
}

function setPractice(key: keyof NonNullable<Case["practice"]>, value: string | undefined): void {
  caseStore.update((held) => {
    const rest = without(held.practice, key);
    return withRoom(held, "practice", value === undefined ? rest : { ...rest, [key]: value });
  });
}

/** Commune of the surgery; an IRIS kept of another commune leaves with it. `onChange` runs after each change. */
export function communeField(onError: OnError, onChange: () => void): HTMLElement {
  const code = caseStore.case.practice?.commune;
  const search = loadData().then((data) => data.search);
  const nameOf = (wanted: string): string => peekData()?.search.byCode(wanted)?.name ?? wanted;
  const box = communeBox({
    id: "commune",
    label: SITUATION_TEXT.commune,
    hint: SITUATION_TEXT.communeHint,
    shown: code === undefined ? (draftOf("commune") ?? "") : nameOf(code),
    search,
    onChoose: (designated, typed) => {
      const place = designated?.kind === "one" ? designated.found.place : undefined;
      if (place !== undefined) rememberCommune(place.code, place.name);
      // A code that the list does not have is kept: the result says what it is (a collectivity, a code of no commune).
      const compact = typed.replace(/\s/g, "").toUpperCase();
      const unlisted = designated === undefined || designated.kind === "none";
      const written = unlisted && /^(?:\d{5}|2[AB]\d{3})$/.test(compact) ? compact : undefined;
      const chosen = place?.code ?? written;
      const lost = chosen === undefined && typed !== "";
      setDraft("commune", lost ? typed : undefined);
      const fault = lost ? designationFault(typed, designated ?? { kind: "none" }) : undefined;
      onError("commune", SITUATION_TEXT.commune, fault);
      setPractice("commune", chosen);
      const { iris } = caseStore.case.practice ?? {};
      if (iris !== undefined && chosen !== undefined && !iris.startsWith(chosen))
        setPractice("iris", undefined);
      onChange();
    },
  });
  search.then(
    ({ byCode }) => {
      const name = code === undefined ? undefined : byCode(code)?.name;
      if (code === undefined || name === undefined || caseStore.case.practice?.commune !== code) return;
      rememberCommune(code, name);
      box.show(name);
    },
    () => undefined,
  );
  return box.element;
}

/** Structure in which the doctor works. */
export function structureField(): HTMLElement {
  return selectField(
    "structure",
    SITUATION_TEXT.structure,
    "",
    SITUATION_TEXT.structures,
    caseStore.case.practice?.structure ?? "",
    (value) => {
      setPractice("structure", value === "" ? undefined : value);
    },
  );
}

/** Date of installation, when it is recent. */
export function sinceField(onError: OnError): HTMLElement {
  return dateField({
    id: "since",
    label: SITUATION_TEXT.since,
    hint: SITUATION_TEXT.sinceHint,
    value: caseStore.case.practice?.since,
    wrong: SITUATION_TEXT.wrongDate,
    onValue: (iso) => {
      setPractice("since", iso);
    },
    onError: (message) => {
      onError("since", SITUATION_TEXT.since, message);
    },
  }).element;
}

function setLetter(key: "comparatorAdjusted" | "groupLabel", value: string | undefined): void {
  caseStore.update((held) => {
    const rest = without(held.letter, key);
    return withRoom(held, "letter", value === undefined ? rest : { ...rest, [key]: value });
  });
}

/** Does the letter's mean take age, sex and ALD into account? */
export function adjustedField(): HTMLElement {
  return selectField(
    "adjusted",
    SITUATION_TEXT.adjusted,
    "",
    SITUATION_TEXT.adjustedOptions,
    caseStore.case.letter?.comparatorAdjusted ?? "",
    (value) => {
      setLetter("comparatorAdjusted", value === "" ? undefined : value);
    },
  );
}

/** Name that the letter gives to the group. */
export function groupLabelField(): HTMLElement {
  const input = h("input", {
    id: "group-label",
    type: "text",
    autocomplete: "off",
    "aria-describedby": "group-label-hint",
  });
  input.value = caseStore.case.letter?.groupLabel ?? "";
  input.addEventListener("input", () => {
    setLetter("groupLabel", input.value.trim() === "" ? undefined : input.value.trim().slice(0, 200));
  });
  return h(
    "div",
    { class: "field" },
    h("label", { for: "group-label" }, SITUATION_TEXT.groupLabel),
    h("span", { class: "hint", id: "group-label-hint" }, SITUATION_TEXT.groupLabelHint),
    h("div", { class: "in" }, input),
  );
}
