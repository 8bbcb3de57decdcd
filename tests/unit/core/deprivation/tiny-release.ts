import type { Release } from "../../../../src/core/release/types.js";

/**
 * A fictional country small enough to be read: twelve communes of three départements, two arrondissements and their
 * city, a commune overseas. Columns: code, kind, canton-ville, EPCI, bassin de vie, zone d'emploi, région, inhabitants,
 * GPs, income, shares of bac, of workers, unemployed over active, unemployed of 2022, occupational need, share of 0-14.
 */
const TABLE = `
01001 commune        A9 E9 B9 Z8 R1  900  1 21000 0.42 0.20  40  400 0.11 1.02 0.20
01002 commune        A9 E9 B9 Z8 R1  100  0 .     0.30 0.35   9   45 0.21 1.08 0.18
01003 commune        A2 E9 B9 Z8 R1 5000  6 18000 0.35 0.30 330 2200 0.16 1.05 0.19
01004 commune        A3 E2 B2 Z8 R1  400  0 .     0.28 0.41  30  180 0.18 1.09 0.21
02001 commune        A4 E3 B2 Z2 R1  700  1 24500 0.55 0.12  20  330 0.07 0.94 0.17
02002 commune        A4 E3 B3 Z2 R1 1500  2 26000 0.61 0.10  40  700 0.06 0.91 0.22
02003 commune        A5 E3 B3 Z2 R1  250  0 19500 .    0.33  15  110 0.15 .    0.16
02004 commune        A5 E4 B3 Z2 R1    0  0 .     .    .      0    0 .    .    0.10
03001 commune        A6 E5 B4 Z3 R2 3000  3 17200 0.31 0.38 210 1300 0.17 1.07 0.20
03002 commune        A6 E5 B4 Z3 R2  800  1 20500 0.40 0.28  38  360 0.12 1.01 0.15
03003 commune        A6 E6 B5 Z3 R2  600  0 22500 0.47 0.22  22  270 0.10 0.98 0.19
03004 commune        A7 E6 B5 Z3 R2 1100  1 19000 0.36 0.31  58  480 0.14 1.04 0.18
75056 city           P  EP BP ZP R3 9000 12 23000 0.66 0.09 420 4800 0.10 0.90 0.15
75101 arrondissement P  EP BP ZP R3 4000  7 31000 0.78 0.05 150 2300 0.06 0.86 0.13
75102 arrondissement P  EP BP ZP R3 5000  5 20000 0.56 0.14 270 2500 0.13 0.95 0.17
97411 commune        O  EO BO ZO R4 2000  2 16000 0.30 0.30 300  900 0.30 1.10 0.24
`;
const ROWS = TABLE.trim()
  .split("\n")
  .map((line) => line.split(/\s+/));

const text = (column: number): string[] => ROWS.map((row) => row[column] ?? "");
const numbers = (column: number): Float64Array =>
  Float64Array.from(ROWS, (row) => (row[column] === "." ? NaN : Number(row[column])));
const unemployed = numbers(12);
const active = numbers(13);

/** What the deprivation room reads of a release; two IRIS of 01003, and a published index. */
export const tinyRelease = (): Release => {
  const young = numbers(16);
  const release = {
    communes: {
      length: ROWS.length,
      code: text(0),
      kind: text(1),
      departement: text(0).map((code) => (code.startsWith("97") ? code.slice(0, 3) : code.slice(0, 2))),
      cantonVille: text(2),
      epci: text(3),
      bassinDeVie: text(4),
      zoneEmploi: text(5),
      region: text(6),
      population: numbers(7),
      generalPractitioners: numbers(8),
      medianIncome: numbers(9),
      shareBac: numbers(10),
      shareWorkers: numbers(11),
      shareUnemployed: unemployed.map((people, i) => people / (active[i] ?? NaN)),
      unemployed2021: unemployed,
      active2021: active,
      shareUnemployed2022: numbers(14),
      occupationalNeed: numbers(15),
      ageShares: [young],
    },
    iris: {
      length: 2,
      code: ["010030101", "010030102"],
      commune: Int32Array.of(2, 2),
      population: Float64Array.of(2100, 2900),
      medianIncome: Float64Array.of(15000, NaN),
      shareBac: Float64Array.of(0.25, 0.45),
      shareWorkers: Float64Array.of(0.4, 0.22),
      shareUnemployed2022: Float64Array.of(0.24, 0.1),
    },
    indices: [{ id: "f-edi", score: Float64Array.from(ROWS, (_, i) => (i === 4 ? NaN : i - 6)) }],
  };
  return release as unknown as Release;
};
