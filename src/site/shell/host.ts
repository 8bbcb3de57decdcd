import { typographer } from "../../core/report/format.fr.js";
import { SHELL_TEXT } from "./fr.js";

/** What a host may say of itself in `hebergeur.json`, a file that can be edited without building the site. */
export interface Host {
  readonly nom?: string;
  readonly contact?: string;
  readonly responsable?: string;
  readonly prestataire?: string;
}

/** Reads `hebergeur.json`; an empty record when it is missing or unreadable, without what is not a text. */
export async function readHost(): Promise<Host> {
  try {
    const response = await fetch("./hebergeur.json", { cache: "no-cache" });
    const told: unknown = response.ok ? await response.json() : {};
    return Object.fromEntries(Object.entries(Object(told)).filter(([, value]) => typeof value === "string"));
  } catch {
    return {};
  }
}

/** Writes the host's name in the banner, when it is set. */
export async function showHost(): Promise<void> {
  const { nom } = await readHost();
  const place = document.getElementById("host");
  if (place !== null && nom !== undefined && nom !== "")
    place.textContent = typographer(SHELL_TEXT.hostedBy(nom));
}
