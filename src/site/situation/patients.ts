import { typographer } from "../../core/report/format.fr.js";
import { caseStore } from "../case-store.js";
import { h } from "../dom.js";
import { SITUATION_TEXT } from "./fr.js";
import { marginsTable, savePatients, strataTable } from "./patient-tables.js";
import type { Patients, TableEvents } from "./patient-tables.js";

type Mode = "none" | "margins" | "strata";

const modeOf = (patients: Patients | undefined): Mode =>
  patients?.strata !== undefined ? "strata" : patients?.ageBands !== undefined ? "margins" : "none";

/** Choice between strata, margins and nothing, with its table and the total beside the active patients. */
export function patientsField(): HTMLElement {
  const place = h("div");
  const total = h("p", { class: "hint num", role: "status" });
  const onSum = (sum: number): void => {
    const patients = caseStore.case.figures?.activePatients?.value;
    total.textContent = sum === 0 ? "" : typographer(SITUATION_TEXT.sum(sum, patients));
  };
  const fault = h("p", { class: "msg", role: "status" });
  const events: TableEvents = {
    onSum,
    onBad: (sentence) => {
      fault.textContent = typographer(sentence);
    },
  };
  const draw = (mode: Mode): void => {
    onSum(0);
    events.onBad("");
    place.replaceChildren(
      ...(mode === "strata" ? [strataTable(events)] : mode === "margins" ? [marginsTable(events)] : []),
    );
  };
  const mode = modeOf(caseStore.case.patients);
  // What each choice held, so that trying another one loses nothing.
  const held = new Map<Mode, Patients | undefined>();
  let present = mode;
  const option = (value: Mode, label: string): HTMLElement =>
    h(
      "label",
      { class: "opt" },
      h("input", {
        type: "radio",
        name: "patients-mode",
        value,
        checked: value === mode,
        onchange: () => {
          held.set(present, caseStore.case.patients);
          present = value;
          savePatients(held.get(value));
          draw(value);
        },
      }),
      h("span", { class: "t" }, label),
    );
  draw(mode);
  return h(
    "fieldset",
    { class: "field" },
    h("legend", {}, SITUATION_TEXT.patients),
    h("span", { class: "hint" }, SITUATION_TEXT.patientsHint),
    option("none", SITUATION_TEXT.patientsNone),
    option("margins", SITUATION_TEXT.patientsMargins),
    option("strata", SITUATION_TEXT.patientsStrata),
    place,
    fault,
    total,
  );
}
