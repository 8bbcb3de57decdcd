import { defineConfig } from "vitest/config";

/**
 * Tests that `npm run mutation` turns against the mutants: those of the rooms under test, named in `MUTATION_TESTS`
 * (globs, separated by commas). Without it, the whole core.
 */
export default defineConfig({
  test: {
    include: (process.env["MUTATION_TESTS"] ?? "tests/unit/core/**/*.test.ts").split(","),
    environment: "node",
    testTimeout: 60_000,
  },
});
