import simulationFile from "../../../data/parameters/simulation.json" with { type: "json" };
import { DEFAULT_DOCTORS } from "../../core/simulation/index.js";
import type { SimulationParameters } from "../../core/simulation/index.js";
import type { Status } from "../../core/domain/index.js";
import { typographer } from "../../core/report/format.fr.js";
import { keepFocus } from "../components/keep-focus.js";
import { liveRegion } from "../components/live.js";
import { setHeadline } from "../components/page-head.js";
import { slider } from "../components/slider.js";
import { h } from "../dom.js";
import { keepSettings, settingsOf, takeShared } from "../share/arrival.js";
import { assumptionControls } from "./assumptions.js";
import { changesList } from "./changes.js";
import { SIMULATION_TEXT as TEXT } from "./fr.js";
import type { SimulationMessage, SimulationPair, SimulationRequest } from "./messages.js";
import { resultsSection } from "./results.js";
import {
  changedSettings,
  readSimulationSettings,
  simulationWords,
  writeSimulationSettings,
} from "./settings.js";
import type { SimulationSettings } from "./settings.js";

const PAGE = "simulation";

/** Page « Simulation »: what the rule would do to invented doctors, under assumptions that the reader may move. */
export function simulationPage(root: HTMLElement): () => void {
  takeShared(PAGE);
  const before = readSimulationSettings(settingsOf(PAGE));
  let { doctors } = before;
  let worker: Worker | undefined;
  const live = liveRegion(TEXT.changed(changedSettings(before).length));
  const words = h("p", { class: "ui small muted", role: "status" });
  const bar = h("i", { style: "width:0" });
  const state = h("div", { class: "stack" });
  const place = h("div");

  const stop = (): void => {
    worker?.terminate();
    worker = undefined;
    place.removeAttribute("aria-busy");
  };
  const settle = (content: HTMLElement): void => {
    keepFocus(state, () => {
      state.replaceChildren(content);
    });
  };
  const fail = (message: string): void => {
    stop();
    settle(
      h(
        "div",
        { class: "err", role: "alert" },
        h("h2", {}, TEXT.failed),
        h("p", {}, TEXT.failedWayOut),
        h("p", { class: "mono" }, message),
      ),
    );
  };
  /** What the results on screen were asked with: their links restore it, whatever was moved since. */
  let asked = before;
  const show = (pair: SimulationPair): void => {
    stop();
    settle(words);
    words.textContent = TEXT.done;
    setHeadline(TEXT.headline(TEXT.percent(pair.own.flaggedShare), TEXT.percent(pair.own.falsePositiveRate)));
    place.replaceChildren(
      resultsSection(pair, () => ({
        values: writeSimulationSettings(asked),
        words: simulationWords(asked),
      })),
    );
  };
  const run = (): void => {
    stop();
    asked = present();
    words.textContent = typographer(TEXT.progress(0, doctors));
    bar.style.width = "0";
    state.replaceChildren(
      words,
      h("div", { class: "bar" }, bar),
      h(
        "div",
        { class: "row" },
        h(
          "button",
          {
            type: "button",
            class: "btn alt",
            onclick: () => {
              stop();
              settle(h("p", { role: "status" }, TEXT.cancelled));
            },
          },
          TEXT.cancel,
        ),
      ),
    );
    place.setAttribute("aria-busy", "true");
    worker = new Worker(new URL("./simulation.worker.js", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<SimulationMessage>) => {
      if (data.kind === "progress") {
        bar.style.width = `${String((100 * data.done) / data.total)}%`;
        words.textContent = typographer(TEXT.progress(data.done, data.total));
      } else if (data.kind === "result") show(data.pair);
      else fail(data.message);
    });
    worker.addEventListener("error", ({ message }) => {
      fail(message);
    });
    const request: SimulationRequest = {
      doctors: asked.doctors,
      overrides: asked.overrides as Partial<SimulationParameters>,
    };
    worker.postMessage(request);
  };
  const present = (): SimulationSettings => ({ doctors, overrides: controls.overrides() });
  const changes = h("div", {}, changesList(before));
  const changed = (): void => {
    keepSettings(PAGE, writeSimulationSettings(present()));
    live.say(TEXT.changed(changedSettings(present()).length));
    changes.replaceChildren(changesList(present()));
    if (place.childElementCount > 0 && worker === undefined) words.textContent = TEXT.stale;
  };
  const controls = assumptionControls(before.overrides, changed);
  const { doctors: card } = simulationFile;
  const size = slider({
    id: "sim-doctors",
    label: TEXT.doctors,
    unit: card.unit,
    low: card.low,
    high: card.high,
    initial: card.value,
    value: doctors,
    whole: true,
    step: 100,
    status: card.status as Status,
    source: card.source,
    onValue: (value) => {
      doctors = value;
      changed();
    },
  });
  const reset = (): void => {
    doctors = DEFAULT_DOCTORS;
    size.show(DEFAULT_DOCTORS);
    controls.reset();
  };
  const runAgain = (): void => {
    run();
    state.scrollIntoView({ block: "center" });
    state.querySelector("button")?.focus({ preventScroll: true });
  };
  root.replaceChildren(
    h("p", { class: "note" }, TEXT.stampNote),
    h("div", { class: "row" }, h("button", { type: "button", class: "btn", onclick: run }, TEXT.run)),
    state,
    place,
    h(
      "section",
      { class: "sec stack", "aria-labelledby": "assumptions" },
      h("h2", { id: "assumptions" }, TEXT.assumptions),
      h("p", {}, TEXT.assumptionsLead),
      h(
        "div",
        { class: "sim-grid" },
        h("div", { class: "stack" }, size.element, controls.element),
        h(
          "aside",
          { class: "sticky stack", "aria-labelledby": "changes" },
          h("h3", { id: "changes" }, TEXT.changes),
          live.element,
          changes,
          h(
            "div",
            { class: "row" },
            h("button", { type: "button", class: "btn", onclick: runAgain }, TEXT.runAgain),
            h("button", { type: "button", class: "btn alt", onclick: reset }, TEXT.reset),
          ),
        ),
      ),
    ),
  );
  return stop;
}
