import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { defaultGrid, releaseData } from "../../../../src/core/answer/index.js";
import { loadRelease } from "../../../../src/pipeline/load-release.js";
import type { Case } from "../../../../src/core/case/types.js";
import {
  buildExhibit,
  ExhibitError,
  exhibitFileName,
  withCover,
} from "../../../../src/dossier/exhibit/build.js";
import { digest, type Json } from "../../../../src/dossier/exhibit/canonical.js";
import { readCover } from "../../../../src/dossier/exhibit/cover.js";
import { exhibitResults } from "../../../../src/dossier/exhibit/results.js";
import type { Cover, Exhibit } from "../../../../src/dossier/exhibit/types.js";
import { verifyExhibit, type KnownVersions } from "../../../../src/dossier/exhibit/verify.js";
import { known as knownHere, oldExhibit } from "./samples.js";

const data = releaseData(loadRelease());
const cover: Cover = {
  number: "7",
  title: "Note statistique",
  author: "Exemple",
  qualification: "statisticienne",
  requestedBy: "le médecin",
  paidBy: "le médecin",
  links: "aucun",
  place: "Albi",
  date: "2026-11-22",
};
const known: KnownVersions = {
  software: "0.1.0",
  release: { id: "2026.1", manifestSha256: "abc" },
  grids: [defaultGrid],
  errata: {
    format: "ij-errata/1",
    release: "2026.1",
    entries: [
      { date: "2026-12-01", what: "Faute d'essai.", effect: "Aucun." },
      { date: "2026-12-01", what: "Faute d'une autre version.", effect: "Aucun.", releases: ["2025.9"] },
    ],
  },
};

function profile(name: string): Case {
  return JSON.parse(readFileSync(`data/profiles/${name}`, "utf8")) as Case;
}
function build(aCase: Case): Exhibit {
  return buildExhibit({ case: aCase, cover, data, software: "0.1.0", release: known.release, sources: [] });
}
const profiles = readdirSync("data/profiles").filter((f) => /^\d\d-/.test(f));

