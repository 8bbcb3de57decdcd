import { typographer } from "../../core/report/format.fr.js";
import type { CommuneSearch, Found } from "../commune-search.js";
import { comparable } from "../commune-search.js";
import { h } from "../dom.js";
import { fieldFrame } from "./field.js";
import { COMPONENT_TEXT, spokenOption } from "./fr.js";

/** Places offered at most. */
const SHOWN = 8;

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
   * A place was chosen, or the field was left with a text that designates none (empty included): answers the fault
   * to show, if any.
   */
  readonly onChoose: (found: Found | undefined, typed: string) => string | undefined;
}

/** How many characters of a name the typed text covers, accents and abbreviations apart; 0 when it is not its beginning. */
function covered(name: string, typed: string): number {
  const key = comparable(typed);
  if (key === "" || !comparable(name).startsWith(key)) return 0;
  for (let length = 1; length <= name.length; length++)
    if (comparable(name.slice(0, length)).length >= key.length) return length;
  return 0;
}

const whereIs = ({ code, departementName, departement }: Found["place"]): string =>
  `${code} · ${departementName === "" ? departement : departementName}`;

/** Name of a place with the typed part marked, code and département at right. */
function optionContent(found: Found, typed: string): readonly (HTMLElement | string)[] {
  const { name } = found.place;
  const length = covered(name, typed);
  const label =
    length > 0
      ? h("span", {}, h("mark", {}, name.slice(0, length)), name.slice(length))
      : h("span", {}, name);
  const former = found.former === undefined ? "" : ` · ${COMPONENT_TEXT.communeFormer(found.former)}`;
  return [label, h("span", { class: "c num" }, `${whereIs(found.place)}${former}`)];
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
  const none = h("p", { class: "hint", role: "status", hidden: true });
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
  const box = h("div", { class: "combo" }, h("div", { class: "in" }, input), list, none, chosen, spoken);
  const frame = fieldFrame(id, options.label, options.hint, input, box);
  let settled = options.shown;
  let found: readonly Found[] = [];
  let active = -1;
  let turn = 0;

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
    input.value = item.place.name;
    none.hidden = true;
    close();
    settled = item.place.name;
    chosen.textContent = typographer(whereIs(item.place));
    frame.setError(options.onChoose(item, item.place.name));
  };
  const offer = async (): Promise<void> => {
    const typed = input.value;
    chosen.textContent = "";
    const mine = ++turn;
    let search: CommuneSearch;
    try {
      search = await options.search;
    } catch {
      none.hidden = false;
      none.textContent = typographer(COMPONENT_TEXT.communesMissing);
      return;
    }
    if (mine !== turn) return;
    const all = search.find(typed, SHOWN + 1);
    found = all.slice(0, SHOWN);
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
    none.hidden = !lost;
    none.textContent = lost ? typographer(COMPONENT_TEXT.noCommune(typed.trim())) : "";
    spoken.textContent =
      found.length === 0
        ? ""
        : typographer(
            all.length > SHOWN
              ? COMPONENT_TEXT.communesMore(SHOWN)
              : COMPONENT_TEXT.communeCount(found.length),
          );
    if (all.length > SHOWN)
      list.append(h("li", { class: "more", role: "presentation" }, COMPONENT_TEXT.communesMore(SHOWN)));
    point(-1);
  };
  input.addEventListener("input", () => {
    void offer();
  });
  input.addEventListener("blur", () => {
    const only = found.length === 1 ? found[0] : undefined;
    const exact = found.filter((item) => comparable(item.place.name) === comparable(input.value));
    const sure = only ?? (exact.length === 1 ? exact[0] : undefined);
    if (sure !== undefined) choose(sure);
    else {
      close();
      if (input.value === settled) return;
      settled = input.value;
      frame.setError(options.onChoose(undefined, input.value.trim()));
    }
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
      const item = found[active] ?? (found.length === 1 ? found[0] : undefined);
      event.preventDefault();
      if (item !== undefined) choose(item);
    } else if (event.key === "Escape") {
      if (found.length > 0) close();
      else {
        input.value = "";
        settled = "";
        frame.setError(options.onChoose(undefined, ""));
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
