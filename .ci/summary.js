// Adds up the runners' own reports (paths: Vitest's JSON, Playwright's JSON) in one closing line.
import { readFileSync } from 'node:fs';

const [vitest, playwright] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file)));
const { expected, unexpected, flaky, skipped } = playwright.stats;

const passed = vitest.numPassedTests + expected + flaky;
const failed = vitest.numFailedTests + unexpected;
const tests = testsOf(playwright.suites);
const appTested = tests.some(
  ({ projectName, status }) => projectName === 'kiosk-app' && status === 'expected',
);
const left = vitest.numPendingTests + vitest.numTodoTests + skipped;

for (const { title } of tests.filter(({ status }) => status === 'flaky')) {
  console.error(`Passed only the second time, to be mended: ${title}`);
}
console.log(`${passed} passed, ${failed} failed${left > 0 ? `, ${left} skipped` : ''}`);
if (!appTested) console.error('No test of the kiosk app has run.');
if (failed > 0 || passed === 0 || !appTested) process.exitCode = 1;

/** Playwright puts tests into suites in suites. */
function testsOf(suites = []) {
  return suites.flatMap((suite) => [
    ...suite.specs.flatMap(({ title, tests }) => tests.map((test) => ({ title, ...test }))),
    ...testsOf(suite.suites),
  ]);
}
