/** French texts of the contents of a page of text. */
export const CONTENTS_TEXT = { title: "Sur cette page" } as const;
