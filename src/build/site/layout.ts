import { existsSync, readFileSync } from "node:fs";
import { errataFor, parseErrata } from "../../core/release/errata.js";
import { erratumSentence } from "../../core/report/erratum.fr.js";
import { escapeHtml } from "../../dossier/letters/render-html.js";
import { softwareVersion } from "../../cli/version.js";
import { releaseId } from "../../pipeline/load-release.js";
import { FOOT_PAGES, SECTIONS, sectionOf } from "../../site/navigation.fr.js";
import type { MenuPage, Section } from "../../site/navigation.fr.js";
import { FRAME_FR as FR } from "./fr.js";

/** A page exists when its Markdown or its loader is in `pages`. */
function pageExists(slug: string): boolean {
  return existsSync(`pages/${slug}.md`) || existsSync(`pages/${slug}.md.ts`);
}

const MARK =
  '<svg viewBox="0 0 42 15" aria-hidden="true" focusable="false"><line x1="0" y1="7.5" x2="42" y2="7.5" stroke="currentColor" stroke-width="1.5"></line><circle cx="11" cy="7.5" r="5.2" fill="var(--paper)" stroke="currentColor" stroke-width="2"></circle><circle cx="31" cy="7.5" r="6.2" fill="currentColor"></circle></svg>';

const INDEPENDENCE = `<aside class="indep" aria-label="${FR.independence.name}"><div class="wrap"><span>${FR.independence.who}</span> <span>${FR.independence.where}</span> <span id="host"></span></div></aside>`;

interface Menu extends Section {
  readonly first: string;
}

function menus(): readonly Menu[] {
  return SECTIONS.flatMap((section) => {
    const pages = section.pages.filter((page) => pageExists(page.slug));
    const first = pages[0];
    return first === undefined ? [] : [{ ...section, pages, first: first.slug }];
  });
}

const link = (page: MenuPage, label = page.name, extra = ""): string =>
  `<a href="/${page.slug}" data-slug="${page.slug}"${extra}>${label}</a>`;

function sectionBar(section: Menu, slug: string): string {
  const items = section.pages.map((page, index) => {
    const number = section.steps ? `<span class="n" aria-hidden="true">${String(index + 1)}</span>` : "";
    return `<li>${link(page, number + page.name, page.slug === slug ? ' aria-current="page"' : "")}</li>`;
  });
  const rank = section.pages.findIndex((page) => page.slug === slug);
  const here = section.pages[rank];
  const where =
    here === undefined
      ? section.name
      : section.steps
        ? FR.step(rank + 1, section.pages.length, here.name)
        : FR.place(section.name, here.name);
  return `<nav class="sub" aria-label="${FR.pagesOfSection}"><div class="wrap"><ul>${items.join("")}</ul><div class="substep"><span>${where}</span><a href="#menu">${FR.allPages}</a></div></div></nav>`;
}

/** Top of every page: skip link, banner of independence, header with the menu, bar of the section. */
export function header(slug: string): string {
  const all = menus();
  const current = sectionOf(slug)?.id;
  const entry = (menu: Menu): string =>
    `<li><a href="/${menu.first}" data-section="${menu.id}"${menu.id === current ? ' aria-current="true"' : ""}>${menu.name}</a></li>`;
  const panel = all.map(
    (menu) => `<h2>${menu.name}</h2><ul>${menu.pages.map((page) => `<li>${link(page)}</li>`).join("")}</ul>`,
  );
  const bar = all.find((menu) => menu.id === current);
  return [
    `<a class="skip" href="#contenu">${FR.skip}</a>`,
    INDEPENDENCE,
    `<header class="head"><div class="wrap"><a class="brand" href="/index">${MARK}<span>Contre-expertise IJ</span></a>`,
    `<nav class="nav" aria-label="${FR.mainMenu}"><ul>${all.map(entry).join("")}</ul></nav>`,
    `<details class="menu"><summary>${FR.menu}</summary><nav class="panel" id="menu" aria-label="${FR.allPages}">${panel.join("")}</nav></details></div></header>`,
    `<div id="section-bar">${bar === undefined ? "" : sectionBar(bar, slug)}</div>`,
    '<div id="case-bar"></div><div class="wrap" id="notices">' + embeddedErrata() + "</div>",
  ].join("\n");
}

/** Foot of every page: what the tool does not say, links to existing pages, version of the code and of the data. */
export function footer(): string {
  const release = releaseId();
  const data = release === undefined ? FR.noData : FR.data(release);
  const list = (pages: readonly MenuPage[]): string =>
    pages
      .filter((page) => pageExists(page.slug))
      .map((page) => `<li>${link(page)}</li>`)
      .join("");
  const method = SECTIONS.find((section) => section.id === "methode")?.pages.slice(0, 3) ?? [];
  return [
    `<footer class="foot"><div class="wrap"><div class="about"><p>${FR.about}</p><div class="theme" id="theme"></div></div>`,
    `<ul>${list(method)}</ul>`,
    `<ul>${list(FOOT_PAGES)}<li class="num">${FR.version(softwareVersion())} · <span id="data-version">${data}</span></li></ul></div></footer>`,
    '<div id="toasts" role="status" aria-live="polite"></div>',
  ].join("\n");
}

/** Published corrections of a release, above every page; empty text when there is none. */
export function errataNotices(file: string, release: string): string {
  if (!existsSync(file)) return "";
  return errataFor(parseErrata(readFileSync(file, "utf8")), release)
    .map(
      (entry) =>
        `<section class="warn" aria-label="${FR.erratum}"><p>${escapeHtml(erratumSentence(entry))}</p></section>`,
    )
    .join("");
}

/** Corrections of the embedded release; none before it is derived. */
function embeddedErrata(): string {
  const release = releaseId();
  return release === undefined ? "" : errataNotices("data/release/errata.json", release);
}
