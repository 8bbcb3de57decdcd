import { readFileSync, readdirSync } from "node:fs";
import { loadRelease } from "../../../../src/pipeline/load-release.js";
import { defaultGrid, releaseData } from "../../../../src/core/answer/index.js";
import type { Case } from "../../../../src/core/case/types.js";
import { buildExhibit } from "../../../../src/dossier/exhibit/build.js";
import { parseExhibitText } from "../../../../src/dossier/exhibit/parse.js";
import { exhibitSources, manifestSha256 } from "../../../../src/dossier/exhibit/sources.js";
import type { Cover, Exhibit } from "../../../../src/dossier/exhibit/types.js";
import type { KnownVersions } from "../../../../src/dossier/exhibit/verify.js";

export const release = loadRelease();
export const data = releaseData(release);
export const cover: Cover = {
  number: "7",
  title: "Note statistique",
  author: "Dr A. Exemple",
  qualification: "médecin généraliste, partie à l'instance",
  requestedBy: "l'auteur",
  paidBy: "l'auteur, sans rémunération de tiers",
  links: "l'auteur est le requérant ; aucun lien avec la caisse",
  place: "Albi",
  date: "2026-11-22",
};
export const known: KnownVersions = {
  software: "0.1.0",
  release: { id: release.id, manifestSha256: manifestSha256(release.manifest) },
  sources: exhibitSources(release.manifest),
  grids: [defaultGrid],
  errata: { format: "ij-errata/1", release: release.id, entries: [] },
};
export const profiles = readdirSync("data/profiles").filter((f) => /^\d\d-/.test(f));

export function profile(name: string): Case {
  return JSON.parse(readFileSync(`data/profiles/${name}`, "utf8")) as Case;
}

export function build(aCase: Case, changes: Partial<Cover> = {}): Exhibit {
  return buildExhibit({
    case: aCase,
    cover: { ...cover, ...changes },
    data,
    software: known.software,
    release: known.release,
    sources: exhibitSources(release.manifest),
  });
}

const built = new Map<string, Exhibit>();
/** Exhibit of a profile, built once. */
export function buildProfile(name: string): Exhibit {
  const exhibit = built.get(name) ?? build(profile(name));
  built.set(name, exhibit);
  return exhibit;
}

/** An exhibit written by the first version of the format, before its optional fields: read from disk as it was. */
export function oldExhibit(): Exhibit {
  const text = readFileSync("tests/fixtures/exhibits/09-outre-mer-0.1.0.json", "utf8");
  const parsed = parseExhibitText(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}
