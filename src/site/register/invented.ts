import { INVENTED_ODDS } from "../../dossier/models/c2s/invented.js";
import { h } from "../dom.js";
import { C2S_PAGE_FR as FR } from "./c2s.fr.js";
import { remember } from "./memory.js";
import { oddsCalculator } from "./odds.js";

const chosen = remember<Readonly<Record<string, string>>>({});

/** Page « Exemple inventé »: how odds ratios multiply, on a bicycle, watermarked, without any export. */
export function inventedPage(root: HTMLElement): void {
  root.replaceChildren(
    h(
      "div",
      { class: "invented stack" },
      h("p", { class: "fict" }, FR.inventedStamp),
      h("p", {}, FR.inventedRead),
      oddsCalculator(INVENTED_ODDS, chosen.get(), chosen.set),
    ),
  );
}
