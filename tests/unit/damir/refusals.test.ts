import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { explainFailure } from "../../../src/damir/failures.js";
import { ASSUMED, command, generate, rates, workFolder } from "./support.js";

const folder = workFolder();
const NAME = "FICTIF_A202301.csv.gz";
let text = "";
let bytes = Buffer.alloc(0);

beforeAll(async () => {
  await generate(folder, ["202301"], { rows: 4000 });
  bytes = readFileSync(join(folder, NAME));
  text = gunzipSync(bytes).toString("latin1");
});

let cases = 0;
/** A folder with the one file given, and the folder of its results. */
function place(content: string | Buffer, name = NAME): { from: string; output: string } {
  cases += 1;
  const from = join(folder, `case-${String(cases)}`);
  mkdirSync(from);
  writeFileSync(
    join(from, name),
    typeof content === "string" ? gzipSync(Buffer.from(content, "latin1")) : content,
  );
  return { from, output: join(from, "out") };
}

/** Runs `rates` and checks what every refusal has in common: a code, no stack, nothing that passes for a result. */
async function refused(
  { from, output }: { from: string; output: string },
  ...more: readonly string[]
): Promise<string> {
  const { code, err } = await command(
    ...["rates", "--from", from, "--sortie", output, "--denominateurs-supposes", "--table-supposee", ASSUMED],
    ...more,
  );
  expect(code).toBeGreaterThan(0);
  expect(err, "beside a progress line on a slow machine").toMatch(/^Refus : .+/m);
  expect(err).toMatch(/Que faire : .+/);
  expect(err).not.toMatch(/\n\s+at |Error:|node:internal/);
  for (const sub of ["FICTIF_resultats", "resultats"]) expect(existsSync(join(output, sub))).toBe(false);
  const partials = existsSync(join(output, "partiels")) ? readdirSync(join(output, "partiels")) : [];
  expect(partials.filter((file) => file.endsWith(".json") || file.endsWith(".part"))).toEqual([]);
  return err;
}

const header = (change: (names: string[]) => string[]): string => {
  const [first = "", ...rest] = text.split("\n");
  return [`${change(first.split(";").slice(0, -1)).join(";")};`, ...rest].join("\n");
};

