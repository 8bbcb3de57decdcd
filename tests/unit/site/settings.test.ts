import { expect, test } from "vitest";
import { mapSettingsWords, readMapSettings, writeMapSettings } from "../../../src/site/map/settings.js";
import { DEFAULT_MAP } from "../../../src/site/map/choices.js";
import {
  readSimulationSettings,
  simulationWords,
  writeSimulationSettings,
} from "../../../src/site/simulation/settings.js";

test("settings of the map come back from a link, and each is said", () => {
  const settings = {
    choice: { ...DEFAULT_MAP, index: "f-edi", classes: 10, imputation: "none" },
    lit: "gravity-short",
  } as const;
  expect(readMapSettings(writeMapSettings(settings))).toEqual(settings);
  expect(mapSettingsWords(settings)).toHaveLength(4);
});

test("an unknown setting of the map is the default, and the default says nothing", () => {
  const read = readMapSettings({ index: "lune", classes: "7", couleur: "81004", commune: "81004" });
  expect(read).toEqual({ choice: DEFAULT_MAP, lit: "all" });
  expect(writeMapSettings(read)).toEqual({});
  expect(mapSettingsWords(read)).toEqual([]);
});

test("assumptions of the simulation come back from a link, inside their range only", () => {
  const settings = { doctors: 20_000, overrides: { threshold: 1.5 } };
  expect(readSimulationSettings(writeSimulationSettings(settings))).toEqual(settings);
  expect(simulationWords(settings)).toHaveLength(2);
  expect(readSimulationSettings({ doctors: "7", threshold: "99", lune: "1" })).toEqual({
    doctors: 52_000,
    overrides: {},
  });
});
