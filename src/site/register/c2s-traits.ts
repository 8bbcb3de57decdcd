import { C2S_FR } from "../../dossier/models/c2s/fr.js";
import {
  PROFILE_TRAITS,
  profileTraits,
  type ProfileTrait,
  type TraitAnswer,
} from "../../dossier/models/c2s/traits.js";
import { liveRegion } from "../components/live.js";
import { h } from "../dom.js";
import { C2S_PAGE_FR as FR } from "./c2s.fr.js";
import { grounds, selectField } from "./controls.js";
import { remember } from "./memory.js";

const traits = remember<Readonly<Record<ProfileTrait, TraitAnswer>>>({
  "premiere-demande": "inconnu",
  "demandeur-femme": "inconnu",
  "plus-de-25-ans": "inconnu",
  "plus-d-un-majeur": "inconnu",
  "au-moins-un-mineur": "inconnu",
});
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Section of the five published traits: a count, never a score. */
export function traitsSection(): HTMLElement {
  const live = liveRegion(profileTraits(traits.get()).count);
  const result = h("div", { class: "stack" });
  const draw = (): void => {
    const answer = profileTraits(traits.get());
    result.replaceChildren(
      h("p", {}, answer.sentence),
      h("p", { class: "src" }, answer.hypotheses.join(" "), " ", FR.apart),
      grounds([...answer.sources, "c2s.revenus-proches"]),
    );
    live.say(answer.count);
  };
  const fields = PROFILE_TRAITS.map((trait) =>
    selectField(`trait-${trait}`, capital(C2S_FR.traits[trait]), FR.answers, traits.get()[trait], (value) => {
      traits.set({ ...traits.get(), [trait]: value });
      draw();
    }),
  );
  draw();
  return h(
    "section",
    { class: "sec stack", "aria-labelledby": "traits" },
    h("h2", { id: "traits" }, FR.traitsTitle),
    h("p", {}, FR.traitsRead),
    h("div", { class: "aligned" }, fields),
    live.element,
    result,
  );
}
