import { register, factByKey } from "../../dossier/register/load.js";
import { rateFact } from "../../dossier/register/rate.js";
import { statusMark } from "../components/status-mark.js";
import { h } from "../dom.js";
import { TRY_3646_FR as FR } from "./orchestrator.fr.js";

/** Facts of the register that make the rule, in the order of a call. */
const RULE = ["six-mois", "motifs", "premier", "deuxieme", "deuxieme-fo", "troisieme"] as const;

/** The rule as the register knows it, condition by condition, each with its status and a link to its sources. */
export function publishedRule(): HTMLElement {
  const lines = RULE.flatMap((name) => {
    const key = `3646.${name}`;
    const fact = factByKey(key);
    if (fact === undefined) return [];
    return [
      h("dt", {}, fact.label),
      h(
        "dd",
        {},
        String(fact.value ?? ""),
        h(
          "span",
          { class: "from" },
          statusMark(rateFact(fact, register).status),
          h("a", { href: `./registre-3646.html#${key}`, "aria-label": FR.sourceOf(fact.label) }, FR.source),
        ),
      ),
    ];
  });
  return h("div", { class: "stack" }, h("h3", {}, FR.ruleTitle), h("dl", { class: "dl2" }, lines));
}
