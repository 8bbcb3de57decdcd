/** French sentences of the vectors runner. The closing line is in English: its form is fixed by the specification. */
export const fr = {
  instead: (path: string, actual: string, expected: string): string =>
    `${path || "résultat"} : ${actual} au lieu de ${expected}`,
  lengths: (path: string, actual: number, expected: number): string =>
    `${path || "résultat"} : ${String(actual)} éléments au lieu de ${String(expected)}`,
  outside: (path: string, actual: string, mean: string, margin: string): string =>
    `${path} : ${actual} hors de ${mean} ± ${margin}`,
  absent: "absent",
  refusalExpected: (code: string, actual: string): string => `refus ${code} attendu, obtenu ${actual}`,
  unexpectedRefusal: (reason: string): string => `refus inattendu : ${reason}`,
  aResult: "un résultat",
  noExpectation: "cas sans expected, expectedError ni expectedDistribution",
  unknownAcceptance: "règle d'acceptation du fichier non reconnue",
  unreadable: (reason: string): string => `fichier illisible : ${reason}`,
  emptyFile: "fichier vide",
  noCase: "liste cases vide, rien à vérifier",
  notJson: (reason: string): string => `JSON invalide : ${reason.replaceAll(/\s+/g, " ")}`,
  notVectors: 'ce n\'est pas un fichier de vecteurs (format "ij-vectors/1" et liste cases attendus)',
  badCase: (position: number): string => `cas n° ${String(position + 1)} : objet avec id et fn attendus`,
  badTolerance: "tolerance : { relative, absolute } attendus, nombres positifs ou nuls",
  file: (name: string, passed: number, failed: number, skipped: readonly string[]): string => {
    const parts = [`${String(passed)} conformes`];
    if (failed > 0) parts.push(`${String(failed)} en échec`);
    if (skipped.length > 0) parts.push(`sautés, fonction non écrite : ${skipped.join(", ")}`);
    return `${failed > 0 ? "✗" : "✓"} ${name} : ${parts.join(" ; ")}`;
  },
  detail: (id: string, reason: string): string => `    ${id} — ${reason}`,
  more: (count: number): string => `… et ${String(count)} autres écarts`,
  noFolder: (path: string): string =>
    `Dossier introuvable : ${path}\nDonnez le dossier des vecteurs, par exemple : npm run vectors -- tests/vectors\n`,
  noFile: (path: string): string => `Aucun fichier .json dans ${path} : rien n'a été vérifié.\n`,
};
