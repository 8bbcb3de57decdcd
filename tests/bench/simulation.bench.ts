import { simulateRule } from "../../src/core/simulation/index.js";
import { createPrng } from "../../src/core/stats/index.js";
import type { Bench } from "../../src/build/bench/types.js";

/** Patients and leaves drawn one by one, without the rates of the rule. */
function patientByPatient(): number {
  const random = createPrng(7);
  let days = 0;
  for (let doctor = 0; doctor < 2600; doctor++) {
    const employees = Math.round(430 * Math.exp(0.573 * random.normal()));
    for (let patient = 0; patient < employees; patient++) {
      const [age, sex, ald, occupation] = [0.22, 0.49, 0.1, 0.27].map((p) => random.uniform() < p);
      const rate =
        0.162 * (age ? 1.15 : 1) * (sex ? 1.12 : 0.88) * (ald ? 1.41 : 0.94) * (occupation ? 1.35 : 0.9);
      let rest = random.uniform();
      let mass = Math.exp(-rate);
      for (let k = 1; rest >= mass; k++) {
        rest -= mass;
        mass *= rate / k;
        days += Math.max(1, 30 * Math.exp(random.normal()));
      }
    }
  }
  return days;
}

export const benches: readonly Bench[] = [
  {
    name: "SIMULATION de la règle, 52 000 médecins fictifs",
    run: () => simulateRule(),
    peer: {
      name: "la même sur 2 600 médecins (coût proportionnel : rapport attendu 0,05)",
      run: () => simulateRule({ doctors: 2600 }),
    },
    goalMs: 10_000,
  },
  {
    name: "SIMULATION de la règle, 2 600 médecins fictifs",
    run: () => simulateRule({ doctors: 2600 }),
    peer: { name: "tirage patient par patient, sans les taux ni les quatre règles", run: patientByPatient },
  },
];
