import { h } from "../dom.js";

/** One of the two sides of an editor: its short name and its section. */
export interface TabSide {
  readonly name: string;
  readonly section: HTMLElement;
}

/** Widths at which two columns no longer fit: the same limit as `.two` in the style sheet. */
const NARROW = "(max-width: 59.99rem)";
let counter = 0;

/**
 * Two columns on a wide screen; on a narrow one, tabs (arrows, Home and End move between them) of which one is shown. A
 * link to a field of the hidden side shows that side first, and a button under the first leads to the second. Returns the element and its cleanup.
 */
export function tabbedColumns(
  label: string,
  sides: readonly [TabSide, TabSide],
): { readonly element: HTMLElement; readonly cleanup: () => void } {
  const group = `tabs-${String(++counter)}`;
  const narrow = matchMedia(NARROW);
  let shown = 0;
  const tabs = sides.map(({ name, section }, rank) => {
    if (section.id === "") section.id = `${group}-${String(rank)}`;
    return h(
      "button",
      {
        type: "button",
        role: "tab",
        id: `${group}-tab-${String(rank)}`,
        "aria-controls": section.id,
        onclick: () => {
          show(rank);
        },
      },
      name,
    );
  });
  const list = h("div", { class: "tabs", role: "tablist", "aria-label": label }, tabs);
  const titles = sides.map(({ section }) => section.getAttribute("aria-labelledby") ?? "");

  const next = h(
    "button",
    {
      type: "button",
      class: "btn alt",
      onclick: () => {
        show(1);
        tabs[1]?.focus();
      },
    },
    sides[1].name,
  );

  const draw = (): void => {
    next.hidden = !narrow.matches || shown === 1;
    list.hidden = !narrow.matches;
    sides.forEach(({ section }, rank) => {
      section.hidden = narrow.matches && rank !== shown;
      if (narrow.matches) section.setAttribute("role", "tabpanel");
      else section.removeAttribute("role");
      section.setAttribute(
        "aria-labelledby",
        narrow.matches ? `${group}-tab-${String(rank)}` : (titles[rank] ?? ""),
      );
    });
    tabs.forEach((tab, rank) => {
      tab.setAttribute("aria-selected", String(rank === shown));
      tab.tabIndex = rank === shown ? 0 : -1;
    });
  };
  function show(rank: number): void {
    shown = rank;
    draw();
  }
  list.addEventListener("keydown", (event) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: 1 - shown,
      ArrowLeft: 1 - shown,
      Home: 0,
      End: 1,
    };
    const rank = moves[event.key];
    if (rank === undefined) return;
    event.preventDefault();
    show(rank);
    tabs[rank]?.focus();
  });
  const element = h(
    "div",
    {},
    list,
    h("div", { class: "sec two l editor" }, sides[0].section, sides[1].section),
    h("div", { class: "row" }, next),
  );
  element.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
      const target = document.getElementById(link?.getAttribute("href")?.slice(1) ?? "");
      const rank = sides.findIndex(({ section }) => section.hidden && section.contains(target));
      if (target === null || rank < 0) return;
      event.preventDefault();
      show(rank);
      target.focus();
    },
    true,
  );
  narrow.addEventListener("change", draw);
  draw();
  return {
    element,
    cleanup: () => {
      narrow.removeEventListener("change", draw);
    },
  };
}
