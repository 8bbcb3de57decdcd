import { describe, expect, test } from "vitest";

import { absent, compute, leaf, numberOf, present } from "../../../../src/core/domain/index.js";
import type { Quantity, Status } from "../../../../src/core/domain/index.js";

const described = (id: string): { id: string; label: string; unit: string } => ({
  id,
  label: `libellé de ${id}`,
  unit: "jours",
});
const read = (id: string, value: number, status: Status = "documenté"): Quantity =>
  leaf(described(id), value, status);

describe("leaves", () => {
  test("a number keeps its status and its origin", () => {
    const origin = { kind: "case", field: "figures.sickLeaveDays" } as const;
    expect(
      leaf({ ...described("days"), period: "RP 2022", note: "remarque" }, 6405, "rapporté", origin),
    ).toEqual({
      id: "days",
      label: "libellé de days",
      unit: "jours",
      period: "RP 2022",
      note: "remarque",
      value: { kind: "present", value: 6405 },
      status: "rapporté",
      origin,
    });
  });

  test("no origin, no entry for it", () => {
    expect(Object.hasOwn(read("days", 1), "origin")).toBe(false);
    expect(leaf(described("days"), present(0), "calculé").value).toEqual({ kind: "present", value: 0 });
  });

  test.each([NaN, Infinity, -Infinity])("%d is an absence, of unknown status", (value) => {
    expect(read("days", value)).toMatchObject({
      value: { kind: "absent", reason: "non-calculable" },
      status: "inconnu",
    });
  });

  test("an absence keeps its reason and its detail, whatever status is claimed", () => {
    const reason = absent("non-saisi", "figures.activePatients");
    expect(leaf(described("patients"), reason, "documenté")).toMatchObject({
      value: reason,
      status: "inconnu",
    });
    expect(reason).toEqual({ kind: "absent", reason: "non-saisi", detail: "figures.activePatients" });
    expect(absent("non-saisi")).toStrictEqual({ kind: "absent", reason: "non-saisi" });
  });
});

describe("inner nodes", () => {
  test("the value is that of the formula; formula and inputs are kept", () => {
    const inputs = [read("days", 6405), read("patients", 1240)];
    const rate = compute(described("rate"), "days / patients", inputs);
    expect(rate).toEqual({
      ...described("rate"),
      value: { kind: "present", value: 6405 / 1240 },
      status: "calculé",
      formula: "days / patients",
      inputs,
    });
    expect(numberOf(rate)).toBe(6405 / 1240);
  });

  test("« cell.* » takes the inputs whose identifier begins so, in their order, and no other", () => {
    const inputs = [
      read("cell.b", 2),
      read("cells", 100),
      read("other.a", 50),
      read("cell.a", 3),
      read("w.1", 10),
      read("w.2", 1),
    ];
    expect(numberOf(compute(described("sum"), "sum(cell.*)", inputs))).toBe(5);
    expect(numberOf(compute(described("dot"), "dot(cell.*, w.*)", inputs))).toBe(23);
  });

  test("the weakest input decides the status", () => {
    for (const status of ["supposé", "inconnu"] as const)
      expect(compute(described("sum"), "a + b", [read("a", 1), read("b", 2, status)]).status).toBe(status);
    expect(compute(described("twelve"), "12", []).status).toBe("calculé");
  });

  test("an absent input makes the node absent, with the reason of the first one", () => {
    const missing = (id: string, field: string): Quantity =>
      leaf(described(id), absent("non-saisi", field), "documenté");
    const node = compute(described("sum"), "a + b + c", [
      read("a", 1),
      missing("b", "figures.b"),
      missing("c", "figures.c"),
    ]);
    expect(node).toMatchObject({ value: absent("non-saisi", "figures.b"), status: "inconnu" });
    expect(numberOf(node)).toBeUndefined();
  });

  test("a result that is no number is an absence that names its formula", () => {
    const node = compute(described("ratio"), "a / b", [read("a", 1), read("b", 0)]);
    expect(node).toMatchObject({ value: absent("non-calculable", "a / b"), status: "inconnu" });
  });

  test("a formula that names no input is a fault of the program", () => {
    const call = (): Quantity =>
      compute(described("sum"), "a + patient", [read("a", 1), read("patients", 2)]);
    expect(call).toThrow(SyntaxError);
    expect(call).toThrow("« a + patient »: no input patient");
  });
});
