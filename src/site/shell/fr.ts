/** French texts of the shell: theme, notices, failures. */
export const SHELL_TEXT = {
  pageFailed: "Cette page n’a pas pu s’afficher",
  pageFailedWayOut:
    "Vos chiffres sont toujours dans ce navigateur : ouvrez « Ma situation » et enregistrez-les dans un fichier, puis rechargez la page. Si l’erreur revient, transmettez la phrase ci-dessous à l’hébergeur du site.",
  pageMissing: "La page demandée n’a pas pu être chargée",
  pageMissingWayOut:
    "Vos chiffres sont toujours dans cet onglet. Vérifiez la connexion, puis réessayez ; ou enregistrez-les d’abord dans un fichier.",
  pageRetry: "Réessayer",
  theme: "Thème",
  themeSystem: "celui du système",
  themeLight: "clair",
  themeDark: "sombre",
  hostedBy: (name: string) => `Hébergé par ${name}.`,
  newVersion: "Une nouvelle version du site est prête",
  newVersionIdle:
    "La page se rechargera. Les données ou les calculs peuvent avoir changé : notez la version qui figure en pied de page si vous avez déjà imprimé quelque chose.",
  newVersionCase:
    "Votre dossier ouvert reste calculé avec la version actuelle tant que vous n’acceptez pas. Passer à la nouvelle version recharge la page et efface de la mémoire ce qui n’est pas enregistré : enregistrez d’abord le dossier dans un fichier.",
  newVersionUse: "Passer à la nouvelle version",
  newVersionLater: "Plus tard",
  saveCase: "Enregistrer le dossier dans un fichier",
  otherTab: "Ce dossier a changé dans un autre onglet",
  otherTabExplain:
    "Les deux onglets gardent leurs propres chiffres. Choisissez ceux qui valent ici ; rien n’est perdu dans l’autre.",
  otherTabTake: "Reprendre ceux de l’autre onglet",
  otherTabKeep: "Garder ceux de cet onglet",
  otherTabErased: "Ce dossier a été effacé de l’appareil dans un autre onglet",
  otherTabErasedExplain:
    "Cet onglet a encore ses chiffres en mémoire et ne les gardera plus sur l’appareil. Effacez-les ici aussi, ou continuez avec eux dans cet onglet seulement.",
  otherTabErase: "Effacer aussi dans cet onglet",
  unreadable: "Le dossier gardé sur cet appareil ne se lit pas",
  unreadableExplain:
    "Il est abîmé, ou vient d’une autre version du site. Rien n’a été effacé : enregistrez-le tel quel, puis effacez-le de l’appareil ou ouvrez une copie dans « Ma situation ».",
  unreadableSave: "Enregistrer ce qui était gardé",
  unreadableErase: "L’effacer de l’appareil",
  storageRefused: "Le navigateur ne garde plus le dossier",
  storageRefusedExplain:
    "Sa mémoire est pleine ou refusée. Vos chiffres restent dans cet onglet tant qu’il est ouvert : enregistrez-les dans un fichier.",
  stale: "Le site a changé de version dans un autre onglet",
  staleExplain:
    "Ce dossier reste affiché avec l’ancienne version. Enregistrez-le dans un fichier, puis rechargez la page et rouvrez le fichier dans « Ma situation ».",
  staleKept:
    "Ce dossier reste affiché avec l’ancienne version ; il est gardé sur cet appareil et reviendra après le rechargement.",
  staleReload: "Recharger la page",
  oldBrowser: "Navigateur trop ancien",
  oldBrowserWayOut:
    "Ce navigateur est trop ancien pour les calculs : les textes restent lisibles. Utilisez une version récente de Firefox, Chrome, Edge ou Safari.",
  caseBar: "Dossier en cours",
  caseModify: "Modifier",
  caseFictional: "Exemple fictif",
  casePractice: "Cabinet à",
  done: " (rempli)",
} as const;
