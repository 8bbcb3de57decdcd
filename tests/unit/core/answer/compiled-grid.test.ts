import { describe, expect, it } from "vitest";
import { compileGrid, idOf, standingOf } from "../../../../src/core/answer/index.js";
import type { AnswerGrid } from "../../../../src/core/answer/index.js";
import { smallGrid } from "./small-grid.js";

const GRID = smallGrid({
  reference: ["letter", "rebuilt-central"],
  strata: ["as-stated", "age-sex-ald"],
  gradient: ["none", "occupational"],
  comparator: ["class-region", "departement"],
});

describe("compiled grid", () => {
  it("writes a way by its options, and gives it the weakest standing", () => {
    const compiled = compileGrid(GRID);
    expect(idOf(compiled, 2)).toBe(
      "reference=letter|strata=as-stated|numerator=days|denominator=active-patients|gradient=occupational|" +
        "comparator=departement|index=fdep3|weighting=population|classes=fifths-population|place=surgery",
    );
    expect(compiled.standings[0]).toBe("officiel");
    expect(compiled.standings[2]).toBe("exploratoire");
    const [choice] = compiled.choices;
    if (choice === undefined) throw new Error("a choice is expected");
    expect(choice).toMatchObject({ unit: "commune", imputation: "cantonVille" });
    const stated: AnswerGrid = {
      ...GRID,
      axes: GRID.axes.map((axis) => ({
        ...axis,
        options: axis.options.map((o) => ({ ...o, standing: "énoncé" })),
      })),
    };
    expect(standingOf(stated, choice)).toBe("énoncé");
    expect(standingOf({ ...GRID, axes: [] }, choice)).toBe("énoncé");
    expect(standingOf(GRID, { ...choice, reference: "rebuilt-high" })).toBe("exploratoire");
  });

  it("is made once for one grid", () => {
    expect(compileGrid(GRID)).toBe(compileGrid(GRID));
  });

  it.each([
    [{ index: "lune" }, "E_OPTION", "forbidden[0]: index=lune"],
    [{ lune: "fdep3" }, "E_OPTION", "forbidden[0]: lune=fdep3"],
    [{ reference: "letter" }, "E_GRID_EMPTY", "the grid holds no specification"],
  ])("refuses the forbidden %j", (when, code, message) => {
    const grid = { ...smallGrid({}), forbidden: [{ when: when as Record<string, string>, reason: "essai" }] };
    expect(() => compileGrid(grid)).toThrow(expect.objectContaining({ code, message }) as Error);
  });

  const wide = (counts: readonly number[]): AnswerGrid => ({
    ...smallGrid({}),
    forbidden: [],
    axes: smallGrid({}).axes.map((axis, j) => ({
      ...axis,
      options: Array.from({ length: counts[j] ?? 1 }, (_, i) => ({
        id: `o${String(i)}`,
        label: "",
        standing: "officiel" as const,
        justification: "",
        reference: "",
      })),
    })),
  });

  it("holds 5,000 ways and not one more", () => {
    expect(compileGrid(wide([50, 100])).specs).toHaveLength(5000);
    expect(() => compileGrid(wide([5001]))).toThrow(
      expect.objectContaining({
        code: "E_GRID_TOO_LARGE",
        message: "the grid holds more than 5000 specifications",
      }) as Error,
    );
  });

  it("gives up after too many branches that lead nowhere", () => {
    const grid = wide([400, 600, 2]);
    const forbidden = ["o0", "o1"].map((option) => ({
      when: { [grid.axes[2]?.name ?? ""]: option },
      reason: "essai",
    }));
    expect(() => compileGrid({ ...grid, forbidden })).toThrow(
      expect.objectContaining({ code: "E_GRID_TOO_LARGE" }) as Error,
    );
  });
});
