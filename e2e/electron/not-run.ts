import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Says at the end of a run which tests had no machine to run on, and why: a dash in a list is missed. */
export default class NotRun implements Reporter {
  readonly #tests = new Map<string, number>();

  onTestEnd(test: TestCase, { status, annotations }: TestResult): void {
    if (status !== 'skipped') return;
    const why = annotations.find(({ type }) => type === 'skip')?.description ?? test.title;
    this.#tests.set(why, (this.#tests.get(why) ?? 0) + 1);
  }

  onEnd(): void {
    for (const [why, tests] of this.#tests) {
      console.log(`\nnot run: ${tests} ${tests === 1 ? 'test' : 'tests'}. ${why}`);
    }
  }

  printsToStdio(): boolean {
    return false;
  }
}
