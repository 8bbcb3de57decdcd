/** Version of the software, as the foot of every page prints it: « Version 0.1.0 · … ». */
export function softwareVersion(): string {
  const line = document.querySelector("#data-version")?.parentElement?.textContent ?? "";
  return /\d+\.\d+\.\d+(?:-[\w.]+)?/.exec(line)?.[0] ?? "inconnue";
}
