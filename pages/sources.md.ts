import { sourcesPage } from "../src/build/release-pages/sources.js";
import { loadRelease, REPOSITORY_ROOT } from "../src/pipeline/load-release.js";
import { loadCards } from "../src/pipeline/sources/cards.js";

process.stdout.write(`---\ntitle: Sources\n---\n\n${sourcesPage(loadCards(REPOSITORY_ROOT), loadRelease().columns)}\n`);
