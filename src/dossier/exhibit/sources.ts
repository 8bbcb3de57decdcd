import aldPrevalence from "../../../data/sources/ald-prevalence.json" with { type: "json" };
import arrondissementsMunicipaux from "../../../data/sources/arrondissements-municipaux.json" with { type: "json" };
import bpe2018 from "../../../data/sources/bpe2018.json" with { type: "json" };
import cartosanteBv2024 from "../../../data/sources/cartosante-bv-2024.json" with { type: "json" };
import cog2025 from "../../../data/sources/cog2025.json" with { type: "json" };
import communes2026Population from "../../../data/sources/communes-2026-population.json" with { type: "json" };
import contours2025 from "../../../data/sources/contours-2025.json" with { type: "json" };
import densiteCog2015 from "../../../data/sources/densite-cog2015.json" with { type: "json" };
import fEdi2021 from "../../../data/sources/f-edi-2021.json" with { type: "json" };
import filosofi2021Communes from "../../../data/sources/filosofi-2021-communes.json" with { type: "json" };
import filosofi2021IrisDeclare from "../../../data/sources/filosofi-2021-iris-declare.json" with { type: "json" };
import passageCog2025 from "../../../data/sources/passage-cog2025.json" with { type: "json" };
import populationDepSexeAge from "../../../data/sources/population-dep-sexe-age.json" with { type: "json" };
import risquesRelatifsSupposes from "../../../data/sources/risques-relatifs-supposes.json" with { type: "json" };
import rp2021Activite from "../../../data/sources/rp2021-activite.json" with { type: "json" };
import rp2022Communes5000 from "../../../data/sources/rp2022-communes-5000.json" with { type: "json" };
import rp2022Communes from "../../../data/sources/rp2022-communes.json" with { type: "json" };
import rp2022Iris from "../../../data/sources/rp2022-iris.json" with { type: "json" };
import tauxReferenceSupposes from "../../../data/sources/taux-reference-supposes.json" with { type: "json" };
import type { ReleaseManifest } from "../../core/release/types.js";
import { sha256Hex } from "./canonical.js";
import type { ExhibitSource } from "./types.js";

/** What an exhibit prints of a source card. */
interface Card {
  readonly id: string;
  readonly official: Omit<ExhibitSource, "id" | "sha256" | "copy" | "communes"> & {
    readonly communeList: string;
  };
  readonly obtained: {
    readonly repository?: string;
    readonly commit?: string;
    readonly retrieved: string;
    readonly transformation: string;
  };
}

const CARDS: readonly Card[] = [
  aldPrevalence,
  arrondissementsMunicipaux,
  bpe2018,
  cartosanteBv2024,
  cog2025,
  communes2026Population,
  contours2025,
  densiteCog2015,
  fEdi2021,
  filosofi2021Communes,
  filosofi2021IrisDeclare,
  passageCog2025,
  populationDepSexeAge,
  risquesRelatifsSupposes,
  rp2021Activite,
  rp2022Communes5000,
  rp2022Communes,
  rp2022Iris,
  tauxReferenceSupposes,
];

/**
 * Files behind a release as an exhibit lists them: the card of each (producer, title, vintage, licence, page) and the
 * SHA-256 of the bytes read. Throws when a source of the manifest has no card: provenance is never left out.
 */
export function exhibitSources(manifest: Pick<ReleaseManifest, "sources">): readonly ExhibitSource[] {
  return manifest.sources.map(({ id, sha256 }) => {
    const card = CARDS.find((candidate) => candidate.id === id);
    if (card === undefined) throw new Error(`source without card: ${id}`);
    const { producer, title, vintage, licence, page, communeList } = card.official;
    const { retrieved } = card.obtained;
    return {
      id,
      producer,
      title,
      vintage,
      licence,
      page,
      sha256,
      communes: communeList,
      copy: copyOf(card),
      retrieved,
    };
  });
}

/** Copy that was read: the public repository and its commit when there is one, then what was done to the values. */
function copyOf({ obtained }: Card): string {
  const { repository, commit, transformation } = obtained;
  return [repository, commit === undefined ? undefined : `commit ${commit}`, transformation]
    .filter((part) => part !== undefined)
    .join(", ");
}

/**
 * SHA-256 of `data/release/manifest.json`, from the manifest as read: the file is written by `JSON.stringify` with one
 * space and a final line end, so that a browser finds the digest that `sha256sum` gives (test).
 */
export function manifestSha256(manifest: ReleaseManifest): string {
  return sha256Hex(`${JSON.stringify(manifest, null, 1)}\n`);
}
