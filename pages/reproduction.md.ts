import { reproductionPage } from "../src/build/release-pages/reproduction.js";
import { rateParameters } from "../src/pipeline/inputs.js";
import { loadRelease, REPOSITORY_ROOT } from "../src/pipeline/load-release.js";

const page = reproductionPage(loadRelease(), rateParameters(REPOSITORY_ROOT).aldRatio);
process.stdout.write(`---\ntitle: Reproduction\n---\n\n${page}\n`);
