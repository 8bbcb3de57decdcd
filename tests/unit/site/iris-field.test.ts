import { expect, test } from "vitest";
import { irisCount, parseIris } from "../../../src/site/situation/iris-field.js";
import type { IrisList } from "../../../src/site/situation/iris-field.js";

/** Two communes: 81004 split in two IRIS, 81001 not split. */
const list: IrisList = {
  rowOf: new Map([
    ["81001", 0],
    ["81004", 1],
    ["2A004", 2],
  ]),
  iris: { code: ["810040101", "810040102", "2A0040101"], commune: Int32Array.from([1, 1, 2]) },
};
const message = (typed: string, commune: string | undefined, known: IrisList | undefined = list): string => {
  const parsed = parseIris(typed, commune, known);
  return parsed.kind === "error" ? parsed.message : "";
};

test("an IRIS of the commune is taken, spaces and small letters included; nothing typed is nothing", () => {
  expect(parseIris(" 81004 0102 ", "81004", list)).toEqual({
    kind: "value",
    value: "810040102",
    shown: "810040102",
  });
  expect(parseIris("2a0040101", "2A004", list)).toMatchObject({ kind: "value", value: "2A0040101" });
  expect(parseIris("  ", "81004", list)).toEqual({ kind: "empty" });
});

test("each refusal says what is wrong and what to do", () => {
  expect(message("81004", "81004")).toContain("neuf caractères");
  expect(message("810040102", "81001")).toContain("n’est pas dans la commune du cabinet (81001)");
  expect(message("810010101", "81001")).toContain("n’est pas découpée en IRIS");
  expect(message("810049999", "81004")).toContain("n’est pas dans la liste de l’Insee");
});

test("before the data are loaded only the writing and the commune are checked", () => {
  expect(parseIris("810049999", "81004", undefined).kind).toBe("value");
  expect(parseIris("810040101", undefined, undefined).kind).toBe("value");
  expect(message("810040101", "81001", undefined)).toContain("81001");
});

test("a commune that is not split counts none; an unknown one is not counted", () => {
  expect([irisCount(list, "81004"), irisCount(list, "81001"), irisCount(list, "99999")]).toEqual([
    2,
    0,
    undefined,
  ]);
});
