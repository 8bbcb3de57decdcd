import { describe, expect, test } from "vitest";
import { asksForHelp, readCommand } from "../../../src/pipeline/arguments.js";

describe("command line of `npm run data`", () => {
  test("each verb with what it takes", () => {
    expect(readCommand(["derive"])).toEqual({ verb: "derive", operands: [], value: undefined });
    expect(readCommand(["verify", "--shuffle", "7"])).toMatchObject({ verb: "verify", value: "7" });
    expect(readCommand(["fetch", "--mirror=a=b"])).toMatchObject({ verb: "fetch", value: "a=b" });
    expect(readCommand(["diff", "old", "new"])).toMatchObject({ operands: ["old", "new"] });
  });

  test.each([
    [["derive", "--shuffle", "7"], "« "],
    [["derive", "x"], "rien n'a été fait"],
    [["verify", "--shufle", "7"], "--shufle"],
    [["fetch", "--mirorr", "../shared/data"], "--mirorr"],
    [["verify", "--shuffle", "1", "--shuffle", "2"], "--shuffle"],
    [["diff", "a"], "deux dossiers"],
    [["diff", "a", "b", "c"], "rien n'a été fait"],
    [["fetch", "--mirror"], "Donnez un dossier"],
    [["verify", "--shuffle="], "graine entière"],
    [["constructor"], "Verbe inconnu"],
    [["zut"], "fetch, derive, verify, diff"],
  ])("%j is refused, and nothing is done", (args, said) => {
    const reading = readCommand(args);
    expect(typeof reading === "string" && reading.endsWith("\n") ? reading : "").toContain(said);
  });

  test("help is never taken for something to do", () => {
    for (const args of [[], ["aide"], ["derive", "--help"], ["fetch", "--mirror", "x", "--aide"], ["-h"]])
      expect(asksForHelp(args)).toBe(true);
    for (const args of [["derive"], ["fetch", "--mirror", "aide"]]) expect(asksForHelp(args)).toBe(false);
  });
});
