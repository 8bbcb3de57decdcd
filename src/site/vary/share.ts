import { defaultGrid, outsideAxes } from "../../core/answer/index.js";
import { formatNumber } from "../../core/report/format.fr.js";
import { caseStore } from "../case-store.js";
import type { Choices } from "../case-store.js";
import { toast } from "../components/live.js";
import { h } from "../dom.js";
import { ASSUMPTION_TEXT } from "../verdict/fr.js";
import { OWN_CHOICES, ownNumber, validChoices } from "./choices.js";
import { VARY_TEXT } from "./fr.js";

const PREFIX = "#choix:";

/** Fragment that restores the choices; it holds axis and option names only, never a figure of the case. */
export function shareFragment(choices: Choices): string {
  const parts = Object.entries(validChoices(choices))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  return parts.length === 0 ? "" : `${PREFIX}${parts.join("&")}`;
}

/** Choices of a fragment; unknown axes and options are dropped. Undefined when the fragment is not ours. */
export function readFragment(fragment: string): Choices | undefined {
  const text = decodeURIComponent(fragment);
  if (!text.startsWith(PREFIX)) return undefined;
  const pairs = text
    .slice(PREFIX.length)
    .split("&")
    .map((part) => part.split("="));
  return validChoices(
    Object.fromEntries(
      pairs.flatMap(([name, value]) => (name === undefined || value === undefined ? [] : [[name, value]])),
    ),
  );
}

/** What a link holds, in words. */
export function shareWords(choices: Choices): readonly string[] {
  const valid = validChoices(choices);
  const axes = [...defaultGrid.axes, ...outsideAxes].flatMap((axis) => {
    const option = axis.options.find(({ id }) => id === valid[axis.name]);
    return option === undefined ? [] : [VARY_TEXT.shareOwn(axis.label.replace(/\s*\?$/, ""), option.label)];
  });
  const labels = { need: VARY_TEXT.needAxis, threshold: VARY_TEXT.threshold, ...ASSUMPTION_TEXT.labels };
  const own = OWN_CHOICES.flatMap((name) => {
    const value = ownNumber(valid, name);
    return value === undefined
      ? []
      : [VARY_TEXT.shareOwn(labels[name], formatNumber(value, Number.isInteger(value) ? 0 : 3))];
  });
  return [...axes, ...own];
}

/** Section that lists in words what the link holds, then copies it. */
export function shareSection(): HTMLElement {
  const words = shareWords(caseStore.choices);
  const address = new URL("./varier.html", location.href);
  address.hash = shareFragment(caseStore.choices);
  const field = h("input", {
    id: "share-link",
    type: "text",
    readonly: true,
    style: "flex:1",
    value: address.href,
  });
  const copy = (): void => {
    navigator.clipboard.writeText(address.href).then(
      () => {
        toast(VARY_TEXT.shareCopied);
      },
      () => {
        field.select();
        toast(VARY_TEXT.shareRefused);
      },
    );
  };
  return h(
    "section",
    { class: "sec stack no-print", "aria-labelledby": "share" },
    h("h2", { id: "share" }, VARY_TEXT.share),
    words.length === 0
      ? h("p", {}, VARY_TEXT.shareNothing)
      : [
          h("p", {}, VARY_TEXT.shareLead),
          h(
            "ul",
            { id: "share-words" },
            words.map((word) => h("li", {}, word)),
          ),
          h(
            "div",
            { class: "field" },
            h("label", { for: "share-link" }, VARY_TEXT.shareAddress),
            h("div", { class: "in" }, field),
          ),
          h(
            "div",
            { class: "row" },
            h("button", { type: "button", class: "btn alt", onclick: copy }, VARY_TEXT.shareCopy),
          ),
        ],
  );
}
