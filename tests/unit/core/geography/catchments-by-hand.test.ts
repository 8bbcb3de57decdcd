import { describe, expect, it } from "vitest";
import {
  checkedPoint,
  gravityCatchment,
  gravityShares,
  haversineKm,
  kernelFunction,
} from "../../../../src/core/geography/index.js";
import type { Kernel } from "../../../../src/core/geography/index.js";
import { close } from "../closeness.js";
import { refused } from "../refusals.js";

describe("kernels at their edges", () => {
  const at = (kernel: Kernel, ...km: readonly number[]): readonly number[] => km.map(kernelFunction(kernel));

  it("exponential: 1, e⁻¹, e⁻²", () => {
    expect(at({ type: "exponential", scaleKm: 5 }, 0, 5, 10)).toEqual([1, Math.exp(-1), Math.exp(-2)]);
  });

  it("truncated Gaussian: 1 at 0, 0 at the range and beyond", () => {
    const [near, middle, edge, beyond] = at({ type: "gaussianTruncated", maxKm: 10 }, 0, 5, 10, 11);
    expect([near, edge, beyond]).toEqual([1, 0, 0]);
    expect(close(middle, (Math.exp(-0.125) - Math.exp(-0.5)) / (1 - Math.exp(-0.5)))).toBe(true);
  });

  it("power: (1 + km/3)⁻²", () => {
    expect(at({ type: "power", scaleKm: 3, beta: 2 }, 0, 3, 6)).toEqual([1, 0.25, (1 + 2) ** -2]);
  });

  it("steps hold their upper limit; nothing beyond the last", () => {
    const steps: Kernel = { type: "step", upperKm: [0, 5, 10], values: [3, 2, 1] };
    expect(at(steps, 0, 0.1, 5, 5.1, 10, 10.1)).toEqual([3, 2, 2, 1, 1, 0]);
  });

  it.each([
    [{ type: "exponential", scaleKm: 0 }, "E_DOMAIN", "kernel.scaleKm"],
    [{ type: "gaussianTruncated", maxKm: -1 }, "E_DOMAIN", "kernel.maxKm"],
    [{ type: "power", scaleKm: 0, beta: 2 }, "E_DOMAIN", "kernel.scaleKm"],
    [{ type: "power", scaleKm: 1, beta: 0 }, "E_DOMAIN", "kernel.beta"],
    [{ type: "step", upperKm: 3, values: [1] }, "E_INPUT_SHAPE", "kernel.upperKm"],
    [{ type: "step", upperKm: [3], values: 1 }, "E_INPUT_SHAPE", "kernel.values"],
    [{ type: "step", upperKm: [3, 4], values: [1] }, "E_INPUT_SHAPE", "kernel"],
    [{ type: "step", upperKm: [-3], values: [1] }, "E_NEGATIVE", "kernel.upperKm"],
    [{ type: "step", upperKm: [3], values: [-1] }, "E_NEGATIVE", "kernel.values"],
    [{ type: "step", upperKm: [3, 3], values: [1, 1] }, "E_DOMAIN", "kernel.upperKm"],
    [{ type: "step", upperKm: [3, 2], values: [1, 1] }, "E_DOMAIN", "kernel.upperKm"],
    [{ type: "disc" }, "E_OPTION", "kernel.type"],
  ])("refuses %j", (kernel, code, path) => {
    expect(() => kernelFunction(kernel as Kernel)).toThrow(refused(code, path));
  });
});

describe("points and distances", () => {
  it("a quarter of a meridian, half a turn", () => {
    expect(close(haversineKm([0, 0], [90, 0]), (6371.0088 * Math.PI) / 2)).toBe(true);
    expect(close(haversineKm([0, -90], [0, 90]), 6371.0088 * Math.PI)).toBe(true);
  });

  it.each([
    [[46], "E_INPUT_SHAPE", "point"],
    [[46, 5, 1], "E_INPUT_SHAPE", "point"],
    [[NaN, 5], "E_NOT_FINITE", "point[0]"],
    [[46, "5"], "E_NOT_FINITE", "point[1]"],
    [[90.1, 5], "E_DOMAIN", "point"],
    [[-90.1, 5], "E_DOMAIN", "point"],
    [[46, 180.1], "E_DOMAIN", "point"],
  ])("refuses %j", (point, code, path) => {
    expect(() => checkedPoint(point as unknown as [number, number], "point")).toThrow(refused(code, path));
  });

  it("accepts the poles and the date line, and says where a point is not", () => {
    expect(checkedPoint([90, -180], "point")).toEqual([90, -180]);
    expect(() => checkedPoint([91, 5], "point")).toThrow("point: (91, 5) is not on the Earth");
  });
});

