/** French texts of the conformity timeline of a closed file. */
export const FILE_CLOSING_FR = {
  badDate: "Cette date n’existe pas. Exemple : 2 mars 2026.",
  badOrder: "Ces dates ne se suivent pas : la seconde précède la première.",
  noRequest: "Vous n’indiquez aucune demande de pièce : on ne sait pas ce qui manquait au dossier.",
  deadlineUnknown:
    "Vous n’indiquez pas si la demande de pièce fixait un délai. Relisez-la : le texte en veut un.",
  noDeadline: "Aucun délai indiqué pour envoyer la pièce, alors que l’administration doit en fixer un.",
  deadlineGiven: "La demande de pièce fixe un délai.",
  closedEarly: "Dossier clos avant la fin du délai indiqué.",
  closedLastDay: "Dossier clos le dernier jour du délai : l’heure manque pour dire si le délai était fini.",
  closedAfter: "Dossier clos après la fin du délai indiqué.",
  pieceUnknown: "Il manque la date d’envoi de la pièce ou celle de la clôture.",
  pieceLate: "Pièce envoyée après la fin du délai indiqué.",
  pieceSameDay: "Pièce envoyée le jour de la clôture : l’ordre ne peut pas être établi par les dates.",
  pieceAfter: "Pièce envoyée après la clôture.",
  pieceBefore: "Pièce envoyée avant la clôture, avec une preuve d’envoi.",
  pieceNoProof: "Pièce envoyée avant la clôture d’après vous, sans preuve d’envoi pour l’instant.",
  proofAsk: "Une preuve d’envoi : accusé de réception, capture datée du compte, courriel.",
  agentUnknown:
    "Vous n’indiquez pas si une personne est nommée. Cherchez un prénom, un nom, une qualité, une adresse.",
  agentFull: "Le prénom, le nom, la qualité et l’adresse administratives de l’agent sont donnés.",
  agentNone: "Agent non identifiable : ni prénom, ni nom, ni qualité, ni adresse administratives.",
  agentPartial:
    "Identité de l’agent incomplète : il faut le prénom, le nom, la qualité et l’adresse administratives.",
  nameCommon:
    "Ce nom de famille est l’un des plus portés de France : il n’établit rien sur la façon dont le dossier a été clos.",
  nameCited: (name: string) =>
    `« ${name} » est un nom cité par Mediapart le 21 novembre 2024 ; ce nom ne suffit pas à dire comment le dossier a été clos. Demandez qui l’a traité (article L. 111-2).`,
  nameAny: "Un nom de famille n’établit rien sur la façon dont le dossier a été clos.",
  noReminder:
    "Aucune relance indiquée. Mediapart décrit des clôtures « à l’issue de la relance » : aucun texte lu n’impose de relance.",
  reminder: "Une relance a été reçue. Mediapart décrit des clôtures « à l’issue de la relance ».",
  acknowledged: {
    oui: "La caisse a accusé réception de la demande.",
    non: "Pas d’accusé de réception : les délais de recours ne sont pas opposables, sauf décision expresse notifiée à temps.",
    inconnu: "Avez-vous reçu un accusé de réception ? Le texte en veut un pour toute demande.",
  },
  held: {
    oui: "La pièce n’était pas déjà entre les mains de l’administration.",
    non: "Pièce déjà détenue par l’administration, ou qu’elle peut obtenir : elle n’avait pas à être redemandée.",
    inconnu: "La caisse avait-elle déjà cette pièce ? Ce qu’elle détient n’a pas à être redemandé.",
  },
  reasons: {
    oui: "Les raisons de droit et de fait sont écrites.",
    non: "Pas de motifs écrits, alors que le refus ou le retrait d’un droit doit être motivé.",
    inconnu: "Les raisons sont-elles écrites ? Cherchez un texte cité et les faits retenus.",
  },
  routes: {
    oui: "Les voies et délais de recours sont indiqués.",
    non: "Voies et délais de recours absents : le délai de deux mois n’est opposable que s’il est indiqué.",
    inconnu: "Les voies et délais de recours sont-ils indiqués ? La CNAM dit que ses courriers les portent.",
  },
  signature: {
    oui: "La décision est signée, avec prénom, nom et qualité.",
    non: "Décision sans signature, ou sans le prénom, le nom et la qualité de son auteur.",
    inconnu: "La décision est-elle signée ? La CNAM dit que ses courriers sont signés par son directeur.",
  },
  human: {
    demande:
      "Demande : une décision prise par la machine seule n’est permise que sous conditions. À demander, non à supposer.",
    réclamation:
      "Réclamation : si elle est un recours administratif, une personne doit statuer. Demandez qui a statué ; les sources se contredisent sur ce que ferment les automates.",
    inconnu: "Demande ou réclamation ? Pour un recours administratif, une personne doit statuer.",
  },
} as const;
