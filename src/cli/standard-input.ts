import { fstatSync } from "node:fs";

/**
 * What the standard input is: a file (`< case.json`), a pipe, or nothing to read (a terminal, a null device, a closed
 * input). A file can be read without being asked to; a pipe may stay open for ever, so that it is read on « - » only.
 */
export function standardInput(): "file" | "pipe" | "nothing" {
  try {
    const stat = fstatSync(0);
    return stat.isFile() ? "file" : stat.isFIFO() ? "pipe" : "nothing";
  } catch {
    return "nothing";
  }
}
