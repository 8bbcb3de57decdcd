/** French texts of the reading of the public data. */
export const RELEASE_TEXT = {
  damaged: (name: string) => `${name} : fichier incomplet, ou qui n’est pas celui du site`,
} as const;
