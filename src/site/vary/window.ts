import { presetOf } from "../../core/answer/index.js";
import type { Case, Window } from "../../core/case/types.js";
import { formatDate } from "../../core/report/format.fr.js";
import { caseStore } from "../case-store.js";
import { statusMark } from "../components/status-mark.js";
import { h } from "../dom.js";
import { campaignWindow, withCampaignWindow } from "./choices.js";
import { WINDOW_TEXT as TEXT } from "./own.fr.js";

const periodOf = ({ start, end }: Window): string => `${formatDate(start)} – ${formatDate(end)}`;

/** Why the campaign's window cannot be chosen for a case, in French; undefined when it can. */
export function campaignWindowRefused(held: Case): string | undefined {
  const campaign = presetOf(held).window.value;
  if (campaign === null) return TEXT.campaignUnknown;
  const same = held.window?.start === campaign.start && held.window.end === campaign.end;
  return same ? TEXT.sameAs : undefined;
}

/** The choice of the window, built once per case, and what puts its radio buttons where the choices are. */
export interface WindowGroup {
  readonly element: HTMLElement;
  readonly update: () => void;
}

/**
 * Fieldset of the window: the typed one, the campaign's (supposé), and why no other can be computed. It changes the
 * months of the rebuilt expected number and φ, never the mean of the letter.
 */
export function windowGroup(held: Case): WindowGroup {
  const { value, status } = presetOf(held).window;
  const refused = campaignWindowRefused(held);
  const radio = (id: string, disabled: boolean, campaign: boolean): HTMLInputElement =>
    h("input", {
      type: "radio",
      name: "window",
      value: id,
      disabled,
      ...(disabled ? { "aria-describedby": `window-${id}-why` } : {}),
      onchange: () => {
        caseStore.setChoices(withCampaignWindow(caseStore.choices, campaign));
      },
    });
  const typed = radio("typed", false, false);
  const campaign = radio("campaign", refused !== undefined, true);
  const other = radio("other", true, false);
  const row = (input: HTMLInputElement, label: string, mark?: HTMLElement, why?: string): HTMLElement =>
    h(
      "div",
      {},
      h("label", { class: "opt" }, input, h("span", { class: "t" }, h("span", {}, label), mark)),
      why !== undefined && h("p", { class: "hint why-not", id: `window-${input.value}-why` }, why),
    );
  return {
    element: h(
      "fieldset",
      {},
      h("legend", {}, TEXT.legend),
      row(typed, held.window === undefined ? TEXT.typedNone : TEXT.typed(periodOf(held.window))),
      row(
        campaign,
        value === null ? TEXT.campaign : TEXT.campaignOf(periodOf(value)),
        statusMark(status),
        refused ?? TEXT.campaignHint,
      ),
      row(other, TEXT.other, undefined, TEXT.otherWhy),
    ),
    update: () => {
      const chosen = campaignWindow(caseStore.choices) && refused === undefined;
      campaign.checked = chosen;
      typed.checked = !chosen;
    },
  };
}
