import { expect, it } from 'vitest';

import type { Printer, PrintOutcome } from '../../shared/paper/printer.js';
import type { Sheet } from '#protocol/sheet.js';
import { createPaper } from './paper.js';

const sheet: Sheet = { kind: 'doors', language: 'fr', doors: ['phone'] };

/** A printer whose outcomes the test gives. */
function fakePrinter() {
  const outcomes: ((outcome: PrintOutcome) => void)[] = [];
  const printer: Printer = { print: () => new Promise((done) => outcomes.push(done)) };
  return {
    printer,
    prints: () => outcomes.length,
    async end(outcome: PrintOutcome) {
      outcomes.at(-1)?.(outcome);
      await Promise.resolve();
    },
  };
}

it('prints once, however often it is asked', async () => {
  const { printer, prints, end } = fakePrinter();
  const states: string[] = [];
  const paper = createPaper(printer, (state) => states.push(state));
  paper.print(sheet);
  paper.print(sheet);
  await end('sent');
  paper.print(sheet);
  expect(prints()).toBe(1);
  expect(states).toEqual(['printing', 'sent']);
});

it('prints again after it failed, and only then', async () => {
  const { printer, prints, end } = fakePrinter();
  const paper = createPaper(printer, () => undefined);
  paper.print(sheet);
  await end('failed');
  paper.print(sheet);
  await end('printed');
  paper.print(sheet);
  expect(prints()).toBe(2);
  expect(paper.state()).toBe('printed');
});

it('does nothing where there is no printer', () => {
  const paper = createPaper(undefined, () => expect.unreachable());
  paper.print(sheet);
  expect(paper.state()).toBe('none');
});
