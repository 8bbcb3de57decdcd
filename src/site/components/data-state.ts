import { messageOf } from "../../core/domain/errors.js";
import { formatNumber } from "../../core/report/format.fr.js";
import { loadData } from "../data.js";
import type { SiteData } from "../data.js";
import { h } from "../dom.js";
import { DATA_TEXT } from "./data-state.fr.js";
import { keepFocus } from "./keep-focus.js";

/**
 * Line that says where the loading of the public data stands: progress over 300 ms, nothing once loaded, and on
 * failure what is missing, what still works and a button to try again. `onReady` runs when the data are there; until
 * then, or a failure, the line carries `data-loading`.
 */
export function dataState(onReady: (data: SiteData) => void): HTMLElement {
  const place = h("div", { role: "status" });
  let done = false;
  const start = (): void => {
    done = false;
    place.dataset["loading"] = "";
    const bar = h("i", { style: "width:0" });
    const words = h("p", { class: "ui small muted" }, DATA_TEXT.loading);
    const timer = setTimeout(() => {
      if (!done) place.replaceChildren(words, h("div", { class: "bar" }, bar));
    }, 300);
    const finish = (): void => {
      done = true;
      delete place.dataset["loading"];
      clearTimeout(timer);
      keepFocus(place, () => {
        place.replaceChildren();
      });
    };
    loadData(({ received, total }) => {
      if (done || total === 0) return;
      bar.style.width = `${String(Math.round((100 * received) / total))}%`;
      words.textContent = DATA_TEXT.progress(formatNumber(received / 1e6, 1), formatNumber(total / 1e6, 1));
    }).then(
      (data) => {
        finish();
        onReady(data);
      },
      (error: unknown) => {
        finish();
        place.replaceChildren(
          h(
            "div",
            { class: "warn" },
            h("b", {}, DATA_TEXT.failed),
            h("p", {}, DATA_TEXT.failedWayOut),
            h("p", { class: "mono" }, messageOf(error)),
            h(
              "div",
              { class: "row" },
              h("button", { type: "button", class: "btn alt", onclick: start }, DATA_TEXT.retry),
            ),
          ),
        );
      },
    );
  };
  start();
  return place;
}
