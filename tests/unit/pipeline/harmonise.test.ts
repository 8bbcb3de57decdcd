import { describe, expect, test } from "vitest";
import type { HarmonisedUnit } from "../../../src/pipeline/harmonise/types.js";
import { fixtureRelease } from "./fixture.js";

const unit = (code: string): HarmonisedUnit => {
  const found = fixtureRelease().harmonised.units.find((u) => u.code === code);
  if (found === undefined) throw new Error(`${code} is not in the fixture`);
  return found;
};

describe("named cases of the list of 2025", () => {
  test("Saint-Denis has the 148,907 inhabitants published after its merger with Pierrefitte", () => {
    const place = unit("93066");
    expect(place.population).toEqual({ value: 148907, exception: "5000plus" });
    expect(place.medianIncome).toEqual({ value: 16470, exception: "5000plus" });
    // counts of both communes: 13,741 unemployed of 69,542 active
    expect(place.unemployed2021).toEqual({ value: 13741, exception: "fusion" });
    expect(place.active2021).toEqual({ value: 69542, exception: "fusion" });
  });

  test("Orée d'Anjou, whose former seat was 49069, is not empty", () => {
    const place = unit("49126");
    expect(place.population).toEqual({ value: 16975, exception: "5000plus" });
    expect(place.medianIncome).toEqual({ value: 22910, exception: "changement-de-code" });
    expect(place.percentBac).toEqual({ value: 46.88, exception: "5000plus" });
    expect("value" in place.percentWorkers && place.percentWorkers.exception).toBe("reconstruit");
    expect(place.unemployed2021).toMatchObject({ exception: "changement-de-code" });
  });

  test("a commune that only changed code keeps its values, and says so", () => {
    const place = unit("12218");
    expect(place.population).toEqual({ value: 1573, exception: "changement-de-code" });
    expect(place.medianIncome).toEqual({ value: 21460, exception: "changement-de-code" });
    expect(place.percentBac).toEqual({ reason: "commune-sans-recensement" });
  });

  test("restored communes share the census population of the commune that they left, to the last inhabitant", () => {
    const family = ["15141", "15031", "15035", "15047", "15171"].map(unit);
    const people = family.map((u) => ("value" in u.population ? u.population.value : Number.NaN));
    expect(people.reduce((a, b) => a + b, 0)).toBe(1577);
    expect(family.slice(1).every((u) => "reason" in u.percentBac)).toBe(true);
  });

  test("a small merged commune adds counts, averages medians, and keeps the former seat's shares", () => {
    const place = unit("25390");
    expect(place.population).toMatchObject({ exception: "fusion" });
    expect(place.medianIncome).toMatchObject({ exception: "fusion" });
    expect(place.percentBac).toMatchObject({ exception: "chef-lieu" });
    // median between the least and the greatest of the five published ones
    const income = "value" in place.medianIncome ? place.medianIncome.value : Number.NaN;
    expect(income).toBeGreaterThan(27730);
    expect(income).toBeLessThan(36770);
  });
});

describe("what the producer does not publish", () => {
  test("overseas: income in Martinique and La Réunion only, nothing by commune in Mayotte", () => {
    expect(unit("97411").medianIncome).toEqual({ value: 18270 });
    expect(unit("97411").percentBac).toEqual({ reason: "non-publie-dom" });
    expect(unit("97105").medianIncome).toEqual({ reason: "non-publie-dom" });
    expect(unit("97608").population).toEqual({ reason: "non-publie-dom" });
    expect(unit("97608").active2021).toEqual({ reason: "non-publie-dom" });
  });

  test("a secret income stays a secret, not a zero and not a gap", () => {
    expect(unit("81007").medianIncome).toEqual({ reason: "secret-statistique" });
  });

  test("nd is another reason than s", () => {
    expect(unit("85165").medianIncome).toEqual({ reason: "non-disponible" });
  });
});

test("arrondissements are units and their city is apart, with their territories", () => {
  expect(unit("75113")).toMatchObject({ kind: "arrondissement", city: "75056", bassinDeVie: "75056" });
  expect(unit("75056").kind).toBe("city");
  expect(unit("75113").medianIncome).toEqual({ value: 25670 });
});

test("codes with letters and leading zeros are kept as text", () => {
  expect(unit("2A004").name).toBe("Ajaccio");
  expect(unit("01004").departement).toBe("01");
});

test("ages of each unit add to 100", () => {
  for (const u of fixtureRelease().harmonised.units)
    expect(Math.abs(u.ages.reduce((a, b) => a + b, 0) - 100), u.code).toBeLessThan(1e-9);
});
