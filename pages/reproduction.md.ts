import { reproductionPage } from "../src/build/release-pages/reproduction.js";
import { loadRelease } from "../src/pipeline/load-release.js";

process.stdout.write(`---\ntitle: Reproduction\n---\n\n${reproductionPage(loadRelease())}\n`);
