import { anyOf } from "./expression.js";

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
    pattern: anyOf(
      /\b(?:décision|acte|courrier|lettre|procédure|proposition|notification|mise sous (?:objectif|accord préalable)|MSO|MSAP)s?\b[^.;:]*\b(?:est|sont|sera|serait|étant|devient|doit être)\s+(?:(?:donc|ainsi|dès lors|de ce fait)\s+)?(?:nul(?:le)?s?\b|(?:frappée?s?|entachée?s?|viciée?s?) de nullité|annulée?s? de plein droit)/,
      /\bnul(?:le)?s? (?:faute de|et de nul effet)/,
      /\b(?:entraîne|emporte|encourt|encourent) (?:donc )?(?:la |sa )?nullité/,
    ),
    caught: "La lettre ne comporte pas la mention, la décision est donc nulle.",
    passes: "Nous ne disons pas que la décision est nulle.",
  },
  {
    id: "contradictory",
    why: "L121-2 4° écarte L121-1 pour les organismes de sécurité sociale, sauf sanction.",
    pattern: anyOf(
      /\bL\.? ?121-1\b[^.;]*\b(?:impos|oblig|exig)\w*[^.;]*\b(?:caisse|CPAM|organisme)/,
      /\b(?:caisse|CPAM|organisme)s?\b[^.;]*\b(?:doit|doivent|devait|aurait dû|est tenue?|était tenue?)\b[^.;]*\bL\.? ?121-1\b/,
      /\bL\.? ?121-1\b[^.;]*\b(?:caisse|CPAM|organisme)s?\b[^.;]*\b(?:doit|doivent|devait|aurait dû|est tenue?|était tenue?)\b/,
    ),
    caught: "L'article L. 121-1 impose le contradictoire à la caisse.",
    passes: "L'article L. 121-2 écarte cette règle pour les organismes de sécurité sociale, sauf sanction.",
  },
  {
    id: "robot",
    why: "Ce n'est qu'une hypothèse à poser en question.",
    pattern: anyOf(
      /\b(?:dossier|réclamation|demande)s? (?:a été|est|fut) (?:close?|clôturée?|fermée?) par (?:un|le|ce) (?:robot|automate|programme|algorithme)/,
      /(?<!\bsi (?:un|le) )\b(?:robot|automate) (?:qui )?(?:a|ont) (?:clos|clôturé|fermé)\b/,
    ),
    caught: "Votre dossier a été clos par un robot.",
    passes: "Mon dossier a-t-il été clos par un traitement automatisé, en tout ou partie ?",
  },
  {
    id: "cnam-threshold",
    why: "Le seuil exact n'est pas public : c'est celui de la lettre, ou il est supposé.",
    pattern: anyOf(
      /\bseuil (?:exact |officiel )?(?:de la (?:Cnam|caisse nationale)|national|légal|officiel)\b[^.;]*\b(?:est|vaut|fixé)\b[^.;]*\d(?![^.;]*\bsuppos)/,
      /\bseuil fixé par la (?:Cnam|caisse)\b[^.;]*\d(?![^.;]*\b(?:suppos|rapport))/,
      /\b(?:Cnam|caisse nationale)\b[^.;]*\b(?:retient|applique|a fixé) un seuil de \d(?![^.;]*\b(?:suppos|rapport))/,
      /\b(?:Cnam|caisse nationale) signale (?:à partir|au-delà) de \d(?![^.;]*\b(?:suppos|rapport))/,
    ),
    caught: "Le seuil de la Cnam est de 2 fois la moyenne.",
    passes: "Le seuil imprimé dans votre lettre est de 2 ; celui de la Cnam n'est pas publié.",
  },
  {
    id: "case-law",
    why: "Les solutions de ces arrêts n'ont pas été lues.",
    pattern: anyOf(
      /\bjurisprudences? (?:est |constamment |toujours |nous est )*favorable|\barrêts? favorables?\b/,
      /\bjurisprudence constante\b/,
      /\b(?:juges?|tribuna(?:l|ux)|cours?)\b[^.;]*\b(?:donnent|donne|ont donné|a donné) raison\b/,
    ),
    caught: "La jurisprudence est favorable : CAA Nancy, 26 mars 2019.",
    passes: "Cet arrêt existe ; sa solution n'a pas été lue et n'est citée ni pour ni contre.",
  },
  {
    id: "conseil-etat",
    why: "Le dispositif de la décision n° 491301 n'a pas été lu.",
    pattern: anyOf(
      /\bConseil d'(?:É|E)tat (?:les? |l')?a (?:rejeté|annulé|jugé (?:légal|illégal)|validé|censuré)/,
      /\bselon le Conseil d'(?:É|E)tat\b[^.;]*\b(?:légaux|légale?s?|illégale?s?|illégaux|valides?)\b/,
    ),
    caught: "Le Conseil d'État a rejeté la demande de la fédération.",
    passes: "Le Conseil d'État a statué le 10 décembre 2024 ; le dispositif n'a pas été lu.",
  },
  {
    id: "riap",
    why: "Le RIAP porte sur une autre période et d'autres régimes.",
    pattern: anyOf(
      /\bRIAP (?:prouve|démontre|établit|confirme|montre)\b/,
      /\bRIAP\b[^.;]*\b(?:la caisse|la lettre|la Cnam|la CPAM) (?:a tort|se trompe|est fausse)\b/,
    ),
    caught: "Le RIAP démontre que l'indicateur est faux.",
    passes: "Le RIAP porte sur une autre période : il ne se compare pas à la lettre.",
  },
  {
    id: "circular",
    why: "La publication de la circulaire n'a pas été vérifiée.",
    pattern: anyOf(
      /\b(?:circulaire|règle|lettre réseau)\b[^.;]*\b(?:3646|LR-DDO-9\/2024)\b[^.;]*\b(?:est (?:réputée )?(?:abrogée|caduque|inapplicable|nulle)|n'est plus en vigueur)/,
      /\bLR-DDO-9\/2024\b[^.;]*\b(?:est (?:réputée )?(?:abrogée|caduque|inapplicable)|n'est plus en vigueur)/,
    ),
    caught: "La circulaire 3646 est abrogée.",
    passes: "La publication de la lettre réseau LR-DDO-9/2024 reste à vérifier.",
  },
  {
    id: "simple-reasons",
    why: "La liste des motifs simples du 3646 n'est pas publique.",
    pattern: anyOf(
      /\bmotifs simples (?:sont|comprennent|incluent)\b|\bmotifs simples :/,
      /\bparmi les motifs simples\b[^.;]*\bfigur/,
    ),
    caught: "Les motifs simples sont la carte Vitale et l'attestation de droits.",
    passes: "La liste des motifs simples n'est pas publique.",
  },
  {
    id: "c2s-probability",
    why: "Aucun coefficient ni point de coupure du modèle C2S n'est public ici.",
    pattern: anyOf(
      /\b(?:risque|probabilité|chance)s? (?:de|d'être) contrôlé?e?s?\b[^.;]*\d|\brisque de contrôle\b[^.;]*\d+ ?%/,
      /\d+ ?% de (?:chances?|risques?|probabilité) d'être contrôlée?/,
      /\bprobabilité d'un contrôle\b[^.;]*\d/,
      /\bvotre score de suspicion (?:est|vaut)\b[^.;]*\d/,
    ),
    caught: "Votre risque de contrôle est de 12 %.",
    passes: "Le modèle ordonne les dossiers ; il ne donne ici aucun risque de contrôle.",
  },
  {
    id: "mso-mandatory",
    why: "La mise sous objectif est proposée et se refuse (état de mars 2026).",
    pattern: anyOf(
      /\b(?:MSO|mise sous objectif)\b[^.;]*\best (?:désormais )?(?:obligatoire|imposée)/,
      /\b(?:MSO|mise sous objectif) (?:s'impose\b|ne peut (?:pas |plus )?être refusée(?! que))/,
      /\b(?:obligée?|tenue?|contrainte?) d'accepter (?:la|une|cette) (?:MSO|mise sous objectif)/,
    ),
    caught: "La mise sous objectif est obligatoire.",
    passes: "La mise sous objectif est proposée ; elle peut être refusée dans les quinze jours.",
  },
  {
    id: "two-ceilings",
    why: "Deux plafonds : règle de R147-8-1, abrogée fin 2023.",
    pattern: anyOf(
      /\bpénalité maximale (?:est )?(?:de|:) ?(?:deux|2) (?:fois le )?plafonds?\b(?![^.;]*\b(?:2011|2023|abrog))/,
      /\bpénalité\b[^.;]*\b(?:ne peut (?:pas )?(?:dépasser|excéder)|limitée à|plafonnée à|est (?:au plus )?de) (?:deux|2) (?:fois le )?plafonds?\b(?![^.;]*\b(?:2011|2023|abrog))/,
    ),
    caught: "Pénalité maximale de deux plafonds mensuels.",
    passes: "La pénalité maximale était de deux plafonds jusqu'à l'abrogation de la règle, fin 2023.",
  },
  {
    id: "advice",
    why: "Des modèles et des dates, jamais un conseil juridique personnel.",
    pattern: anyOf(
      /\bvous (?:devez|devriez|avez intérêt à) (?:attaquer|contester|saisir le tribunal|refuser|accepter)/,
      /\b(?:nous vous (?:conseillons|recommandons) (?:de |d')|il (?:vous )?faut |vous feriez (?:mieux|bien) (?:de |d')|mieux vaut )(?:attaquer|contester|saisir le tribunal|refuser|accepter)\b/,
      /(?:^|, |: )(?:attaquez|contestez|refusez|acceptez|saisissez le tribunal)\b/,
    ),
    caught: "Vous devez attaquer cette décision.",
    passes: "Un recours est possible jusqu'à cette date.",
  },
  {
    id: "odds",
    why: "Aucune page n'évalue l'issue d'un procès.",
    pattern: anyOf(
      /\bvos chances\b|\bchances? de (?:gagner|succès|réussite)\b/,
      /\b(?:bonnes|fortes|toutes les) chances\b|\bchances? d'(?:obtenir|aboutir)\b|\bvous gagnerez\b/,
    ),
    caught: "Vos chances devant le tribunal sont bonnes.",
    passes: "L'issue d'un recours ne se calcule pas ici.",
  },
  {
    id: "illegal",
    why: "Le juge le dit ; nous montrons des écarts et des textes.",
    pattern: anyOf(
      /\b(?:décision|procédure|méthode|comparaison|indicateur)\b[^.;:]*\best (?:manifestement |clairement |donc )?(?:illégale?|irrégulière|irrégulier)s?\b/,
      /\b(?:décision|procédure|méthode|comparaison|indicateur|calcul|caisse|lettre)\b[^.;:]*\b(?:viole|enfreint|est contraire à) (?:la loi|l'article|le texte)/,
      /\ba agi illégalement\b/,
    ),
    caught: "Cette comparaison est illégale.",
    passes: "Cette comparaison n'est pas l'un des trois étalons du texte ; le juge dirait ce qu'il en est.",
  },
  {
    id: "probability-of-excess",
    why: "Une part de spécifications n'est pas une probabilité.",
    pattern: anyOf(
      /\bprobabilité (?:que vous prescriv|d'être un? (?:gros |sur)?prescripteur|de sur-?prescri)/,
      /\d+ ?% de (?:chances?|probabilité) que (?:vous|le médecin)\b/,
      /\bfaçons?\b[^.;]*\bsoit une probabilité\b/,
    ),
    caught: "La probabilité que vous prescriviez trop est de 29 %.",
    passes: "83 des 288 façons de comparer signalent ; ce n'est pas une probabilité.",
  },
  {
    id: "guilt",
    why: "Un écart n'est ni une faute ni un mérite.",
    pattern: anyOf(/\b(?:innocente?s?|innocenter|coupables?|blanchit|disculpe)\b/),
    caught: "Le médecin est innocent.",
    passes: "L'écart n'est pas expliqué par l'âge, le sexe et l'ALD.",
  },
  {
    id: "fund-wrong",
    why: "Montrer qu'une règle change le résultat n'établit pas une erreur.",
    pattern: anyOf(
      /\b(?:Cnam|caisse|CPAM|Assurance maladie) (?:s'est trompée|se trompe|a tort|a commis une (?:erreur|faute))/,
      /\bbiais prouvé|\bexcès de prescription|\bdélits? statistiques?\b/,
      /\b(?:calcul|chiffre|méthode|indice|algorithme)s? (?:de la (?:Cnam|caisse|CPAM) )?(?:est|sont) (?:faux|fausses?|biaisée?s?|erronée?s?)\b/,
    ),
    caught: "La Cnam s'est trompée de comparateur.",
    passes: "Avec un autre comparateur que celui de la caisse, le ratio passe sous le seuil.",
  },
  {
    id: "proof",
    why: "Un calcul est compatible avec, ne permet pas d'exclure, n'établit pas.",
    pattern: anyOf(
      /(?<!\bne )(?<!\bne le )\bprouv(?:e|ent|ant)\b/,
      /(?<!\bne )(?<!\bne le )\bdémontr(?:e|ent) (?:que|qu')/,
      /\bla preuve est faite\b|\bil est prouvé\b/,
    ),
    caught: "Ce calcul prouve que la comparaison ne tient pas.",
    passes: "Ce calcul ne prouve pas que la comparaison soit fausse.",
  },
  {
    id: "fraud",
    why: "Un écart statistique ou une anomalie n'est pas une fraude.",
    pattern: anyOf(
      /(?<!\b(?:lutte|lutter) contre (?:la |les )?)(?<!\bpas (?:une |de |de la )?)\bfraud(?:e|é|er|ent|eur|euse)s?\b/,
    ),
    caught: "Cette anomalie est une fraude.",
    passes: "Cette anomalie est un revenu au-dessus du plafond selon le modèle.",
  },
  {
    id: "excess",
    why: "Un écart à une moyenne n'est pas un excès.",
    pattern: anyOf(/\bvous prescrivez trop\b|\bprescri(?:t|vait|viez) trop\b/, /\bsur-?prescripteurs?\b/),
    caught: "Vous prescrivez trop d'arrêts.",
    passes: "Le ratio dépasse le seuil ; il ne dit pas si les arrêts étaient justifiés.",
  },
];
