import arpege from "../../../data/register/systems/arpege.json" with { type: "json" };
import c2s from "../../../data/register/systems/c2s.json" with { type: "json" };
import cnaf from "../../../data/register/systems/cnaf-dmde.json" with { type: "json" };
import orchestrator from "../../../data/register/systems/3646.json" with { type: "json" };
import prescribers from "../../../data/register/systems/medecins-ij.json" with { type: "json" };
import robots from "../../../data/register/systems/robots.json" with { type: "json" };
import duties from "../../../data/register/duties.json" with { type: "json" };
import publication from "../../../data/register/publication.json" with { type: "json" };
import sources from "../../../data/register/sources.json" with { type: "json" };
import type { Fact, Register, Source, SystemCard, Unknown } from "./types.js";

/**
 * The register of `data/register`, in the order of its pages. The files are checked against their JSON Schema and
 * against {@link registerFaults} by the tests, hence the assertion on their type.
 */
export const register = {
  format: "ij-register/1",
  version: "2026.1",
  readOn: "2026-11-22",
  sources,
  duties,
  systems: [prescribers, c2s, orchestrator, robots, arpege, cnaf],
  publication,
} as unknown as Register;

/** Card of a system, or undefined when the register has none of that name. */
export function systemById(id: string, from: Register = register): SystemCard | undefined {
  return from.systems.find((system) => system.id === id);
}

/** Source of that identifier, or undefined. */
export function sourceById(id: string, from: Register = register): Source | undefined {
  return from.sources.find((source) => source.id === id);
}

/** Fact of that key, or undefined. */
export function factByKey(key: string, from: Register = register): Fact | undefined {
  return from.systems.flatMap((system) => system.facts).find((fact) => fact.key === key);
}

/**
 * What can be asked for in a letter about a system: noun phrases with their key, in the order of the card. Letter L1
 * takes `unknownParameters("medecins-ij", "L1")` as its list of demands.
 */
export function unknownParameters(systemId: string, letter?: string): readonly Unknown[] {
  const unknowns = systemById(systemId)?.unknowns ?? [];
  return letter === undefined ? unknowns : unknowns.filter((unknown) => unknown.letters.includes(letter));
}
