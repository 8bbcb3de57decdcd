import { DamirError } from "./errors.js";

/**
 * What a failure of the system or of the engine means for the user: full disk, memory, interruption, unreadable line.
 * Undefined when it is none of these, that is a defect of the program whose stack must be seen.
 */
export function explainFailure(error: unknown): DamirError | undefined {
  if (error instanceof DamirError) return error;
  const text = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (
    code === "ENOSPC" ||
    /no space left|max_temp_directory_size|could not write|failed to write|out of disk/i.test(text)
  ) {
    return new DamirError(
      {
        what: "le disque est plein : rien n'a été gardé de ce qui n'était pas fini.",
        where: text.split("\n")[0] ?? "",
        remedy:
          "libérez de la place, ou écrivez ailleurs avec --sortie, puis relancez : les mois terminés sont gardés.",
      },
      1,
    );
  }
  if (code === "EACCES" || code === "EROFS" || code === "EPERM") {
    return new DamirError(
      {
        what: "le dossier de sortie n'est pas accessible en écriture.",
        where: text,
        remedy: "choisissez-en un autre avec --sortie.",
      },
      1,
    );
  }
  if (/interrupted/i.test(text) || (error instanceof Error && error.name === "AbortError")) {
    return new DamirError(
      { what: "interrompu.", remedy: "relancez la même commande : les mois terminés sont gardés." },
      130,
    );
  }
  if (/out of memory/i.test(text)) {
    return new DamirError(
      {
        what: "la mémoire accordée ne suffit pas.",
        where: text.split("\n")[0] ?? "",
        remedy: "augmentez --memoire (par exemple 2GB).",
      },
      1,
    );
  }
  if (/CSV Error|Conversion Error/i.test(text)) {
    return new DamirError({
      what: "une ligne du fichier ne suit pas la disposition annoncée par son en-tête.",
      where: text.split("\n").slice(0, 2).join(" "),
      remedy:
        "reprenez le téléchargement de ce mois ; si la ligne est bien publiée ainsi, signalez-le avec cette adresse.",
    });
  }
  return undefined;
}
