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
