import type { Case } from "../case/types.js";
import { absent, present } from "../domain/index.js";
import type { Availability, Status } from "../domain/index.js";
import { haversineKm } from "../geography/index.js";
import type { AnswerData } from "./data.js";
import { parameter } from "./parameters.js";
import type { SpecificationChoice } from "./types.js";

/** Where the patients live, by commune: shares add to 1. `status`: typed = as typed, modelled = supposé. */
export interface Catchment {
  readonly shares: readonly { readonly row: number; readonly share: number }[];
  readonly status: Status;
  /** Part of the typed patients whose commune is in the release, 0–1; 1 when the catchment is a model. */
  readonly coverage: number;
}

const GRAVITY: readonly SpecificationChoice["place"][] = ["gravity-short", "gravity-middle", "gravity-long"];

/** The communes that stand for the list under a place option, or why they cannot be known. */
export function catchmentOf(
  aCase: Case,
  data: AnswerData,
  place: SpecificationChoice["place"],
): Availability<Catchment> {
  if (place === "patients") return residence(aCase, data);
  const code = aCase.practice?.commune;
  if (code === undefined) return absent("non-saisi", "practice.commune");
  const row = data.rowOf(code);
  if (row < 0) return data.absenceOf(code);
  if (place === "surgery") return present({ shares: [{ row, share: 1 }], status: "documenté", coverage: 1 });
  return modelled(data, row, place);
}

/** Residence typed by the doctor; an IRIS stands for its commune. Communes outside the release are counted. */
function residence(aCase: Case, data: AnswerData): Availability<Catchment> {
  const typed = aCase.residence ?? [];
  const total = typed.reduce((sum, { count }) => sum + count, 0);
  if (total <= 0) return absent("non-saisi", "residence");
  const byRow = new Map<number, number>();
  for (const { code, count } of typed) {
    const row = rowToday(data, code.slice(0, 5));
    if (row >= 0) byRow.set(row, (byRow.get(row) ?? 0) + count);
  }
  const known = [...byRow.values()].reduce((sum, count) => sum + count, 0);
  if (known <= 0) return absent("code-inconnu", typed[0]?.code);
  const shares = [...byRow].map(([row, count]) => ({ row, share: count / known }));
  return present({ shares, status: "supposé", coverage: known / total });
}

/** Row of a commune, or of the one that it was merged into: the files of a practice keep old codes for years. */
function rowToday(data: AnswerData, code: string): number {
  const row = data.rowOf(code);
  if (row >= 0) return row;
  const { reason, detail } = data.absenceOf(code);
  return reason === "commune-fusionnee" && detail !== undefined ? data.rowOf(detail) : -1;
}

const models = new WeakMap<AnswerData, Map<string, Catchment>>();

function modelled(
  data: AnswerData,
  row: number,
  place: SpecificationChoice["place"],
): Availability<Catchment> {
  let byKey = models.get(data);
  if (byKey === undefined) models.set(data, (byKey = new Map()));
  const key = `${String(row)}/${place}`;
  let catchment = byKey.get(key);
  if (catchment === undefined) {
    const weights = weightsAround(data, row, place);
    const total = weights.reduce((sum, { weight }) => sum + weight, 0);
    if (total <= 0) return absent("commune-sans-recensement", data.communes.code[row]);
    const shares = weights.map(({ row: other, weight }) => ({ row: other, share: weight / total }));
    byKey.set(key, (catchment = { shares, status: "supposé", coverage: 1 }));
  }
  return present(catchment);
}

interface Weighted {
  readonly row: number;
  readonly weight: number;
}

function weightsAround(
  data: AnswerData,
  row: number,
  place: SpecificationChoice["place"],
): readonly Weighted[] {
  const around = neighbours(data, row, reachKm(place));
  if (place === "radius")
    return around.map(({ row: other, population }) => ({ row: other, weight: population }));
  if (place === "nearest") return nearest(around);
  const scale = gravityKm(place);
  return around.map(({ row: other, population, km }) => ({
    row: other,
    weight: population * Math.exp(-km / scale),
  }));
}

/** Distance beyond which a commune is not looked at. */
function reachKm(place: SpecificationChoice["place"]): number {
  if (place === "radius") return parameter("radius-km").value;
  if (place === "nearest") return parameter("nearest-reach-km").value;
  return parameter("gravity-reach").value * gravityKm(place);
}

function gravityKm(place: SpecificationChoice["place"]): number {
  const id = GRAVITY.find((name) => name === place) ?? "gravity-middle";
  return parameter(`${id}-km`).value;
}

interface Neighbour {
  readonly row: number;
  readonly km: number;
  readonly population: number;
}

/** Communes within `reach` km, nearest first, ties in the order of the release; a band of latitude is looked at first. */
function neighbours(data: AnswerData, row: number, reach: number): readonly Neighbour[] {
  const { communes } = data;
  const lat = communes.lat[row] ?? NaN;
  const lon = communes.lon[row] ?? NaN;
  const band = reach / 110;
  const found: Neighbour[] = [];
  for (let other = 0; other < communes.length; other++) {
    const otherLat = communes.lat[other] ?? NaN;
    const otherLon = communes.lon[other] ?? NaN;
    if (communes.kind[other] === "city" || !(Math.abs(otherLat - lat) <= band) || !Number.isFinite(otherLon))
      continue;
    const km = haversineKm([lat, lon], [otherLat, otherLon]);
    const population = communes.population[other] ?? NaN;
    if (km <= reach && Number.isFinite(population)) found.push({ row: other, km, population });
  }
  return found.sort((a, b) => a.km - b.km);
}

/** Nearest communes until they hold the number of inhabitants of the parameter; the last one counts in part. */
function nearest(around: readonly Neighbour[]): readonly Weighted[] {
  let rest = parameter("nearest-inhabitants").value;
  const taken: Weighted[] = [];
  for (const { row, population } of around) {
    if (rest <= 0) break;
    taken.push({ row, weight: Math.min(population, rest) });
    rest -= population;
  }
  return taken;
}
