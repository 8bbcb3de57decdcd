import errataFile from "../../../data/release/errata.json" with { type: "json" };
import type { Errata } from "../../core/release/errata.js";

/** Corrections published with this copy of the software: what exhibits carry and what their verification says. */
export const PUBLISHED_ERRATA: Errata = errataFile as Errata;
