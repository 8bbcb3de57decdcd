import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { describe, expect, test } from "vitest";
import { ABSENCE_REASONS } from "../../../src/core/domain/index.js";
import { reasonLabels } from "../../../src/core/release/index.js";
import { expectedTable } from "./expected-table.js";
import { communeSheet } from "../../../src/cli/commune/sheet.js";
import { sheetText } from "../../../src/cli/commune/text.js";
import { loadRelease } from "../../../src/pipeline/load-release.js";
import { loadCards } from "../../../src/pipeline/sources/cards.js";

const release = loadRelease();
const cards = loadCards(process.cwd());
const committed = readFileSync("tests/fixtures/communes-attendues.csv", "utf8");

describe("the table of expected outputs", () => {
  test("is what the command prints for each place", () => {
    expect(expectedTable(release, cards).split("\n")).toEqual(committed.split("\n"));
  });

  test("gives a value with its unit, or a reason, on every line", () => {
    for (const line of csvParse(committed)) {
      const filled = (line["valeur"] ?? "") !== "" && (line["unité"] ?? "") !== "";
      expect(filled || (line["raison ou remarque"] ?? "") !== "", JSON.stringify(line)).toBe(true);
    }
  });

  test("has published values that anyone can look up", () => {
    const value = (typed: string, quantity: string): string | undefined =>
      csvParse(committed).find((l) => l["saisi"] === typed && (l["grandeur"] ?? "").startsWith(quantity))?.[
        "valeur"
      ];
    // oracle: Insee, Filosofi 2021 and RP 2022, as quoted in the data catalogue
    expect(value("81004", "Revenu")).toBe("21 650");
    expect(value("31555", "Revenu")).toBe("22 140");
    expect(value("81105", "Revenu")).toBe("18 800");
    expect(value("93066", "Population")).toBe("148 907");
    expect(value("81007", "Revenu")).toBe("");
  });
});

test("each reason of the closed list has its own words", () => {
  expect(new Set(ABSENCE_REASONS.map((reason) => reasonLabels[reason])).size).toBe(ABSENCE_REASONS.length);
});

test("percentages computed by a third party are said to be so", () => {
  const text = sheetText(communeSheet(release, cards, "81004"));
  expect(text).toContain("pourcentages calculés par un tiers à partir des comptages de l’Insee");
  expect(text).not.toMatch(/NaN|undefined/);
});

test("Orée d'Anjou says which values were rebuilt", () => {
  const text = sheetText(communeSheet(release, cards, "49126"));
  expect(text).toContain("reconstruite à partir de deux parts publiées");
});

test.each(["55039", "26030", "97608"])("%s: a number or a reason, never a number that is not one", (code) => {
  const sheet = communeSheet(release, cards, code);
  const read = [
    ...sheet.variables.map(({ value }) => value),
    ...sheet.indices.flatMap(({ score, class: own }) => [score, own]),
    ...sheet.expected.map(({ value }) => value),
  ];
  expect(read.filter((value) => value.kind === "present" && !Number.isFinite(value.value))).toEqual([]);
  expect(sheet.expected.filter(({ value, note }) => value.kind === "absent" && note !== undefined)).toEqual(
    [],
  );
});
