import { toast } from "../components/live.js";
import { h } from "../dom.js";
import { SHARE_TEXT as TEXT } from "./fr.js";

/** What a link panel offers: where the link leads and what it holds, in words. */
export interface LinkContent {
  /** Page of the link, as `multivers.html`; by default the present one. */
  readonly page?: string;
  readonly fragment: string;
  readonly words: readonly string[];
}

/** Whole address of a link. */
function linkAddress({ page, fragment }: LinkContent): string {
  const address = new URL(page === undefined ? location.pathname : `./${page}`, location.href);
  address.hash = fragment;
  return address.href;
}

/** What a link holds in words, then the link itself and the button that copies it. `id` names its field. */
export function linkPanel(content: LinkContent, id: string): readonly HTMLElement[] {
  const address = linkAddress(content);
  const field = h("input", { id, type: "text", readonly: true, class: "share-field", value: address });
  const copy = (): void => {
    navigator.clipboard.writeText(address).then(
      () => {
        toast(TEXT.copied);
      },
      () => {
        field.select();
        toast(TEXT.refused);
      },
    );
  };
  return [
    h("p", {}, TEXT.lead),
    h(
      "ul",
      { id: `${id}-words` },
      content.words.map((word) => h("li", {}, word)),
    ),
    h("div", { class: "field" }, h("label", { for: id }, TEXT.address), h("div", { class: "in" }, field)),
    h("div", { class: "row" }, h("button", { type: "button", class: "btn alt", onclick: copy }, TEXT.copy)),
  ];
}
