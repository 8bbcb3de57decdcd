import reference from "../data/parameters/reference-in-use.json" with { type: "json" };
import { loadRelease } from "../src/pipeline/load-release.js";
import { methodPage, methodSections } from "../src/site/method/sections.js";
import type { RatesCard } from "../src/site/method/rates.js";

const rates = reference.card as RatesCard;
process.stdout.write(methodPage(methodSections(loadRelease(), rates), rates));
