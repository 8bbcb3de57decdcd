import { download } from "../download.js";
import { COMPONENT_TEXT } from "./fr.js";
import { toast } from "./live.js";

/** Offers an SVG text as a PNG twice as large, drawn by the browser itself; a refusal is said. */
export function downloadPng(svg: string, name: string): void {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  const image = new Image();
  const refuse = (): void => {
    URL.revokeObjectURL(url);
    toast(COMPONENT_TEXT.pngFailed);
  };
  image.onload = () => {
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => {
      if (blob === null) {
        refuse();
        return;
      }
      URL.revokeObjectURL(url);
      void blob.arrayBuffer().then((bytes) => {
        download(`${name}.png`, "image/png", new Uint8Array(bytes));
      });
    }, "image/png");
  };
  image.onerror = refuse;
  image.src = url;
}
