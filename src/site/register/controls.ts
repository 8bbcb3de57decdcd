import type { Outcome } from "../../core/domain/status.js";
import { cite } from "../../dossier/law/cite.js";
import type { ArticleRef } from "../../dossier/law/types.js";
import { factByKey } from "../../dossier/register/load.js";
import { h } from "../dom.js";

/** A labelled list of choices. `options` are [value, French words]. */
export function selectField<T extends string>(
  id: string,
  label: string,
  options: readonly (readonly [T, string])[],
  value: T,
  onValue: (value: T) => void,
  hint = "",
): HTMLElement {
  const select = h(
    "select",
    { id, ...(hint === "" ? {} : { "aria-describedby": `${id}-hint` }) },
    options.map(([key, words]) => h("option", { value: key, selected: key === value }, words)),
  );
  select.addEventListener("change", () => {
    const chosen = options.find(([key]) => key === select.value);
    if (chosen !== undefined) onValue(chosen[0]);
  });
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, label),
    hint !== "" && h("span", { class: "hint", id: `${id}-hint` }, hint),
    h("div", { class: "in" }, select),
  );
}

/** Word of the outcome of a rule, with its own mark. */
export function outcomeMark(outcome: Outcome): HTMLElement {
  const mark = { documenté: "read", déduit: "inferred", contradictoire: "split", indéterminé: "open" }[
    outcome
  ];
  return h("span", { class: `out ${mark}` }, outcome);
}

/** Links to the facts of the register and articles on which an answer stands. */
export function grounds(sources: readonly string[], articles: readonly string[] = []): HTMLElement {
  const facts = sources.flatMap((key) => {
    const fact = factByKey(key);
    const system = key.split(".")[0] ?? "";
    return fact === undefined ? [] : [h("a", { href: `./registre-${system}.html#${key}` }, fact.label)];
  });
  const texts = articles.map((ref) => h("span", {}, cite(ref as ArticleRef).short));
  return h("p", { class: "ref" }, [...texts, ...facts]);
}

/** Time of day typed in a usual form (10:09:59, 10h09, 10 h 09 min 59 s), as HH:MM:SS; undefined otherwise. */
export function parseTime(typed: string): string | undefined {
  const match = /^(\d{1,2})\s*(?::|h)\s*(?:(\d{1,2})\s*(?:(?::|min|m)\s*(?:(\d{1,2})\s*s?)?)?)?$/iu.exec(
    typed.trim().replace(/[\u00a0\u202f]/gu, " "),
  );
  if (match === null) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return [hours, minutes, seconds].map((n) => String(n).padStart(2, "0")).join(":");
}
