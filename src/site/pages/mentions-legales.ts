import { h } from "../dom.js";
import { PRIVACY_TEXT } from "../privacy/fr.js";
import { readHost } from "../shell/host.js";

/** Writes what the host says of itself in `hebergeur.json`. */
export function mount(root: HTMLElement): void {
  void readHost().then((host) => {
    const rows = [
      [PRIVACY_TEXT.host, host.nom],
      [PRIVACY_TEXT.publisher, host.responsable],
      [PRIVACY_TEXT.contact, host.contact],
      [PRIVACY_TEXT.provider, host.prestataire],
    ].flatMap(([label, value]) =>
      value === undefined || value === "" ? [] : [h("dt", {}, label), h("dd", {}, value)],
    );
    root.replaceChildren(
      rows.length === 0 ? h("p", {}, PRIVACY_TEXT.hostUnknown) : h("dl", { class: "dl2" }, rows),
    );
  });
}
