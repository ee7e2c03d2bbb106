// Adds up the runners' own reports (paths: Vitest's JSON, Playwright's JSON) in one closing line.
import { readFileSync } from 'node:fs';

const [vitest, playwright] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file)));
const { expected, unexpected, flaky, skipped } = playwright.stats;

const passed = vitest.numPassedTests + expected + flaky;
const failed = vitest.numFailedTests + unexpected;
const left = vitest.numPendingTests + vitest.numTodoTests + skipped;

console.log(`${passed} passed, ${failed} failed${left > 0 ? `, ${left} skipped` : ''}`);
if (failed > 0 || passed === 0) process.exitCode = 1;
