import type { Locator, Page } from "playwright-core";

/**
 * Texts on screen whose contrast with the ground under them is below `least` (large text: two thirds of it), and fields
 * whose outline is below 3:1, one line each. Disabled controls and texts for screen readers alone are left out.
 */
export function faint(page: Page, least: number): Promise<readonly string[]> {
  return page.evaluate((wanted) => {
    type Colour = readonly [number, number, number, number];
    const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const known = new Map<string, Colour>();
    const colour = (text: string): Colour => {
      const before = known.get(text);
      if (before !== undefined || context === null) return before ?? [0, 0, 0, 0];
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = "transparent"; // stays when the text is no colour, such as « none »
      context.fillStyle = text;
      context.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
      const found: Colour = [r, g, b, a / 255];
      known.set(text, found);
      return found;
    };
    const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [
      r * a + R * (1 - a),
      g * a + G * (1 - a),
      b * a + B * (1 - a),
      1,
    ];
    const light = ([r, g, b]: Colour): number => {
      const linear = (v: number): number =>
        v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    };
    const contrast = (a: Colour, b: Colour): number => {
      const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
      return (high + 0.05) / (low + 0.05);
    };
    const grounds = new Map<Element, Colour>();
    const ground = (element: Element | null): Colour => {
      if (element === null) return colour("Canvas");
      const before = grounds.get(element);
      if (before !== undefined) return before;
      const own = colour(getComputedStyle(element).backgroundColor);
      const found = own[3] === 1 ? own : over(own, ground(element.parentElement));
      grounds.set(element, found);
      return found;
    };
    const shown = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      return (
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        box.width > 1 &&
        box.height > 1 &&
        element.closest(".vh, :disabled, label:has(:disabled), option, iframe, .skip") === null
      );
    };
    const found = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement;
      const words = (node.textContent ?? "").trim();
      if (parent === null || words === "" || !shown(parent)) continue;
      const style = getComputedStyle(parent);
      const svg = parent.closest("svg");
      // A label drawn on its own plate.
      const plate = svg === null ? null : parent.previousElementSibling;
      const [box, around] = [parent.getBoundingClientRect(), plate?.getBoundingClientRect()];
      const onPlate =
        plate?.tagName === "rect" &&
        around !== undefined &&
        around.left <= box.left &&
        around.right >= box.right &&
        around.top <= box.top &&
        around.bottom >= box.bottom;
      const paper = ground(svg ?? parent);
      const under = onPlate ? over(colour(getComputedStyle(plate).fill), paper) : paper;
      const ink = over(colour(svg === null ? style.color : style.fill), under);
      const size = parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      const ratio = contrast(ink, under);
      if (ratio < (large ? wanted / 1.5 : wanted))
        found.add(
          `${ratio.toFixed(1)} ${parent.tagName.toLowerCase()}.${parent.getAttribute("class") ?? ""} « ${words.slice(0, 30)} »`,
        );
    }
    for (const field of document.querySelectorAll(
      "input:not([type=checkbox], [type=radio], [type=range], [type=file]), select, textarea",
    )) {
      if (!shown(field)) continue;
      const style = getComputedStyle(field);
      const around = ground(field.parentElement);
      const ratio = contrast(over(colour(style.borderTopColor), around), around);
      if (parseFloat(style.borderTopWidth) === 0 || ratio < 3)
        found.add(`${ratio.toFixed(1)} outline of ${field.tagName.toLowerCase()}#${field.id}`);
    }
    return [...found].slice(0, 12);
  }, least);
}

/** Share of the pixels of an element that stand out, at 3:1, from its most common colour: near zero when nothing is seen. */
export async function standingOut(page: Page, element: Locator): Promise<number> {
  const picture = (await element.screenshot()).toString("base64");
  return page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    if (context === null) return 0;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const counts = new Map<number, number>();
    for (let k = 0; k < data.length; k += 4) {
      const key = ((data[k] ?? 0) << 16) | ((data[k + 1] ?? 0) << 8) | (data[k + 2] ?? 0);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const light = (key: number): number => {
      const linear = (v: number): number =>
        v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * linear(key >> 16) + 0.7152 * linear((key >> 8) & 255) + 0.0722 * linear(key & 255);
    };
    const [[ground = 0] = []] = [...counts].sort((a, b) => b[1] - a[1]);
    const under = light(ground) + 0.05;
    let out = 0;
    for (const [key, count] of counts) {
      const ratio = (light(key) + 0.05) / under;
      if (ratio >= 3 || ratio <= 1 / 3) out += count;
    }
    return (4 * out) / data.length;
  }, picture);
}

/** Places that scroll sideways on their own and are neither a table nor a drawing, or cannot be reached by keyboard. */
export function oddScrollers(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => {
        if (element.scrollWidth <= element.clientWidth + 1 || !element.checkVisibility()) return false;
        if (!/auto|scroll/.test(getComputedStyle(element).overflowX)) return false;
        if (/^(?:INPUT|TEXTAREA|SELECT)$/.test(element.tagName)) return false;
        const held = element.matches(":has(table, svg, canvas, pre)") || element.tagName === "PRE";
        return !held || element.tabIndex < 0;
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
  );
}

/** Boxes that cut a part of their own text, which nothing lets one reach. */
export function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => {
        if (element.closest(".vh, thead, svg, iframe, select, input, textarea, .listbox") !== null)
          return false;
        if (!element.checkVisibility() || element.textContent.trim() === "") return false;
        const { overflowX, overflowY } = getComputedStyle(element);
        return (
          (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
  );
}
