import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** Paths whose order in the archive is fixed by use: the content types come first, then the rest by name. */
const FIRST = "[Content_Types].xml";

/** Noon of the first day of the ZIP calendar, in local fields as the library reads them: same bytes in every zone. */
const zipEpoch = (): Date => new Date(1980, 0, 1, 12, 0, 0);

/**
 * The same .docx with nothing that depends on the moment: dates of `docProps/core.xml` set to `stamp`, entries in
 * a fixed order with a fixed date. The content is untouched.
 * @param stamp ISO date and time in UTC, e.g. `2026-11-22T00:00:00Z`.
 */
export function fixDocxDates(bytes: Uint8Array, stamp: string): Uint8Array {
  const entries = unzipSync(bytes);
  const names = Object.keys(entries).sort(
    (a, b) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1),
  );
  const fixed: Zippable = {};
  for (const name of names) {
    const content = entries[name];
    if (content === undefined) continue;
    fixed[name] =
      name === "docProps/core.xml"
        ? strToU8(
            strFromU8(content).replace(
              /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g,
              (_match, open: string, _name: string, close: string) => `${open}${stamp}${close}`,
            ),
          )
        : content;
  }
  return zipSync(fixed, { level: 6, mtime: zipEpoch() });
}
