import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const LOCK = "node_modules/.site-build.lock";
/** A lock without its owner's number is being written, or was left by a process that died meanwhile. */
const UNSIGNED_MS = 5_000;

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function owner(): number | undefined {
  try {
    return Number(readFileSync(join(LOCK, "pid"), "utf8"));
  } catch {
    return undefined;
  }
}

/** True when nobody holds the lock any more: its owner is dead, or died before it could write its number. */
function abandoned(): boolean {
  const pid = owner();
  if (pid !== undefined) return !alive(pid);
  const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return age > UNSIGNED_MS;
}

/**
 * Runs one build at a time in this folder: waits for the other process, and takes over the lock of a dead one.
 * @throws what the file system refuses (no `node_modules`, read-only folder), and what `work` throws.
 */
export async function withBuildLock<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      mkdirSync(LOCK);
      writeFileSync(join(LOCK, "pid"), String(process.pid));
      break;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      if (abandoned()) rmSync(LOCK, { recursive: true, force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  try {
    return await work();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}
