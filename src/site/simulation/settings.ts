import simulationFile from "../../../data/parameters/simulation.json" with { type: "json" };
import { DEFAULT_DOCTORS, simulationParameterCards } from "../../core/simulation/index.js";
import type { SimulationParameterCard } from "../../core/simulation/index.js";
import { formatNumber } from "../../core/report/format.fr.js";
import type { Settings } from "../share/fragment.js";
import type { Overrides } from "./assumptions.js";
import { SIMULATION_TEXT as TEXT } from "./fr.js";

/** What the reader moved: assumptions, and how many doctors are simulated. */
export interface SimulationSettings {
  readonly doctors: number;
  readonly overrides: Overrides;
}

const DOCTORS = "doctors";
const { doctors: size } = simulationFile;

function valueOf(card: SimulationParameterCard, text: string): number | readonly number[] | undefined {
  const values = text.split(";").map(Number);
  const wanted = typeof card.value === "number" ? 1 : card.value.length;
  if (values.length !== wanted || !values.every((value) => value >= card.low && value <= card.high))
    return undefined;
  return typeof card.value === "number" ? values[0] : values;
}

/** Settings of a link or of an earlier visit; what is unknown or out of its range is left at the default. */
export function readSimulationSettings(settings: Settings): SimulationSettings {
  const doctors = Number(settings[DOCTORS]);
  const overrides: Overrides = {};
  for (const card of simulationParameterCards) {
    const text = settings[card.id];
    const value = text === undefined ? undefined : valueOf(card, text);
    if (value !== undefined) overrides[card.id] = value;
  }
  return {
    doctors:
      Number.isInteger(doctors) && doctors >= size.low && doctors <= size.high ? doctors : DEFAULT_DOCTORS,
    overrides,
  };
}

/** What differs from the default, for a link. */
export function writeSimulationSettings({ doctors, overrides }: SimulationSettings): Settings {
  return {
    ...(doctors === DEFAULT_DOCTORS ? {} : { [DOCTORS]: String(doctors) }),
    ...Object.fromEntries(
      Object.entries(overrides).map(([id, value]) => [
        id,
        typeof value === "number" ? String(value) : value.join(";"),
      ]),
    ),
  };
}

/** A setting that the reader moved, in words: its name, the reader's value and the tool's. */
export interface ChangedSetting {
  readonly label: string;
  readonly own: string;
  readonly initial: string;
}

/** Every setting that differs from the tool's, the number of doctors first, then in the order of the file. */
export function changedSettings({ doctors, overrides }: SimulationSettings): readonly ChangedSetting[] {
  const write = (value: number): string =>
    Number.isInteger(value) ? formatNumber(value) : formatNumber(value, 3).replace(/,?0+$/, "");
  const text = (value: number | readonly number[]): string =>
    typeof value === "number" ? write(value) : value.map(write).join(" ; ");
  const moved = simulationParameterCards.flatMap(({ id, label, value }) => {
    const own = overrides[id];
    return own === undefined ? [] : [{ label, own: text(own), initial: text(value) }];
  });
  if (doctors === DEFAULT_DOCTORS) return moved;
  return [{ label: TEXT.doctors, own: write(doctors), initial: write(DEFAULT_DOCTORS) }, ...moved];
}

/** The same in words. */
export function simulationWords(settings: SimulationSettings): readonly string[] {
  return changedSettings(settings).map(({ label, own }) => `${label} : ${own}`);
}
