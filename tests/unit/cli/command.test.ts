import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { expect, it } from "vitest";

const PROGRAM = "src/cli/contre-expertise.mjs";

/** Runs the command itself; `early` closes the pipe of its output after the first bytes. */
function command(
  args: readonly string[],
  early = false,
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.on("data", (part: Buffer) => {
      out += String(part);
      if (early) child.stdout.destroy();
    });
    child.stderr.on("data", (part: Buffer) => (err += String(part)));
    child.on("close", (code) => {
      resolve({ code, out, err });
    });
  });
}

it("ends quietly when its reader stops early", async () => {
  const { code, err } = await command(["registre", "--json"], true);
  expect({ code, err }).toEqual({ code: 0, err: "" });
}, 60_000);

it("general help, version, unknown verb", async () => {
  expect(await command(["help"])).toMatchObject({ code: 0, err: "" });
  expect((await command(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  const wrong = await command(["comune"]);
  expect(wrong).toMatchObject({ code: 2, out: "" });
  expect(wrong.err).toContain("commune");
}, 60_000);

it("reads a file given by « < », and says how to read a pipe", () => {
  const handle = openSync("data/profiles/09-outre-mer.json", "r");
  const fed = spawnSync(process.execPath, [PROGRAM, "delais"], { stdio: [handle, "pipe", "pipe"] });
  closeSync(handle);
  expect([fed.status, String(fed.stdout).includes("Règle de calcul")]).toEqual([0, true]);
  const piped = spawnSync("sh", ["-c", `cat package.json | node ${PROGRAM} delais`]);
  expect(piped.status).toBe(2);
  expect(String(piped.stderr)).toContain("| contre-expertise delais -");
}, 60_000);
