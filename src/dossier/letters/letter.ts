import type { ArticleRef } from "../law/index.js";
import { LETTERS } from "./catalogue.fr.js";
import { sensitiveHints } from "./clean-text.js";
import type { LetterInput } from "./dossier.js";
import { type Fields, fieldsOf } from "./fields.js";
import { LABEL, LETTER_FR } from "./fr.js";
import { type Block, inlinesOf, type Letter, type LetterId, type Line, t } from "./model.js";

function senderLines(f: Fields): Line[] {
  const s = f.input.dossier.sender;
  return [
    t`${f.text("dossier.sender.firstName", s?.firstName, LABEL.firstName)} ${f.text("dossier.sender.lastName", s?.lastName, LABEL.lastName)}`,
    t`${f.text("dossier.sender.quality", s?.quality, LABEL.quality)}`,
    ...(s?.rpps === undefined ? [] : [t`${LETTER_FR.rpps} ${f.text("dossier.sender.rpps", s.rpps, "")}`]),
    t`${f.text("dossier.sender.address", s?.address, LABEL.address)}`,
    t`${f.text("dossier.sender.email", s?.email, LABEL.email)}`,
  ];
}

/** Addressees other than the fund have their own name as service. */
const OWN_ADDRESS: ReadonlySet<LetterId> = new Set(["L3", "L7", "L10", "L11"]);

function recipientLines(f: Fields, id: LetterId, service: string): Line[] {
  if (OWN_ADDRESS.has(id)) return [t`${service}`];
  const r = f.input.dossier.recipient;
  return [
    t`${f.text("dossier.recipient.body", r?.body, LABEL.body)}`,
    t`${service}`,
    t`${f.text("dossier.recipient.address", r?.address, LABEL.bodyAddress)}`,
  ];
}

/**
 * Writes one letter from the case and dossier. Each printed fact comes from a field (its path is kept) or from a
 * cited text; an empty field is a visible hole.
 * @throws RangeError when the letter does not exist.
 */
export function composeLetter(id: LetterId, input: LetterInput): Letter {
  const entry = LETTERS.find((e) => e.id === id);
  if (entry === undefined) throw new RangeError(`no letter ${id}`);
  const f = fieldsOf(input);
  const { dossier } = input;
  const body = entry.write(f);
  const draft: Letter = {
    ...body,
    id,
    title: entry.title,
    fictional: input.case.fictional === true,
    sender: senderLines(f),
    recipient: recipientLines(f, id, body.service),
    placeAndDate: t`${f.text("dossier.place", dossier.place, LABEL.place)}, le ${f.date("dossier.date", dossier.date, LABEL.date)}`,
    reference:
      dossier.reference === undefined || dossier.reference === ""
        ? []
        : t`${LETTER_FR.reference} : ${f.text("dossier.reference", dossier.reference, LABEL.reference)}`,
    foot: [
      t`${LETTER_FR.linksAuthor} ${f.text("dossier.sender.links", dossier.sender?.links, LABEL.links)}.`,
      t`${LETTER_FR.linksHost} ${f.text("dossier.hostLinks", dossier.hostLinks, LABEL.hostLinks)}.`,
      t`${LETTER_FR.prudence} (article ${f.law("loi-71-1130:54")}).`,
    ],
    holes: [],
    articles: [],
    warnings: [
      ...body.blocks.flatMap((block: Block) =>
        block.kind === "free" && block.text !== undefined ? sensitiveHints(block.text) : [],
      ),
      ...(id === "L9" ? (dossier.calls ?? []).flatMap(({ said }) => sensitiveHints(said ?? "")) : []),
    ],
  };
  const inlines = inlinesOf(draft);
  const holes = inlines.flatMap((i) => (i.kind === "hole" ? [{ path: i.path, label: i.label }] : []));
  const refs = inlines.flatMap((i): ArticleRef[] => (i.kind === "cite" ? [i.ref] : []));
  return {
    ...draft,
    holes: holes.filter((h, i) => holes.findIndex((other) => other.path === h.path) === i),
    articles: [...new Set(refs)],
  };
}
