import { describe, expect, it } from "vitest";
import { lawEntry } from "../../../../src/dossier/law/table.js";
import type { ArticleRef } from "../../../../src/dossier/law/types.js";
import {
  closedFileFaults,
  closedFileFindings,
  surnameNote,
  YES_NO,
  type ClosedFile,
  type Identity,
  type YesNo,
} from "../../../../src/dossier/models/file-closing.js";
import { factByKey } from "../../../../src/dossier/register/load.js";
import { cell, table } from "./table.js";

const empty: ClosedFile = {
  kind: "inconnu",
  acknowledged: "inconnu",
  alreadyHeld: "inconnu",
  agent: "inconnu",
  reasons: "inconnu",
  routes: "inconnu",
  signature: "inconnu",
};

function fileOf(row: Record<string, string>): ClosedFile {
  const get = (column: string): string => cell(row, column);
  const [asked, deadline, sent] = [get("demande_piece"), get("delai"), get("envoi_piece")];
  return {
    ...empty,
    kind: get("type") as ClosedFile["kind"],
    ...(asked === "" ? {} : { request: { date: asked, ...(deadline === "" ? {} : { deadline }) } }),
    ...(sent === "" ? {} : { pieceSent: { date: sent, proof: get("preuve") as YesNo } }),
    ...(get("cloture") === "" ? {} : { closedOn: get("cloture") }),
    agent: get("agent") as Identity,
  };
}

describe("table of vectors tests/fixtures/models/dossier-clos.csv", () => {
  it.each(table("dossier-clos.csv").map((row) => [cell(row, "cas"), row] as const))("%s", (_, row) => {
    const expected = cell(row, "constats_attendus").split(" | ");
    const rules = new Set(expected.map((text) => text.replace(/ (?:écart|conforme|à savoir)$/u, "")));
    const found = closedFileFindings(fileOf(row))
      .filter((finding) => rules.has(finding.rule))
      .map((finding) => `${finding.rule} ${finding.side}`);
    expect(found).toEqual(expected);
  });
});

describe("findings", () => {
  const all = YES_NO.flatMap((answer) =>
    (["demande", "réclamation", "inconnu"] as const).flatMap((kind) =>
      (["complète", "nom seul", "aucune", "inconnu"] as const).flatMap((agent) =>
        closedFileFindings({
          ...empty,
          kind,
          agent,
          acknowledged: answer,
          alreadyHeld: answer,
          reasons: answer,
          routes: answer,
          signature: answer,
          closedOn: "2026-02-06",
          request: { date: "2026-01-05", deadline: "2026-02-05" },
          pieceSent: { date: "2026-01-20", proof: answer },
        }),
      ),
    ),
  );
  it("cite only articles of the law table and facts of the register", () => {
    for (const finding of all) {
      for (const ref of finding.articles ?? []) expect(() => lawEntry(ref as ArticleRef)).not.toThrow();
      for (const key of finding.sources) expect(factByKey(key), key).toBeDefined();
      expect((finding.articles ?? []).length + finding.sources.length).toBeGreaterThan(0);
    }
  });
  it("show what helps and what does not: an answer « oui » is as visible as a « non »", () => {
    const sides = (answer: YesNo): number =>
      closedFileFindings({
        ...empty,
        acknowledged: answer,
        reasons: answer,
        routes: answer,
        signature: answer,
      }).length;
    expect(sides("oui")).toBe(sides("non"));
    expect(new Set(all.map((finding) => finding.side))).toEqual(new Set(["écart", "conforme", "à savoir"]));
  });
  it("never say that a machine closed the file, nor that a decision is void", () => {
    for (const finding of all) {
      expect(finding.sentence).not.toMatch(/clos par un (?:robot|automate)|nulle?\b|illégal|fraude/iu);
    }
  });
  it("an article on sole automation stays a question", () => {
    const human = all.filter((finding) => finding.rule === "intervention humaine");
    expect(new Set(human.map((finding) => finding.side))).toEqual(new Set(["à savoir"]));
  });
});

describe("a surname establishes nothing", () => {
  it.each([
    [
      "Martin",
      "Ce nom de famille est l’un des plus portés de France : il n’établit rien sur la façon dont le dossier a été clos.",
    ],
    [
      "Hugo MARTIN",
      "Ce nom de famille est l’un des plus portés de France : il n’établit rien sur la façon dont le dossier a été clos.",
    ],
    [
      "Mme Dupond",
      "Ce nom de famille est l’un des plus portés de France : il n’établit rien sur la façon dont le dossier a été clos.",
    ],
    [
      "K. Ottofin",
      "« Ottofin » est un nom cité par Mediapart le 21 novembre 2024 ; ce nom ne suffit pas à dire comment le dossier a été clos. Demandez qui l’a traité (article L. 111-2).",
    ],
    [
      "OTTOGE",
      "« Ottoge » est un nom cité par Mediapart le 21 novembre 2024 ; ce nom ne suffit pas à dire comment le dossier a été clos. Demandez qui l’a traité (article L. 111-2).",
    ],
    ["Durand", "Un nom de famille n’établit rien sur la façon dont le dossier a été clos."],
    ["Martineau", "Un nom de famille n’établit rien sur la façon dont le dossier a été clos."],
  ])("%s", (name, sentence) => {
    expect(surnameNote(name)).toBe(sentence);
  });
  it("no name, no sentence; no finding depends on the name", () => {
    expect(surnameNote("  ")).toBeUndefined();
    expect(closedFileFindings({ ...empty, shownName: "Ottofin" })).toEqual(closedFileFindings(empty));
  });
});

describe("faults of dates", () => {
  it("all at once, then the order", () => {
    const file = { ...empty, sentOn: "2026-02-30", closedOn: "hier" };
    expect(closedFileFaults(file).map((fault) => fault.field)).toEqual(["sentOn", "closedOn"]);
    expect(() => closedFileFindings(file)).toThrow(RangeError);
    expect(
      closedFileFaults({ ...empty, request: { date: "2026-02-10", deadline: "2026-02-09" } }).map(
        (f) => f.field,
      ),
    ).toEqual(["request.deadline"]);
    const order = { ...empty, sentOn: "2026-02-10", closedOn: "2026-02-09", reminder: "2026-02-09" };
    expect(
      closedFileFaults({ ...order, request: { date: "2026-02-10", deadline: "aucun" } }).map((f) => f.field),
    ).toEqual(["closedOn", "reminder"]);
    const sameDay = { ...empty, sentOn: "2026-02-10", closedOn: "2026-02-10", reminder: "2026-02-10" };
    expect(closedFileFaults({ ...sameDay, request: { date: "2026-02-10", deadline: "2026-02-10" } })).toEqual(
      [],
    );
  });
});
