import type { Case } from "../../../../src/core/case/types.js";
import type { Dossier, LetterInput } from "../../../../src/dossier/letters/index.js";

const bare: Case = { format: "ij-case/1" };

/** A fictional doctor with everything filled in. */
const full: Case = {
  format: "ij-case/1",
  fictional: true,
  practice: { commune: "03190", structure: "cabinet", since: "2011-09-01" },
  window: { start: "2022-09-01", end: "2023-02-28" },
  figures: { activePatients: { value: 914, source: "lettre" } },
  letter: {
    doctorRate: { value: 7.01, decimals: 2, source: "lettre" },
    comparatorRate: { value: 3.34, decimals: 2, source: "lettre" },
    groupLabel: "communes semblables",
  },
};

export const fullDossier: Dossier = {
  sender: {
    firstName: "Claude",
    lastName: "Exemple",
    quality: "médecin généraliste",
    rpps: "10000000000",
    address: "1, rue de l'Exemple\n03000 Exempleville",
    email: "c.exemple@exemple.fr",
    links: "aucun",
  },
  recipient: { body: "CPAM de l'Exemple", address: "2, place de l'Exemple\n03000 Exempleville" },
  hostLinks: "syndicat de médecins",
  place: "Exempleville",
  date: "2026-12-01",
  reference: "REF-2026-01",
  letterDate: "2026-11-05",
  letterKind: "premier-courrier",
  letterAnswers: { purpose: "absent", rightToRules: "absent", howAndCada: "absent" },
  events: [
    { kind: "letterReceived", date: "2026-11-09" },
    { kind: "requestReceived", date: "2026-11-12" },
    { kind: "observationsSent", date: "2026-12-02" },
    { kind: "commissionSeized", date: "2027-01-08" },
    { kind: "commissionOpinion", date: "2027-03-01" },
    { kind: "uncamSeized", date: "2027-03-10" },
    { kind: "uncamOpinion", date: "2027-04-02" },
    { kind: "decisionMade", date: "2027-04-12" },
    { kind: "decisionNotified", date: "2027-04-15" },
    { kind: "cadaRegistered", date: "2027-01-20" },
    { kind: "rgpdRequestReceived", date: "2026-11-20" },
  ],
  reply: { degree: "complet", data: "partiel", parameters: "absent", operations: "refusé" },
  requestSystem: "3646",
  publication: true,
  calls: [
    {
      date: "2026-11-01",
      time: "10 h 02",
      number: "36 46",
      outcome: "raccroché",
      who: "serveur vocal",
      said: "rappelez plus tard",
    },
  ],
  exhibitNumber: "7",
  assistant: "un confrère",
  court: "tribunal administratif d'Exempleville",
  texts: Object.fromEntries(
    [
      "materiality",
      "comparability",
      "clinical",
      "appealGrounds",
      "document",
      "secrecyAnswer",
      "missingPiece",
      "damage",
      "facts",
      "request",
    ].map((key) => [key, `Texte libre « ${key} ».\n\nSecond paragraphe : 12 % de l'activité.`]),
  ),
};

/** Text that tries everything: markup, CDATA end, direction marks, Word field codes, controls, entities. */
export const HOSTILE =
  `<img src=x onerror="alert(1)"> ]]> </w:t></w:r><script>x</script> {\u202eDDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe}` +
  ` { HYPERLINK "http://x" } &amp; &#x41; \u0000\u0007\u001b \ufffe \ud800 =1+1`;

const hostileDossier: Dossier = {
  ...fullDossier,
  sender: { ...fullDossier.sender, lastName: HOSTILE, address: HOSTILE, links: HOSTILE },
  recipient: { body: HOSTILE, address: HOSTILE },
  reference: HOSTILE,
  texts: { facts: HOSTILE, materiality: HOSTILE, comparability: HOSTILE },
};

/** Inputs over which every letter is tried. */
export const INPUTS: readonly (readonly [string, LetterInput])[] = [
  ["empty", { case: bare, dossier: {} }],
  ["full", { case: full, dossier: fullDossier }],
  [
    "ranked, explicit refusal, mention present",
    {
      case: full,
      dossier: {
        ...fullDossier,
        letterKind: "decision-msap",
        letterAnswers: { purpose: "présent", rightToRules: "présent", howAndCada: "présent" },
        events: [...(fullDossier.events ?? []), { kind: "accessRefused", date: "2026-12-05" }],
        requestSystem: "c2s",
      },
      ranking: [
        { axis: "place", low: 1.9, high: 2.2, flips: true },
        { axis: "reference", low: 2.1, high: 3.3, flips: false },
      ],
    },
  ],
  [
    "small list",
    {
      case: { ...full, figures: { activePatients: { value: 7, source: "lettre" } } },
      dossier: { ...fullDossier, requestSystem: "robots", letterAnswers: { purpose: "absent" } },
    },
  ],
  ["doctors' documents", { case: bare, dossier: { requestSystem: "medecins-ij" } }],
  ["hostile", { case: full, dossier: hostileDossier }],
];
