import { BOUNDS } from "../../core/case/index.js";
import type { Case } from "../../core/case/types.js";
import { AGE_BANDS, ALD, SEXES } from "../../core/domain/index.js";
import type { AgeBand, Ald, Sex } from "../../core/domain/index.js";
import { caseStore } from "../case-store.js";
import { h } from "../dom.js";
import { withRoom } from "./fields.fr.js";
import { SITUATION_TEXT } from "./fr.js";

/** Patients of a case, by stratum or by margins. */
export type Patients = NonNullable<Case["patients"]>;

const countOf = (text: string): number | undefined => {
  const compact = text.replace(/[\s\u00a0\u202f]/g, "");
  return /^\d{1,5}$/.test(compact) && Number(compact) <= BOUNDS.patients ? Number(compact) : undefined;
};

function cell(
  label: string,
  value: number | undefined,
  onCount: (count: number | undefined) => void,
  onBad: (sentence: string) => void,
): HTMLInputElement {
  const input = h("input", {
    type: "text",
    inputmode: "numeric",
    autocomplete: "off",
    class: "cell",
    "aria-label": label,
  });
  input.value = value === undefined ? "" : String(value);
  input.addEventListener("input", () => {
    const count = countOf(input.value);
    const bad = count === undefined && input.value.trim() !== "";
    input.setAttribute("aria-invalid", String(bad));
    onBad(bad ? SITUATION_TEXT.cellBad(label, input.value.trim()) : "");
    if (count !== undefined || input.value.trim() === "") onCount(count);
  });
  return input;
}

/** Writes the patients of the case, or removes them. */
export function savePatients(patients: Patients | undefined): void {
  caseStore.update((held) => withRoom(held, "patients", patients));
}

/** Sexes and ALD of the columns of the table of strata. */
const COLUMNS: readonly { readonly sex: Sex; readonly ald: Ald; readonly label: string }[] = SEXES.flatMap(
  (sex) =>
    ALD.map((ald) => ({
      sex,
      ald,
      label: `${sex === "F" ? SITUATION_TEXT.women : SITUATION_TEXT.men}, ${ald === 1 ? SITUATION_TEXT.withAld : SITUATION_TEXT.withoutAld}`,
    })),
);

/** What a table tells the field around it: its total, and the sentence of a count that cannot be read. */
export interface TableEvents {
  readonly onSum: (sum: number) => void;
  readonly onBad: (sentence: string) => void;
}

/** Table of the counts by age, sex and ALD. */
export function strataTable({ onSum, onBad }: TableEvents): HTMLElement {
  const counts = new Map<string, number>();
  const key = (age: AgeBand, sex: Sex, ald: Ald): string => `${age}|${sex}|${String(ald)}`;
  for (const { age, sex, ald, count } of caseStore.case.patients?.strata ?? [])
    counts.set(key(age, sex, ald), count);
  const store = (): void => {
    const strata = AGE_BANDS.flatMap((age) =>
      COLUMNS.flatMap(({ sex, ald }) => {
        const count = counts.get(key(age, sex, ald));
        return count === undefined ? [] : [{ age, sex, ald, count }];
      }),
    );
    onSum(strata.reduce((sum, { count }) => sum + count, 0));
    savePatients(strata.length === 0 ? undefined : { strata, source: "logiciel" });
  };
  onSum([...counts.values()].reduce((sum, count) => sum + count, 0));
  const row = (age: AgeBand): HTMLElement =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, age),
      COLUMNS.map(({ sex, ald, label }) =>
        h(
          "td",
          {},
          cell(
            `${age}, ${label}`,
            counts.get(key(age, sex, ald)),
            (count) => {
              if (count === undefined) counts.delete(key(age, sex, ald));
              else counts.set(key(age, sex, ald), count);
              store();
            },
            onBad,
          ),
        ),
      ),
    );
  return table(
    COLUMNS.map(({ label }) => label),
    AGE_BANDS.map(row),
  );
}

/** Table of the totals by age, of the women and of the patients with an ALD. */
export function marginsTable({ onSum, onBad }: TableEvents): HTMLElement {
  const held = caseStore.case.patients;
  const ages = new Map<AgeBand, number>((held?.ageBands ?? []).map(({ age, count }) => [age, count]));
  let women = held?.women;
  let ald = held?.ald;
  const sum = (): number => [...ages.values()].reduce((total, count) => total + count, 0);
  const store = (): void => {
    const ageBands = AGE_BANDS.flatMap((age) => {
      const count = ages.get(age);
      return count === undefined ? [] : [{ age, count }];
    });
    onSum(sum());
    savePatients(
      ageBands.length === 0 && women === undefined && ald === undefined
        ? undefined
        : {
            ageBands,
            ...(women === undefined ? {} : { women }),
            ...(ald === undefined ? {} : { ald }),
            source: "logiciel",
          },
    );
  };
  onSum(sum());
  const line = (
    label: string,
    value: number | undefined,
    change: (count: number | undefined) => void,
  ): HTMLElement =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, label),
      h(
        "td",
        {},
        cell(
          `${label}, ${SITUATION_TEXT.all}`,
          value,
          (count) => {
            change(count);
            store();
          },
          onBad,
        ),
      ),
    );
  return table(
    [SITUATION_TEXT.all],
    [
      ...AGE_BANDS.map((age) =>
        line(age, ages.get(age), (count) => {
          if (count === undefined) ages.delete(age);
          else ages.set(age, count);
        }),
      ),
      line(SITUATION_TEXT.womenTotal, women, (count) => {
        women = count;
      }),
      line(SITUATION_TEXT.aldTotal, ald, (count) => {
        ald = count;
      }),
    ],
  );
}

function table(heads: readonly string[], rows: readonly HTMLElement[]): HTMLElement {
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": SITUATION_TEXT.patients },
    h(
      "table",
      { class: "t cells" },
      h("caption", { class: "vh" }, SITUATION_TEXT.patients),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "col" }, SITUATION_TEXT.age),
          heads.map((head) => h("th", { scope: "col" }, head)),
        ),
      ),
      h("tbody", {}, rows),
    ),
  );
}
