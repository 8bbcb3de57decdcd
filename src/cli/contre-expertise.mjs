#!/usr/bin/env node
// Entry of the command: TypeScript is read as is, so that no build is needed after `npm ci`.
import { register } from "tsx/esm/api";

register();
await import("./main.ts");
