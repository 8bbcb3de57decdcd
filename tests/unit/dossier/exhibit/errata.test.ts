import { describe, expect, test } from "vitest";
import { buildExhibit } from "../../../../src/dossier/exhibit/build.js";
import { digest, type Json } from "../../../../src/dossier/exhibit/canonical.js";
import { renderExhibitHtml } from "../../../../src/dossier/exhibit/html/render-html.js";
import { parseExhibitText } from "../../../../src/dossier/exhibit/parse.js";
import { defaultGrid } from "../../../../src/core/answer/index.js";
import { verifyExhibit } from "../../../../src/dossier/exhibit/verify.js";
import { cover, data, known, profile, release } from "./samples.js";

const entry = { date: "2026-12-01", what: "Colonne <b> inversée.", effect: "Aucune classe ne change." };
const published = { ...known, errata: { ...known.errata, entries: [entry] } };
const exhibit = buildExhibit({
  case: profile("09-outre-mer.json"),
  cover,
  data,
  software: known.software,
  release: { id: release.id, manifestSha256: known.release.manifestSha256 },
  sources: known.sources ?? [],
  errata: [{ ...entry, tables: ["communes.csv"] }],
});

describe("an exhibit made while a correction is published", () => {
  test("carries it, prints it escaped beside the data, and verifies", () => {
    expect(exhibit.errata).toEqual([entry]);
    expect(renderExhibitHtml(exhibit, defaultGrid)).toContain(
      "<p>Correction publiée le 1er\u00a0décembre 2026\u00a0: Colonne &lt;b&gt; inversée. Effet\u00a0: Aucune classe ne change.</p>",
    );
    const read = parseExhibitText(JSON.stringify(exhibit));
    expect(read.ok && read.value).toEqual(exhibit);
    const { integrity, provenance, recomputation } = verifyExhibit(exhibit, data, published);
    expect([integrity.ok, provenance.ok, recomputation.ok]).toEqual([true, true, true]);
  });

  test("a correction that was never published is named by the verification, digest redone or not", () => {
    const { digest: _old, ...body } = { ...exhibit, errata: [{ ...entry, effect: "Le ratio est faux." }] };
    const forged = { ...body, digest: digest(body as unknown as Json) };
    const { integrity, provenance } = verifyExhibit(forged, data, published);
    expect(integrity.ok).toBe(true);
    expect(provenance.ok).toBe(false);
    expect(provenance.differences.map(({ path }) => path)).toEqual(["errata.0"]);
  });

  test("without any, the file has no such key", () => {
    const plain = buildExhibit({
      case: profile("09-outre-mer.json"),
      cover,
      data,
      software: known.software,
      release: known.release,
      sources: [],
      errata: [],
    });
    expect(Object.keys(plain)).not.toContain("errata");
  });
});
