export { findChromium } from "../cli/chromium.js";
