import { readFileSync } from "node:fs";

import {
  answerCase,
  compileGrid,
  defaultGrid,
  releaseData,
  runMultiverse,
} from "../../src/core/answer/index.js";
import type { AnswerData } from "../../src/core/answer/index.js";
import { compareCase } from "../../src/core/answer/ratio.js";
import { relativeNeed } from "../../src/core/answer/need.js";
import { fundSpecification } from "../../src/core/answer/specification.js";
import { parseCaseText } from "../../src/core/case/index.js";
import type { Case } from "../../src/core/case/index.js";
import { loadRelease } from "../../src/pipeline/load-release.js";
import type { Bench } from "../../src/build/bench/types.js";

/** The naive version works out one way in so many: the whole would take too long to be repeated. */
const SHARE = 5;

/** A doctor with everything typed: strata, six communes of residence, work accidents, long leaves, leaves. */
function fullCase(): Case {
  const read = (name: string): Case => {
    const parsed = parseCaseText(
      readFileSync(new URL(`../../data/profiles/${name}.json`, import.meta.url), "utf8"),
    );
    if (!parsed.ok) throw new Error(name);
    return parsed.value;
  };
  const six = read("11-six-communes");
  const { patients } = read("03-autres-choix");
  const figure = (value: number) => ({ value, source: "logiciel" as const });
  return {
    ...six,
    letter: { comparatorRate: { value: 2.35, decimals: 2, source: "lettre" } },
    figures: {
      ...six.figures,
      sickLeaveDaysWorkAccident: figure(900),
      sickLeaveDaysLong: figure(2400),
      sickLeaveDaysReplacement: figure(200),
      sickLeaves: figure(163),
    },
    ...(patients === undefined ? {} : { patients }),
  };
}

/** Prepared when the bench runs: reading the release takes a second and is not measured. */
export function benches(): readonly Bench[] {
  const release = loadRelease();
  const full = fullCase();
  const { choices } = compileGrid(defaultGrid);
  const data = releaseData(release);
  let days = 6000;
  const nextDay = (): Case => {
    days += 1;
    return { ...full, figures: { ...full.figures, sickLeaveDays: { value: days, source: "lettre" } } };
  };
  const naive = (data: AnswerData): number => {
    const aCase = nextDay();
    const fund = fundSpecification(aCase);
    let flagged = 0;
    for (let k = 0; k < choices.length; k += SHARE) {
      const choice = choices[k];
      if (choice === undefined) continue;
      const { ratio } = compareCase(aCase, data, choice, relativeNeed(aCase, data, choice, fund));
      if (ratio.value.kind === "present" && ratio.value.value >= 2) flagged += 1;
    }
    return flagged;
  };
  const count = String(choices.length);
  return [
    {
      name: `Multivers d’un médecin à froid, ${count} façons (classes, groupes, bassins recalculés)`,
      run: () => runMultiverse(full, releaseData({ ...release }), defaultGrid),
      peer: {
        name: `une façon sur ${String(SHARE)}, une à une, sans mise en commun`,
        run: () => naive(releaseData({ ...release })),
      },
      goalMs: 1000,
      runs: 15,
    },
    {
      name: `Multivers quand un chiffre du médecin change, ${count} façons`,
      run: () => runMultiverse(nextDay(), data, defaultGrid),
      peer: {
        name: `une façon sur ${String(SHARE)}, une à une, sans mise en commun`,
        run: () => naive(data),
      },
      goalMs: 100,
    },
    {
      name: "Réponse complète à un cas (à chaque touche)",
      run: () => answerCase(nextDay(), data),
      peer: { name: "le multivers entier", run: () => runMultiverse(nextDay(), data, defaultGrid) },
      goalMs: 20,
    },
  ];
}
