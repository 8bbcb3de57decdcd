/** A claim that no output of the project may make, with a sentence it must catch and one it must let pass. */
export interface ForbiddenPattern {
  readonly id: string;
  /** Why it would be an invention or an abuse (reference: other-systems note §4.3, law note §10, house rules). */
  readonly why: string;
  /** Applied to a sentence in plain text: straight apostrophes, simple spaces, quotations removed. */
  readonly pattern: RegExp;
  readonly caught: string;
  readonly passes: string;
}

/** French texts; the sentences are examples, never printed. */
export const FORBIDDEN_PATTERNS: readonly ForbiddenPattern[] = [
  {
    id: "nullity",
    why: "L'article 47 de la loi n° 78-17 limite la nullité à la décision prise sur le seul fondement d'un traitement automatisé.",
    pattern:
      /\b(?:décision|courrier|lettre|procédure|proposition|notification|mise sous (?:objectif|accord préalable))s?\b[^.;:]*\b(?:est|sont|sera|serait|étant)\s+(?:donc\s+|ainsi\s+|dès lors\s+)?(?:nulle?s?\b|frappée?s? de nullité|entachée?s? de nullité)|\bnull?es? faute de mention/i,
    caught: "La lettre ne comporte pas la mention, la décision est donc nulle.",
    passes: "Nous ne disons pas que la décision est nulle.",
  },
  {
    id: "contradictory",
    why: "L121-2 4° écarte L121-1 pour les organismes de sécurité sociale, sauf sanction.",
    pattern: /\bL\.? ?121-1\b[^.;]*\b(?:impos|oblig|exig)\w*[^.;]*\b(?:caisse|CPAM|organisme)/i,
    caught: "L'article L. 121-1 impose le contradictoire à la caisse.",
    passes: "L'article L. 121-2 écarte cette règle pour les organismes de sécurité sociale, sauf sanction.",
  },
  {
    id: "robot",
    why: "Ce n'est qu'une hypothèse à poser en question.",
    pattern:
      /\bdossier (?:a été|est|fut) (?:clos|clôturé|fermé) par (?:un|le|ce) (?:robot|automate|programme)/i,
    caught: "Votre dossier a été clos par un robot.",
    passes: "Mon dossier a-t-il été clos par un traitement automatisé, en tout ou partie ?",
  },
  {
    id: "cnam-threshold",
    why: "Le seuil exact n'est pas public : c'est celui de la lettre, ou il est supposé.",
    pattern:
      /\bseuil (?:exact |officiel )?(?:de la (?:Cnam|caisse nationale)|national|légal|officiel)\b[^.;]*\b(?:est|vaut|fixé)\b[^.;]*\d(?![^.;]*\bsuppos)/i,
    caught: "Le seuil de la Cnam est de 2 fois la moyenne.",
    passes: "Le seuil imprimé dans votre lettre est de 2 ; celui de la Cnam n'est pas publié.",
  },
  {
    id: "case-law",
    why: "Les solutions de ces arrêts n'ont pas été lues.",
    pattern: /\bjurisprudences? (?:est |constamment |toujours |nous est )*favorable|\barrêts? favorables?\b/i,
    caught: "La jurisprudence est favorable : CAA Nancy, 26 mars 2019.",
    passes: "Cet arrêt existe ; sa solution n'a pas été lue et n'est citée ni pour ni contre.",
  },
  {
    id: "conseil-etat",
    why: "Le dispositif de la décision n° 491301 n'a pas été lu.",
    pattern: /\bConseil d'(?:É|E)tat a (?:rejeté|annulé|jugé (?:légal|illégal)|validé|censuré)/i,
    caught: "Le Conseil d'État a rejeté la demande de la fédération.",
    passes: "Le Conseil d'État a statué le 10 décembre 2024 ; le dispositif n'a pas été lu.",
  },
  {
    id: "riap",
    why: "Le RIAP porte sur une autre période et d'autres régimes.",
    pattern: /\bRIAP (?:prouve|démontre|établit|confirme)\b/i,
    caught: "Le RIAP démontre que l'indicateur est faux.",
    passes: "Le RIAP porte sur une autre période : il ne se compare pas à la lettre.",
  },
  {
    id: "circular",
    why: "La publication de la circulaire n'a pas été vérifiée.",
    pattern:
      /\b(?:circulaire|règle|lettre réseau)\b[^.;]*\b3646\b[^.;]*\best (?:réputée )?abrogée|\bLR-DDO-9\/2024\b[^.;]*\best (?:réputée )?abrogée/i,
    caught: "La circulaire 3646 est abrogée.",
    passes: "La publication de la lettre réseau LR-DDO-9/2024 reste à vérifier.",
  },
  {
    id: "simple-reasons",
    why: "La liste des motifs simples du 3646 n'est pas publique.",
    pattern: /\bmotifs simples (?:sont|comprennent|incluent)\b|\bmotifs simples :/i,
    caught: "Les motifs simples sont la carte Vitale et l'attestation de droits.",
    passes: "La liste des motifs simples n'est pas publique.",
  },
  {
    id: "c2s-probability",
    why: "Aucun coefficient ni point de coupure du modèle C2S n'est public ici.",
    pattern:
      /\b(?:risque|probabilité|chance)s? (?:de|d'être) contrôlé?e?s?\b[^.;]*\d|\brisque de contrôle\b[^.;]*\d+ ?%/i,
    caught: "Votre risque de contrôle est de 12 %.",
    passes: "Le modèle ordonne les dossiers ; il ne donne ici aucun risque de contrôle.",
  },
  {
    id: "mso-mandatory",
    why: "La mise sous objectif est proposée et se refuse (état de mars 2026).",
    pattern: /\b(?:MSO|mise sous objectif)\b[^.;]*\best (?:désormais )?(?:obligatoire|imposée)/i,
    caught: "La mise sous objectif est obligatoire.",
    passes: "La mise sous objectif est proposée ; elle peut être refusée dans les quinze jours.",
  },
  {
    id: "two-ceilings",
    why: "Deux plafonds : règle de R147-8-1, abrogée fin 2023.",
    pattern: /\bpénalité maximale\b[^.;]*\bdeux (?:fois le )?plafonds?\b(?![^.;]*\b(?:2011|2023|abrog))/i,
    caught: "Pénalité maximale de deux plafonds mensuels.",
    passes: "La pénalité maximale était de deux plafonds jusqu'à l'abrogation de la règle, fin 2023.",
  },
  {
    id: "advice",
    why: "Des modèles et des dates, jamais un conseil juridique personnel.",
    pattern:
      /\bvous (?:devez|devriez|avez intérêt à) (?:attaquer|contester|saisir le tribunal|refuser|accepter)/i,
    caught: "Vous devez attaquer cette décision.",
    passes: "Un recours est possible jusqu'à cette date.",
  },
  {
    id: "odds",
    why: "Aucune page n'évalue l'issue d'un procès.",
    pattern: /\bvos chances\b|\bchances? de (?:gagner|succès|réussite)\b/i,
    caught: "Vos chances devant le tribunal sont bonnes.",
    passes: "L'issue d'un recours ne se calcule pas ici.",
  },
  {
    id: "illegal",
    why: "Le juge le dit ; nous montrons des écarts et des textes.",
    pattern:
      /\b(?:décision|procédure|méthode|comparaison|indicateur)\b[^.;:]*\best (?:manifestement |clairement |donc )?illégale?s?\b/i,
    caught: "Cette comparaison est illégale.",
    passes: "Cette comparaison n'est pas l'un des trois étalons du texte ; le juge dirait ce qu'il en est.",
  },
  {
    id: "probability-of-excess",
    why: "Une part de spécifications n'est pas une probabilité.",
    pattern: /\bprobabilité (?:que vous prescriv|d'être un? (?:gros |sur)?prescripteur|de surprescri)/i,
    caught: "La probabilité que vous prescriviez trop est de 29 %.",
    passes: "83 des 288 façons de comparer signalent ; ce n'est pas une probabilité.",
  },
  {
    id: "guilt",
    why: "Un écart n'est ni une faute ni un mérite.",
    pattern: /\b(?:innocente?s?|coupables?)\b/i,
    caught: "Le médecin est innocent.",
    passes: "L'écart n'est pas expliqué par l'âge, le sexe et l'ALD.",
  },
  {
    id: "fund-wrong",
    why: "Montrer qu'une règle change le résultat n'établit pas une erreur.",
    pattern:
      /\b(?:Cnam|caisse|CPAM|Assurance maladie) s'est trompée|\bbiais prouvé|\bexcès de prescription|\bdélits? statistiques?\b/i,
    caught: "La Cnam s'est trompée de comparateur.",
    passes: "Avec un autre comparateur que celui de la caisse, le ratio passe sous le seuil.",
  },
  {
    id: "proof",
    why: "Un calcul est compatible avec, ne permet pas d'exclure, n'établit pas.",
    pattern: /(?<!\bne )(?<!\bne le )\bprouv(?:e|ent|ant)\b/i,
    caught: "Ce calcul prouve que la comparaison ne tient pas.",
    passes: "Ce calcul ne prouve pas que la comparaison soit fausse.",
  },
  {
    id: "fraud",
    why: "Un écart statistique ou une anomalie n'est pas une fraude.",
    pattern: /\bfraude(?:ur|urs|use|uses)?\b/i,
    caught: "Cette anomalie est une fraude.",
    passes: "Cette anomalie est un revenu au-dessus du plafond selon le modèle.",
  },
];

/** The writer says that he does not say it: « nous ne disons pas que… », « ne signifie pas que… ». */
const DISCLAIMED =
  /(?:\b(?:ne|n')\s*(?:s')?(?:disons|dit|disent|dites|affirm\w*|soutien\w*|soutenons|préten\w*|conclu\w*|impliqu\w*|signifi\w*|établi\w*|suffi\w*|perme\w*|ensuit|démontr\w*|montr\w*|veu\w+)\b|\bsans (?:dire|affirmer|prétendre|soutenir|conclure)\b)[^.;:,]*$/i;

export interface ForbiddenClaim {
  readonly id: string;
  readonly sentence: string;
  readonly match: string;
}

/** Plain sentences of a text: typography undone, quotations « … » and “…” emptied. */
function sentences(text: string): string[] {
  return text
    .replace(/[\u00a0\u202f\u2009]/g, " ")
    .replace(/[’ʼ]/g, "'")
    .replace(/«[^«»]*»|“[^“”]*”/g, "«»")
    .split(/(?<=[.!?…])\s+(?=[A-ZÀ-Ý«])|\n{2,}/)
    .map((s) => s.replace(/\s+/g, " ").trim());
}

/**
 * Forbidden claims made by a text, outside quotations and outside a clause where the writer disclaims them
 * (« nous ne disons pas que la décision est nulle »). Empty when there is none.
 */
export function findForbiddenClaims(text: string): ForbiddenClaim[] {
  return sentences(text).flatMap((sentence) =>
    FORBIDDEN_PATTERNS.flatMap(({ id, pattern }) => {
      const found = pattern.exec(sentence);
      if (found === null || DISCLAIMED.test(sentence.slice(0, found.index))) return [];
      return [{ id, sentence, match: found[0] }];
    }),
  );
}
