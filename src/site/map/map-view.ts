import type { CommuneColumns } from "../../core/release/index.js";
import { h, s } from "../dom.js";
import { MAP_TEXT } from "./fr.js";
import { nationalView, project } from "./projection.js";
import type { MapView } from "./projection.js";
import { idBufferBuilder, packColour, reachOf, recolour, unitAt } from "./raster.js";
import type { IdBuffer } from "./raster.js";

const HEIGHT_RATIO = 1.02;
const ROWS_PER_SLICE = 24;
const LEAST_KM = 2.5;
const MOST_KM = 12;

/** What the map shows: class and dimming of each commune, number of classes, the commune pinned. */
export interface MapState {
  readonly classes: Int32Array;
  readonly of: 5 | 10;
  readonly dimmed?: Uint8Array;
  readonly pinned?: number;
}

/** The drawn map and what can be asked of it. */
export interface MapHandle {
  readonly element: HTMLElement;
  readonly show: (state: MapState) => void;
  readonly goTo: (row: number | undefined) => void;
  readonly destroy: () => void;
}

/**
 * Canvas of the communes as approximate zones. Recolouring reads the buffer of nearest communes, which is rebuilt in
 * slices after a move; wheel is left to the page, buttons and keys zoom and move. `onHover` receives the row under the
 * pointer, or undefined on the blank.
 */