describe("refusals of rates", () => {
  it("wrong file", async () => {
    expect(await refused(place("nom,prenom\nA,B\n"))).toMatch(/n'est pas un fichier mensuel d'Open DAMIR/);
  });
  it("a file that is not gzip", async () => {
    expect(await refused(place(Buffer.from("ceci n'est pas un gzip")))).toMatch(/n'est pas un gzip lisible/);
  });
  it("empty folder, and folder that does not exist", async () => {
    const from = join(folder, "vide");
    mkdirSync(from);
    expect(await refused({ from, output: join(from, "out") })).toMatch(/aucun fichier mensuel/);
    expect(await refused({ from: join(folder, "absent"), output: join(folder, "o") })).toMatch(
      /n'existe pas/,
    );
  });
  it("gzip cut in the middle of a line", async () => {
    expect(await refused(place(bytes.subarray(0, Math.floor(bytes.length * 0.6))))).toMatch(/tronqué/);
  });
  it("gzip without its trailer: the engine alone would take it for whole", async () => {
    expect(await refused(place(bytes.subarray(0, bytes.length - 8)))).toMatch(/tronqué/);
  });
  it("a byte changed in the gzip", async () => {
    const changed = Buffer.from(bytes);
    const at = Math.floor(changed.length * 0.7);
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    expect(await refused(place(changed))).toMatch(/gzip lisible|disposition annoncée/);
  });
  it("missing, added, renamed and moved columns", async () => {
    const without = header((names) => names.filter((name) => name !== "PRS_NAT"));
    expect(await refused(place(without))).toMatch(/colonne manquante : PRS_NAT/);
    const added = header((names) => [...names, "PRS_NEW_COL"]);
    expect(await refused(place(added))).toMatch(/colonne inconnue : PRS_NEW_COL/);
    const renamed = header((names) => names.map((name) => (name === "EXO_MTF" ? "EXO_MOTIF" : name)));
    expect(await refused(place(renamed))).toMatch(
      /colonne manquante : EXO_MTF ; colonne inconnue : EXO_MOTIF/,
    );
    const moved = header(([first = "", second = "", ...rest]) => [second, first, ...rest]);
    expect(await refused(place(moved))).toMatch(/autre ordre/);
  });
  it("another separator, another encoding, decimal comma", async () => {
    expect(await refused(place(text.replaceAll(";", ",")))).toMatch(/séparateur est « , »/);
    expect(await refused(place(gzipSync(`\ufeff${text}`)))).toMatch(/BOM/);
    expect(await refused(place(gzipSync(Buffer.from(text, "utf16le"))))).toMatch(/encodage/);
    const [names = "", first = "", ...rest] = text.split("\n");
    const values = first.split(";");
    values[names.split(";").indexOf("FLT_REM_MNT")] = "12,5";
    const withComma = [names, values.join(";"), ...rest].join("\n");
    expect(await refused(place(withComma))).toMatch(/virgule décimale/);
  });
  it("swapped month: by the first line, and hidden in the middle of the file", async () => {
    expect(await refused(place(bytes, "FICTIF_A202302.csv.gz"))).toMatch(/n'est pas celui du nom \(202302\)/);
    const lines = text.split("\n");
    lines[2000] = (lines[2000] ?? "").replace(/^202301/, "202212");
    expect(await refused(place(lines.join("\n")))).toMatch(/\(202212\)/);
  });
  it("too many lines that stop before the useful columns", async () => {
    const cut = text
      .split("\n")
      .map((line, i) => (i > 0 && i % 100 === 0 ? line.split(";").slice(0, 30).join(";") : line))
      .join("\n");
    expect(await refused(place(cut))).toMatch(/s'arrêtent avant les colonnes utiles/);
  });
  it("no daily allowance at all", async () => {
    const [first = "", ...rest] = text.split("\n");
    const noise = rest.filter((line) => !/;61[12]\d;/.test(line));
    expect(await refused(place([first, ...noise].join("\n")))).toMatch(/aucune indemnité journalière/);
  });
  it("real and fictional files together, one month twice", async () => {
    const both = place(bytes);
    writeFileSync(join(both.from, "A202302.csv.gz"), bytes);
    expect(await refused(both)).toMatch(/mélangés/);
    const twice = place(bytes);
    writeFileSync(join(twice.from, "FICTIF_A202301.csv"), text);
    expect(await refused(twice)).toMatch(/deux fois/);
  });
  it("unreadable period, unknown option, two denominators", async () => {
    expect(await refused(place(bytes), "--soins", "2023-13")).toMatch(/AAAA-MM/);
    expect(await refused(place(bytes), "--soin", "2023-01")).toMatch(/option inconnue/);
    expect(await refused(place(bytes), "--denominateurs", "x.csv")).toMatch(/deux dénominateurs/);
  });
  it("a table of employees without source, or with an unknown band", async () => {
    const path = join(folder, "assures.csv");
    const run = async (content: string): Promise<string> => {
      writeFileSync(path, content);
      const { from, output } = place(bytes);
      const { code, err } = await command(
        "rates",
        "--from",
        from,
        "--sortie",
        output,
        "--denominateurs",
        path,
        "--table-supposee",
        ASSUMED,
      );
      expect(code).toBe(2);
      return err;
    };
    expect(await run("age,sexe,assures\n30-39,F,2\n")).toMatch(/colonne manquante : statut, source/);
    expect(await run("age,sexe,assures,statut,source\n30-34,F,2,documenté,Cnam\n")).toMatch(
      /« 30-34 » inconnue/,
    );
    expect(await run("age,sexe,assures,statut,source\n30-39,F,0,documenté,Cnam\n")).toMatch(/non positif/);
    expect(await run("age,sexe,assures,statut,source\n30-39,F,10,documenté,\n")).toMatch(/source vide/);
    expect(await run("age,sexe,ald,assures,statut,source\n30-39,F,oui,10,documenté,Cnam\n")).toMatch(
      /ALD « oui » inconnue/,
    );
  });
  it.skipIf(!existsSync("/dev/full"))("disk full while the aggregate is written", async () => {
    const { from, output } = place(bytes);
    mkdirSync(join(output, "partiels"), { recursive: true });
    symlinkSync("/dev/full", join(output, "partiels", `${NAME}.json.part`));
    const { code, err } = await command("rates", "--from", from, "--sortie", output);
    expect(code).toBe(1);
    expect(err).toMatch(/disque est plein/);
    expect(err).not.toMatch(/\n\s+at /);
    expect(existsSync(join(output, "partiels", `${NAME}.json`))).toBe(false);
    expect(existsSync(join(output, "FICTIF_resultats"))).toBe(false);
  });
});

describe("interruption", () => {
  it("stops both readings, keeps nothing of the month under way and says how to go on", async () => {
    const { from, output } = place(bytes);
    const interruption = new AbortController();
    const running = rates(from, output, { signal: interruption.signal });
    setTimeout(() => {
      interruption.abort();
    }, 1);
    const failure: unknown = await running.catch((error: unknown) => error);
    const known = explainFailure(failure);
    expect(known?.exitCode).toBe(130);
    expect(known?.refusal.remedy).toMatch(/les mois terminés sont gardés/);
    expect(existsSync(join(output, "FICTIF_resultats"))).toBe(false);
    expect((await rates(from, output)).partials.length).toBe(1);
  });
});

describe("what is not refused", () => {
  it("uncompressed files, and lines without a final line feed", async () => {
    const { from, output } = place(Buffer.from(text.trimEnd(), "latin1"), "FICTIF_A202301.csv");
    const { code, out } = await command("rates", "--from", from, "--sortie", output);
    expect(code).toBe(0);
    expect(out).toMatch(/Taux non calculés : aucun dénominateur/);
    expect(out).toMatch(/ATTENTION : mois de paiement absents : 2023-02 à 2023-07/);
  });
  it("a named table: its status and source reach the card", async () => {
    const path = join(folder, "table.csv");
    const bands = ["0-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70+"];
    const rows = bands.flatMap((age) =>
      ["M", "F"].map((sex) => `${age},${sex},1000000,documenté,"Cnam, essai"`),
    );
    writeFileSync(path, ["age,sexe,assures,statut,source", ...rows, ""].join("\n"));
    const { from, output } = place(bytes);
    const { code } = await command(
      "rates",
      "--from",
      from,
      "--sortie",
      output,
      "--denominateurs",
      path,
      "--table-supposee",
      ASSUMED,
    );
    expect(code).toBe(0);
    const card = JSON.parse(readFileSync(join(output, "FICTIF_resultats/reference.json"), "utf8")) as {
      status: { denominators: string; rates: string };
      denominators: string;
    };
    expect(card.denominators).toBe("Cnam, essai");
    expect(card.status).toMatchObject({ denominators: "documenté", rates: "supposé" });
  });
  it("a previous result stays as it was when the next run fails", async () => {
    const { from, output } = place(bytes);
    await command("rates", "--from", from, "--sortie", output);
    const before = readFileSync(join(output, "FICTIF_resultats/jours.csv"), "utf8");
    copyFileSync(join(from, NAME), join(from, "FICTIF_A202302.csv.gz"));
    expect((await command("rates", "--from", from, "--sortie", output)).code).toBe(2);
    expect(readFileSync(join(output, "FICTIF_resultats/jours.csv"), "utf8")).toBe(before);
  });
});