describe("an exhibit", () => {
  test.each(profiles)("%s: built, then verified identical after a trip through JSON", (name) => {
    const exhibit = JSON.parse(JSON.stringify(build(profile(name)))) as Exhibit;
    const v = verifyExhibit(exhibit, data, known);
    expect(v.integrity.ok).toBe(true);
    expect(v.recomputation.differences).toEqual([]);
    expect(v.recomputation.ok).toBe(true);
    expect(v.recomputation.compared).toBeGreaterThan(20);
    expect(v.provenance.errata).toEqual([
      "Correction publiée le 1er\u00a0décembre 2026\u00a0: Faute d’essai. Effet\u00a0: Aucun.",
    ]);
  });

  test("a digit changed anywhere is caught by the digest; with the digest redone, by the recomputation", () => {
    const exhibit = build(profile("01-grande-liste.json"));
    const tampered = {
      ...exhibit,
      results: { ...exhibit.results, headline: { ...exhibit.results.headline, flagged: 0 } },
    };
    expect(verifyExhibit(tampered, data, known).integrity.ok).toBe(false);
    const { digest: _old, ...body } = tampered;
    const redone = { ...tampered, digest: digest(body as unknown as Json) };
    const v = verifyExhibit(redone, data, known);
    expect(v.integrity.ok).toBe(true);
    expect(v.recomputation.differences.map((d) => d.path)).toEqual(["results.headline.flagged"]);
  });

  test("a relative change of 1e-8 in one ratio is caught, one of 1e-11 is not a difference", () => {
    const exhibit = build(profile("01-grande-liste.json"));
    const ratio = exhibit.results.fund.ratio ?? 0;
    const changed = (factor: number): Exhibit => ({
      ...exhibit,
      results: { ...exhibit.results, fund: { ...exhibit.results.fund, ratio: ratio * factor } },
    });
    expect(verifyExhibit(changed(1 + 1e-8), data, known).recomputation.ok).toBe(false);
    expect(verifyExhibit(changed(1 + 1e-11), data, known).recomputation.ok).toBe(true);
  });

  test("one made before the optional fields of the format is still intact and recomputed", () => {
    const v = verifyExhibit(oldExhibit(), data, knownHere);
    expect(v.integrity.ok).toBe(true);
    expect(v.provenance.grid).toBe("connue");
    expect(v.recomputation.differences).toEqual([]);
    expect(v.recomputation.compared).toBeGreaterThan(v.recomputation.done ? 100 : -1);
  });

  test("the commit of the code is covered by the digest when it is known", () => {
    const input = { case: profile("08-mauvaise-periode.json"), cover, data, software: "0.1.0" };
    const make = (commit?: string): Exhibit =>
      buildExhibit({
        ...input,
        release: known.release,
        sources: [],
        ...(commit === undefined ? {} : { commit }),
      });
    expect(make("f6ec024").versions.commit).toBe("f6ec024");
    expect(make().versions).not.toHaveProperty("commit");
    expect(make("f6ec024").digest).not.toBe(make().digest);
    expect(make("f6ec024").results).toEqual(make().results);
  });

  test("another release is not recomputed and nothing is claimed", () => {
    const exhibit = build(profile("01-grande-liste.json"));
    const v = verifyExhibit(exhibit, data, { ...known, release: { id: "2027.1", manifestSha256: "def" } });
    expect(v.provenance.release).toBe("inconnue");
    expect(v.recomputation).toMatchObject({ done: false, ok: false, compared: 0 });
  });

  test("is refused for a list of ten patients", () => {
    const small: Case = { format: "ij-case/1", figures: { activePatients: { value: 10, source: "lettre" } } };
    expect(() => build(small)).toThrow(ExhibitError);
  });

  test("carries neither the dossier nor a count of patients between 1 and 10", () => {
    const strata = ["20-29", "30-39", "40-49", "50-59", "60-69", "70+"].flatMap((age) =>
      (["M", "F"] as const).flatMap((sex) => [
        { age, sex, ald: 0, count: 40 },
        { age, sex, ald: 1, count: 1 },
      ]),
    );
    const aCase = {
      ...profile("01-grande-liste.json"),
      patients: { strata },
      residence: [
        { code: "59178", count: 400 },
        { code: "59271", count: 1 },
      ],
      dossier: { sender: { name: "Docteur Secret" } },
    } as unknown as Case;
    const exhibit = build(aCase);
    const text = JSON.stringify(exhibit);
    expect(text).not.toContain("Secret");
    const counts = [...(exhibit.case.patients?.strata ?? []), ...(exhibit.case.residence ?? [])].map(
      (x) => x.count,
    );
    expect(counts.filter((n) => n > 0 && n < 11)).toEqual([]);
    expect(exhibit.grouping.sentences.length).toBeGreaterThan(0);
    expect(exhibit.grouping.ratioBefore).not.toBeNull();
    const ungrouped = exhibitResults(aCase, data).ways.map(([, ratio]) => ratio);
    expect(exhibit.grouping.waysBefore).toMatchObject({
      total: ungrouped.length,
      min: Math.min(...ungrouped),
      max: Math.max(...ungrouped),
    });
  });

  test("another cover changes the digest and nothing of the results", () => {
    const exhibit = build(profile("08-mauvaise-periode.json"));
    const next = withCover(exhibit, { ...cover, place: "Castres" });
    expect(next).toEqual(
      buildExhibit({
        case: profile("08-mauvaise-periode.json"),
        cover: { ...cover, place: "Castres" },
        data,
        software: "0.1.0",
        release: known.release,
        sources: [],
      }),
    );
    expect(next.digest).not.toBe(exhibit.digest);
  });

  test("has a file name that begins with the piece number", () => {
    expect(exhibitFileName(cover, "html")).toBe("07_note-statistique_2026-11-22.html");
    expect(exhibitFileName({ number: "../12 bis", date: "2026-11-22" }, "pdf")).toBe(
      "12bis_note-statistique_2026-11-22.pdf",
    );
    const unnumbered = readCover({}, "2026-11-22").cover;
    expect(unnumbered.number).toBe("[À COMPLÉTER]");
    expect(exhibitFileName(unnumbered, "html")).toBe("00_note-statistique_2026-11-22.html");
  });
});
