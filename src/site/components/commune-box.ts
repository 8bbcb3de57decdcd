import { typographer } from "../../core/report/format.fr.js";
import type { CommuneSearch, Designated, Found } from "../communes/place.js";
import { h } from "../dom.js";
import { optionContent, whereIs } from "./commune-option.js";
import { fieldFrame } from "./field.js";
import { COMPONENT_TEXT, designationFault, spokenOption, unknownPlace } from "./fr.js";
import { MOST_CHARACTERS, seenText } from "./pasted.js";

/** Places offered at most for a name; a whole postal code offers all its communes, 46 at most in the release. */
const SHOWN = 8;
const SHOWN_BY_CODE = 60;
const shownFor = (typed: string): number =>
  /^\d{5}$/.test(typed.replace(/\s/g, "")) ? SHOWN_BY_CODE : SHOWN;

/** Options of the commune field. */
export interface CommuneBoxOptions {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Text shown at first: the name of the present commune. */
  readonly shown: string;
  /** The search, once the list of communes is loaded. */
  readonly search: Promise<CommuneSearch>;
  /**
   * What the field means was settled: a place chosen in the list, or what a text left in the field designates (undefined
   * when the list of communes could not be loaded). The field itself says that the text is empty, unknown or ambiguous.
   */
  readonly onChoose: (designated: Designated | undefined, typed: string) => void;
}

/**
 * Editable combobox with a list (ARIA 1.2): arrows, Home and End move in the list, Enter chooses, Escape closes then
 * clears. The number of places found and the one pointed at are said in a live region.
 */
export function communeBox(options: CommuneBoxOptions): {
  readonly element: HTMLElement;
  readonly show: (text: string) => void;
} {
  const { id } = options;
  const spoken = h("span", { class: "vh", role: "status" });
  const list = h("ul", {
    class: "listbox",
    id: `${id}-list`,
    role: "listbox",
    "aria-label": COMPONENT_TEXT.communeList,
    hidden: true,
  });
  const note = h("p", { class: "hint", role: "status", hidden: true });
  const input = h("input", {
    id,
    type: "text",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": `${id}-list`,
    style: "flex:1",
  });
  input.value = options.shown;
  const chosen = h("p", { class: "hint num" });
  const box = h("div", { class: "combo" }, h("div", { class: "in" }, input), note, list, chosen, spoken);
  const frame = fieldFrame(id, options.label, options.hint, input, box);
  let settled = options.shown;
  let found: readonly Found[] = [];
  let active = -1;
  let turn = 0;
  let offered: CommuneSearch | undefined;

  const typedText = (): string => seenText(input.value.slice(0, MOST_CHARACTERS));
  const point = (index: number): void => {
    active = index;
    [...list.querySelectorAll("[role=option]")].forEach((item, at) => {
      item.setAttribute("aria-selected", String(at === index));
    });
    const item = found[index];
    if (item === undefined) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    input.setAttribute("aria-activedescendant", `${id}-o${String(index)}`);
    list.children[index]?.scrollIntoView({ block: "nearest" });
    const { name, code, departementName } = item.place;
    spoken.textContent = typographer(
      spokenOption(`${name}, ${code}, ${departementName}`, index + 1, found.length),
    );
  };
  const close = (): void => {
    found = [];
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute("aria-expanded", "false");
    point(-1);
  };
  const choose = (item: Found): void => {
    const name = typographer(item.place.name);
    input.value = name;
    note.hidden = true;
    close();
    settled = name;
    chosen.textContent = typographer(whereIs(item.place));
    frame.setError(undefined);
    options.onChoose({ kind: "one", found: item }, item.place.name);
  };
  const offer = async (): Promise<void> => {
    const typed = typedText();
    chosen.textContent = "";
    const mine = ++turn;
    let search: CommuneSearch;
    try {
      search = await options.search;
    } catch {
      note.hidden = false;
      note.textContent = typographer(COMPONENT_TEXT.communesMissing);
      return;
    }
    if (mine !== turn || document.activeElement !== input) return;
    offered = search;
    const meant = search.designate(typed);
    const shown = Math.max(shownFor(typed), meant.kind === "city" ? meant.city.arrondissements.length : 0);
    const all = search.find(typed, shown + 1);
    found = all.slice(0, shown);
    list.replaceChildren(
      ...found.map((item, index) =>
        h(
          "li",
          {
            id: `${id}-o${String(index)}`,
            role: "option",
            "aria-selected": "false",
            onmousedown: (event) => {
              event.preventDefault();
            },
            onclick: () => {
              choose(item);
            },
          },
          optionContent(item, typed),
        ),
      ),
    );
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    const lost = found.length === 0 && typed.trim().length >= 2;
    const said =
      meant.kind === "city"
        ? COMPONENT_TEXT.communeCity(meant.city.name)
        : lost
          ? (unknownPlace(typed) ?? COMPONENT_TEXT.noCommune(typed.trim()))
          : "";
    note.hidden = said === "";
    note.textContent = typographer(said);
    const count =
      all.length > shown ? COMPONENT_TEXT.communesMore(shown) : COMPONENT_TEXT.communeCount(found.length);
    spoken.textContent = found.length === 0 ? "" : typographer(count);
    if (all.length > shown)
      list.append(h("li", { class: "more", role: "presentation" }, COMPONENT_TEXT.communesMore(shown)));
    point(-1);
  };
  input.addEventListener("input", () => {
    void offer();
  });
  /** The field was left: a text that designates one place takes it, any other says why it does not. */
  const leave = (search: CommuneSearch | undefined): void => {
    const typed = typedText().trim();
    if (document.activeElement === input) return;
    if (typed === settled.trim()) {
      close();
      return;
    }
    const designated = typed === "" ? undefined : search?.designate(typed);
    if (designated?.kind === "one") {
      choose(designated.found);
      return;
    }
    close();
    settled = typed;
    frame.setError(designated === undefined ? undefined : designationFault(typed, designated));
    options.onChoose(designated, typed);
  };
  input.addEventListener("blur", () => {
    options.search.then(leave, () => {
      leave(undefined);
    });
  });
  input.addEventListener("keydown", (event: KeyboardEvent) => {
    const last = found.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      ...(active >= 0 ? { Home: 0, End: last } : {}),
    };
    const target = moves[event.key];
    if (event.key === "ArrowDown" && found.length === 0) void offer();
    else if (target !== undefined && last >= 0) {
      event.preventDefault();
      point(target);
    } else if (event.key === "Enter") {
      const meant = typedText() === settled ? undefined : offered?.designate(typedText());
      const item = found[active] ?? (meant?.kind === "one" ? meant.found : undefined);
      event.preventDefault();
      if (item !== undefined) choose(item);
    } else if (event.key === "Escape") {
      if (found.length > 0) close();
      else {
        input.value = "";
        settled = "";
        note.hidden = true;
        chosen.textContent = "";
        frame.setError(undefined);
        options.onChoose(undefined, "");
      }
    }
  });
  return {
    element: frame.element,
    show: (text) => {
      input.value = text;
      settled = text;
      close();
    },
  };
}
