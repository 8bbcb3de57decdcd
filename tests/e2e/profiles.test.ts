import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import type { Case, Figure } from "../../src/core/case/index.js";
import { typographer } from "../../src/core/report/index.js";
import { closeBrowser, expectClean, follow, open } from "./harness.js";
import type { Opened } from "./harness.js";
import { profiles } from "./profile-list.js";

// One visit: each profile is typed after the one before was erased, so that nothing of it may stay.
let visit: Opened;
beforeAll(async () => {
  visit = await open("situation");
});
afterAll(async () => {
  await visit.close();
  await closeBrowser();
});

const french = (iso: string): string => iso.split("-").reverse().join("/");
const decimalsOf = (figure: Figure): number =>
  figure.decimals ?? String(figure.value).split(".")[1]?.length ?? 0;

async function type(page: Page, id: string, text: string): Promise<void> {
  await page.fill(`#${id}`, text);
  await page.press(`#${id}`, "Tab");
}

async function typeFigure(page: Page, id: string, figure: Figure, window: Case["window"]): Promise<void> {
  await type(page, id, figure.value.toFixed(decimalsOf(figure)).replace(".", ","));
  const source = page.locator(`#${id}-source`);
  if ((await source.count()) > 0) await source.selectOption(figure.source);
  const { period } = figure;
  if (period === undefined) {
    if ((await page.locator(`#${id}-period`).count()) > 0) await page.selectOption(`#${id}-period`, "letter");
    return;
  }
  if (window !== undefined && period.start === `${window.end.slice(0, 4)}-01-01` && period.end === window.end)
    return;
  await page.selectOption(`#${id}-period`, "other");
  await type(page, `${id}-start`, french(period.start));
  await type(page, `${id}-end`, french(period.end));
}

async function typePatients(page: Page, patients: NonNullable<Case["patients"]>): Promise<void> {
  const cell = (label: string): ReturnType<Page["getByLabel"]> => page.getByLabel(label, { exact: true });
  if (patients.strata !== undefined) {
    await page.check("input[name=patients-mode][value=strata]");
    for (const { age, sex, ald, count } of patients.strata)
      await cell(`${age}, ${sex === "F" ? "Femmes" : "Hommes"}, ${ald === 1 ? "avec" : "sans"} ALD`).fill(
        String(count),
      );
  } else {
    await page.check("input[name=patients-mode][value=margins]");
    for (const { age, count } of patients.ageBands ?? []) await cell(`${age}, Patients`).fill(String(count));
    if (patients.women !== undefined) await cell("dont femmes, Patients").fill(String(patients.women));
    if (patients.ald !== undefined) await cell("dont en ALD, Patients").fill(String(patients.ald));
  }
}

/** Types a whole case in the form, as a reader would. */
async function typeCase(page: Page, held: Case): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("main details"))
      (details as HTMLDetailsElement).open = true;
  });
  if (held.campaign !== undefined) await page.selectOption("#campaign", held.campaign);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("main details"))
      (details as HTMLDetailsElement).open = true;
  });
  if (held.window !== undefined) {
    await type(page, "window-start", french(held.window.start));
    await type(page, "window-end", french(held.window.end));
  }
  const figures = Object.entries(held.figures ?? {}).map(([key, figure]) => [`f-${key}`, figure] as const);
  const printed = Object.entries(held.letter ?? {}).flatMap(([key, value]) =>
    typeof value === "string" ? [] : [[`l-${key}`, value] as const],
  );
  for (const [id, figure] of [...figures, ...printed]) await typeFigure(page, id, figure, held.window);
  if (held.letter?.comparatorAdjusted !== undefined)
    await page.selectOption("#adjusted", held.letter.comparatorAdjusted);
  if (held.letter?.groupLabel !== undefined) await page.fill("#group-label", held.letter.groupLabel);
  if (held.practice?.commune !== undefined) {
    await page.fill("#commune", held.practice.commune);
    await page.waitForSelector("#commune-list li");
    await page.press("#commune", "ArrowDown");
    await page.press("#commune", "Enter");
  }
  if (held.practice?.structure !== undefined) await page.selectOption("#structure", held.practice.structure);
  if (held.practice?.since !== undefined) await type(page, "since", french(held.practice.since));
  if (held.patients !== undefined) await typePatients(page, held.patients);
  if (held.residence !== undefined)
    await type(
      page,
      "residence",
      held.residence.map(({ code, count }) => `${code} ; ${String(count)}`).join("\n"),
    );
  if (held.spells !== undefined) await type(page, "spells", held.spells.join(" "));
}

const lineOf = (stratum: object): string => JSON.stringify(Object.entries(stratum).sort());

/** What the reader types, without what the form does not ask for. */
function typed(held: Case): unknown {
  const figure = (value: Figure): Figure => ({ ...value, decimals: decimalsOf(value) });
  const each = (room: object | undefined): object | undefined =>
    room === undefined || Object.keys(room).length === 0
      ? undefined
      : Object.fromEntries(
          Object.entries(room).map(([key, value]: [string, unknown]) => [
            key,
            typeof value === "object" ? figure(value as Figure) : value,
          ]),
        );
  const { practice } = held;
  return {
    campaign: held.campaign,
    window: held.window,
    figures: each(held.figures),
    letter: each(held.letter),
    commune: practice?.commune,
    structure: practice?.structure,
    since: practice?.since,
    patients:
      held.patients === undefined
        ? undefined
        : {
            ...held.patients,
            source: "logiciel",
            ...(held.patients.strata === undefined
              ? {}
              : { strata: held.patients.strata.map(lineOf).sort() }),
          },
    residence: held.residence,
    spells: held.spells,
  };
}

describe.each(profiles)("profile $id", ({ held, headline }) => {
  test("typed in the page gives the case, the verdict and the headline written by hand", async () => {
    const { page, watch } = visit;
    await follow(page, "situation");
    await page.getByRole("button", { name: "Tout effacer" }).click();
    await typeCase(page, held);
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Enregistrer dans un fichier" }).click(),
    ]);
    const file = JSON.parse(readFileSync(await saved.path(), "utf8")) as Case;
    expect(typed(file)).toEqual(typed(held));
    await page.getByRole("button", { name: "Voir le verdict" }).click();
    await page.waitForSelector("#app[data-page=verdict] .verdict");
    await page.waitForFunction(
      () => (document.getElementById("ways")?.textContent ?? "missing") !== "",
      undefined,
      {
        timeout: 60_000,
      },
    );
    expect(await page.locator("main h1").innerText()).toContain(typographer(headline));
    expectClean(watch);
  });
});