describe("modelled catchments", () => {
  // communes on one meridian, one site on each end; the kernel is 1 within 12 km and 0.5 within 30
  const kernel: Kernel = { type: "step", upperKm: [12, 30], values: [1, 0.5] };
  const communes = [
    { code: "A", lat: 46, lon: 5, population: 100, index: 1 },
    { code: "B", lat: 46.1, lon: 5, population: 300, index: null },
    { code: "C", lat: 46.2, lon: 5, population: 600, index: 3 },
    { code: "D", lat: 48, lon: 5, population: 50, index: 9 },
  ];
  const sites = [
    { id: "S", lat: 46, lon: 5, supply: 1 },
    { id: "T", lat: 46.2, lon: 5, supply: 2 },
  ];
  // distances 0, 11.1, 22.2, 222 km: kernel of S [1, 1, 0.5, 0], of T [0.5, 1, 1, 0]
  const found = gravityCatchment({ communes, sites, kernel });

  it("kernel, and the choice between two sites of one and two doctors", () => {
    expect(found.kernel).toEqual([
      [1, 0.5],
      [1, 1],
      [0.5, 1],
      [0, 0],
    ]);
    expect(found.choiceProbability.map((row) => row.map((p) => close(p, 0)))).toEqual([
      [false, false],
      [false, false],
      [false, false],
      [true, true],
    ]);
    for (const [c, expected] of [
      [0, 1 / 2],
      [1, 1 / 3],
      [2, 0.5 / 2.5],
    ] as const)
      expect(close(found.choiceProbability[c]?.[0], expected), String(c)).toBe(true);
    expect(close(found.distanceKm[3]?.[0], (2 * 6371.0088 * Math.PI) / 180)).toBe(true);
  });

  it("where the patients of S come from: 100, 300, 300 without T; 50, 100, 120 with it", () => {
    for (const [list, expected] of [
      [found.sharesNoCompetition[0], [100 / 700, 300 / 700, 300 / 700, 0]],
      [found.sharesHuff[0], [50 / 270, 100 / 270, 120 / 270, 0]],
    ] as const)
      expect(list?.map((share, c) => close(share, expected[c] ?? NaN))).toEqual([true, true, true, true]);
  });

  it("mean index over the communes that have one", () => {
    expect(close(found.catchmentIndexNoCompetition[0], (100 * 1 + 300 * 3) / 400)).toBe(true);
    expect(close(found.catchmentIndexHuff[0], (50 * 1 + 120 * 3) / 170)).toBe(true);
    const none = gravityCatchment({
      communes: communes.map((c) => ({ ...c, index: undefined })),
      sites,
      kernel,
    });
    expect(none.catchmentIndexHuff).toEqual([null, null]);
  });

  it("supply per person in reach, and its sum by commune", () => {
    expect([close(found.supplyRatio[0], 1 / 700), close(found.supplyRatio[1], 2 / 950)]).toEqual([
      true,
      true,
    ]);
    expect(close(found.accessibility2SFCA[2], 0.5 / 700 + 2 / 950)).toBe(true);
  });

  it.each([
    [{ sites: [{ id: "Z", lat: 0, lon: 0, supply: 1 }] }, "E_EMPTY_CATCHMENT", "sites"],
    [{ communes: [{ ...communes[0], index: NaN }] }, "E_NOT_FINITE", "communes[0].index"],
    [{ communes: [{ ...communes[0], population: -1 }] }, "E_NEGATIVE", "communes[0].population"],
    [{ sites: [{ ...sites[0], supply: -1 }] }, "E_NEGATIVE", "sites[0].supply"],
    [{ sites: [{ ...sites[0], lat: 99 }] }, "E_DOMAIN", "sites[0]"],
  ])("refuses %j", (more, code, path) => {
    expect(() => gravityCatchment({ communes, sites, kernel, ...(more as object) })).toThrow(
      refused(code, path),
    );
  });

  const columns = (population: readonly number[]) => ({
    lat: Float64Array.from(communes, ({ lat }) => lat),
    lon: Float64Array.from(communes, ({ lon }) => lon),
    population: Float64Array.from(population),
  });
  const near = (population: readonly number[], maxKm: number): readonly number[] => [
    ...gravityShares(
      columns(population),
      { lat: 46, lon: 5 },
      { type: "power", scaleKm: 1e9, beta: 1 },
      maxKm,
    ),
  ];

  it("by columns: only those within the distance, only those with inhabitants", () => {
    const km = haversineKm([46, 5], [46.1, 5]);
    expect(near([100, 300, 600, 50], km).map((share) => share > 0)).toEqual([true, true, false, false]);
    expect(near([100, 300, 600, 50], km - 1e-6).map((share) => share > 0)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(near([100, NaN, -600, 50], 100)).toEqual([1, 0, 0, 0]);
    expect(Math.abs((near([100, 300, 600, 50], 50)[2] ?? NaN) - 0.6)).toBeLessThan(1e-6);
  });

  it("by columns refuses an empty reach and an infinite number", () => {
    expect(() => near([0, 0, 0, 50], 50)).toThrow(refused("E_EMPTY_CATCHMENT", "surgery"));
    expect(() => near([Infinity, 1, 1, 1], 50)).toThrow(refused("E_NOT_FINITE", "population"));
    const surgery = { lat: 100, lon: 5 };
    expect(() => gravityShares(columns([1, 1, 1, 1]), surgery, kernel, 50)).toThrow(
      refused("E_DOMAIN", "surgery"),
    );
  });
});
