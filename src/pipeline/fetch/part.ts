import { appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";

/**
 * Bytes of a download under way, beside its target: `target.part`, and `target.part.tag` with what identifies the version
 * that the server was sending (its `ETag`, else its date). Without a tag nothing is resumed: the end of another version
 * glued to the beginning of this one would be a third file.
 */
export class PartFile {
  readonly path: string;
  private readonly tagPath: string;

  constructor(target: string) {
    this.path = `${target}.part`;
    this.tagPath = `${this.path}.tag`;
  }

  /** Bytes already there. */
  get size(): number {
    return existsSync(this.path) ? statSync(this.path).size : 0;
  }

  /** Version of the bytes already there; undefined when unknown. */
  get tag(): string | undefined {
    return existsSync(this.tagPath) ? readFileSync(this.tagPath, "utf8") : undefined;
  }

  /** Starts again, noting the version that comes. */
  restart(tag: string | null): void {
    this.remove();
    writeFileSync(this.path, "");
    if (tag !== null) writeFileSync(this.tagPath, tag);
  }

  append(bytes: Uint8Array): void {
    appendFileSync(this.path, bytes);
  }

  read(): Buffer {
    return readFileSync(this.path);
  }

  remove(): void {
    rmSync(this.path, { force: true });
    rmSync(this.tagPath, { force: true });
  }
}
