import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceCard } from "../../core/domain/index.js";

/** Folder of the cards, relative to the root of the repository. */
const CARDS_FOLDER = "data/sources";

/**
 * All source cards, sorted by id.
 *
 * @throws Error when a card's id is not the name of its file: a card that cannot be found by name is lost.
 */
export function loadCards(root: string): readonly SourceCard[] {
  const folder = join(root, CARDS_FOLDER);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const card = JSON.parse(readFileSync(join(folder, name), "utf8")) as SourceCard;
      if (`${card.id}.json` !== name)
        throw new Error(`${CARDS_FOLDER}/${name} : l'identifiant de la fiche est « ${card.id} ».`);
      return card;
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Card of an id. @throws Error naming the missing card. */
export function cardOf(cards: readonly SourceCard[], id: string): SourceCard {
  const card = cards.find((c) => c.id === id);
  if (card === undefined) throw new Error(`Aucune fiche ${CARDS_FOLDER}/${id}.json.`);
  return card;
}
