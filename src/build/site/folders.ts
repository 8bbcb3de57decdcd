/** Folder in which the site is put together; renamed to {@link SITE_FOLDER} once complete, so that what is served is whole. */
export const BUILD_FOLDER = "node_modules/.site-next";
/** The complete static site. */
export const SITE_FOLDER = "dist";