export function mapView(communes: CommuneColumns, onHover: (row: number | undefined) => void): MapHandle {
  const canvas = h("canvas", { style: "display:block;width:100%;height:auto" });
  const overlay = s("svg", { "aria-hidden": "true" });
  const status = h("p", { class: "src", role: "status" });
  const plate = h(
    "div",
    { class: "plate", tabindex: 0, role: "group", "aria-label": MAP_TEXT.mapLabel },
    h("div", { role: "img", "aria-label": MAP_TEXT.zones }, canvas),
    overlay,
    zoomButtons(),
  );
  const element = h("div", {}, plate, status);
  const units = [...communes.kind.keys()].filter((i) => communes.kind[i] !== "city");
  const lon = Float64Array.from(communes.lon, (x, i) => (communes.kind[i] === "city" ? NaN : x));
  const flatView = { ...nationalView(1), kmPerPixel: 1 };
  const reachKm = reachOf(project(lon, communes.lat, flatView, 0, 0), LEAST_KM, MOST_KM);
  let size = 0;
  let view: MapView = nationalView(1);
  let state: MapState | undefined;
  let points: Float64Array = new Float64Array(0);
  let buffer: IdBuffer | undefined;
  let run = 0;

  function zoomButtons(): HTMLElement {
    const button = (text: string, label: string, act: () => void): HTMLElement =>
      h("button", { type: "button", "aria-label": label, onclick: act }, text);
    return h(
      "div",
      { class: "zoomctl" },
      button("+", MAP_TEXT.zoomIn, () => {
        zoom(0.5);
      }),
      button("−", MAP_TEXT.zoomOut, () => {
        zoom(2);
      }),
    );
  }
  const height = (): number => Math.round(size * HEIGHT_RATIO);
  const zoom = (factor: number): void => {
    const widest = nationalView(Math.max(1, size)).kmPerPixel;
    const next = Math.min(widest, Math.max(0.05, view.kmPerPixel * factor));
    view = next === widest ? nationalView(size) : { ...view, kmPerPixel: next };
    rebuild();
  };
  const move = (dx: number, dy: number): void => {
    const km = view.kmPerPixel * size * 0.2;
    view = {
      ...view,
      lat: Math.min(51.5, Math.max(41, view.lat - (dy * km) / 111)),
      lon: Math.min(10, Math.max(-5.5, view.lon + (dx * km) / (111 * Math.cos((view.lat * Math.PI) / 180)))),
    };
    rebuild();
  };

  /** Rebuilds the buffer of the present view, a few rows at a time. */
  function rebuild(): void {
    if (size === 0) return;
    const mine = ++run;
    const [w, tall] = [size, height()];
    points = project(lon, communes.lat, view, w, tall);
    const reach = Float64Array.from(reachKm, (km) => km / view.kmPerPixel);
    const builder = idBufferBuilder(points, reach, w, tall);
    status.textContent = MAP_TEXT.drawing;
    const slice = (): void => {
      if (mine !== run) return;
      if (builder.advance(ROWS_PER_SLICE)) {
        setTimeout(slice);
        return;
      }
      buffer = builder.buffer;
      canvas.width = w;
      canvas.height = tall;
      status.textContent = "";
      paint();
    };
    slice();
  }

  function paint(): void {
    if (buffer === undefined || state === undefined) return;
    const styles = getComputedStyle(document.documentElement);
    const token = (name: string): number => packColour(styles.getPropertyValue(name).trim() || "#ffffff");
    const { of } = state;
    const palette = [
      0,
      ...Array.from({ length: of }, (_, q) => token(`--dep${String(of)}-${String(q + 1)}`)),
    ];
    const context = canvas.getContext("2d");
    if (context === null) return;
    const image = context.createImageData(buffer.width, buffer.height);
    const colourOf = Uint8Array.from(state.classes);
    recolour(buffer, colourOf, palette, token("--plate"), state.dimmed, new Uint32Array(image.data.buffer));
    context.putImageData(image, 0, 0);
    pin();
  }

  function pin(): void {
    overlay.setAttribute("viewBox", `0 0 ${String(size)} ${String(height())}`);
    overlay.replaceChildren();
    const row = state?.pinned;
    if (row === undefined) return;
    const [x, y] = [points[2 * row] ?? NaN, points[2 * row + 1] ?? NaN];
    if (!Number.isFinite(x) || !Number.isFinite(y)) return;
    const name = communes.name[row] ?? "";
    const labelWidth = name.length * 9.5 + 16;
    const left = x > size / 2 ? x - labelWidth - 16 : x + 16;
    overlay.append(
      s("circle", { cx: x, cy: y, r: 8, fill: "none", stroke: "#fff", "stroke-width": 5 }),
      s("circle", { cx: x, cy: y, r: 8, fill: "none", stroke: "#1d1b18", "stroke-width": 2.25 }),
      s("rect", { x: left, y: y - 13, width: labelWidth, height: 26, fill: "#fff", stroke: "#1d1b18" }),
      s(
        "text",
        { x: left + labelWidth / 2, y: y + 5, "text-anchor": "middle", "font-size": 14, "font-weight": 600 },
        name,
      ),
    );
  }

  const observer = new ResizeObserver(([entry]) => {
    const next = Math.floor(entry?.contentRect.width ?? 0);
    if (next === size || next === 0) return;
    const scale = size === 0 ? 1 : size / next;
    view = size === 0 ? nationalView(next) : { ...view, kmPerPixel: view.kmPerPixel * scale };
    size = next;
    rebuild();
  });
  observer.observe(plate);
  const theme = new MutationObserver(() => {
    paint();
  });
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  canvas.addEventListener("pointermove", (event) => {
    if (buffer === undefined) return;
    const scale = buffer.width / canvas.clientWidth;
    onHover(unitAt(buffer, event.offsetX * scale, event.offsetY * scale));
  });
  canvas.addEventListener("pointerleave", () => {
    onHover(undefined);
  });
  plate.addEventListener("keydown", (event) => {
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => {
        move(-1, 0);
      },
      ArrowRight: () => {
        move(1, 0);
      },
      ArrowUp: () => {
        move(0, -1);
      },
      ArrowDown: () => {
        move(0, 1);
      },
      "+": () => {
        zoom(0.5);
      },
      "-": () => {
        zoom(2);
      },
    };
    const act = event.target === plate ? keys[event.key] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  return {
    element,
    show: (next) => {
      state = next;
      paint();
    },
    goTo: (row) => {
      view =
        row === undefined || !units.includes(row)
          ? nationalView(Math.max(1, size))
          : {
              lat: communes.lat[row] ?? 46,
              lon: communes.lon[row] ?? 2,
              kmPerPixel: 120 / Math.max(1, size),
            };
      rebuild();
    },
    destroy: () => {
      run += 1;
      observer.disconnect();
      theme.disconnect();
    },
  };
}
