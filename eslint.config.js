import tseslint from "typescript-eslint";

const PURE = ["src/core/**/*.ts", "src/dossier/**/*.ts"];

export default tseslint.config(
  {
    ignores: [
      "dist/**",
      "node_modules/**",
      "pages/lib/**",
      "pages/.observablehq/**",
      "data/**",
      "docs/**",
      "artefacts/**",
      ".stryker-tmp/**",
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true, varsIgnorePattern: "^_" }],
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["src/build/**", "src/cli/**", "src/pipeline/**", "src/damir/**", "tests/**"],
    rules: { "no-console": "off" },
  },
  {
    files: PURE,
    rules: {
      "no-restricted-globals": [
        "error",
        ...[
          "fetch",
          "process",
          "window",
          "document",
          "localStorage",
          "setTimeout",
          "performance",
          "navigator",
        ].map((name) => ({
          name,
          message: "src/core and src/dossier are pure: pass it as an argument.",
        })),
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: "Seeds are arguments.",
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: "Dates are arguments.",
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "Dates are arguments.",
        },
      ],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { regex: "^node:", message: "Pure rooms run in the browser." },
            { regex: "^arquero", message: "arquero stays in src/pipeline." },
          ],
        },
      ],
    },
  },
);
