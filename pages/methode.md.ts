import reference from "../data/parameters/reference-in-use.json" with { type: "json" };
import { loadRelease } from "../src/cli/load-release.js";
import { methodPage, methodSections } from "../src/site/method/sections.js";

process.stdout.write(methodPage(methodSections(loadRelease(), reference.card)));
