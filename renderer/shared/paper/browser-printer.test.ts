import { expect, it } from 'vitest';

import { browserPrinter } from './browser-printer.js';
import type { PrintPage } from './browser-printer.js';
import type { Sheet } from '#protocol/sheet.js';

const sheet = (door: 'phone' | 'cpas'): Sheet => ({ kind: 'doors', language: 'nl', doors: [door] });

function fakePage(print: () => Promise<void>) {
  const done: string[] = [];
  const page: PrintPage = {
    show(shown) {
      const name = shown.kind === 'doors' ? shown.doors.join() : shown.kind;
      done.push(`show ${name}`);
      return () => done.push(`remove ${name}`);
    },
    print() {
      done.push('print');
      return print();
    },
  };
  return { done, printer: browserPrinter(page) };
}

it('takes the sheet away as soon as it is printed: nothing of the visit remains', async () => {
  const { done, printer } = fakePage(() => Promise.resolve());
  expect(await printer.print(sheet('phone'))).toBe('sent');
  expect(done).toEqual(['show phone', 'print', 'remove phone']);
});

it('takes it away too where the browser cannot print, and says so', async () => {
  const { done, printer } = fakePage(() => Promise.reject(new Error('no printer')));
  expect(await printer.print(sheet('phone'))).toBe('failed');
  expect(done).toEqual(['show phone', 'print', 'remove phone']);
});

it('never has two sheets in the page', async () => {
  const { done, printer } = fakePage(() => Promise.resolve());
  await Promise.all([printer.print(sheet('phone')), printer.print(sheet('cpas'))]);
  expect(done).toEqual([
    'show phone',
    'print',
    'remove phone',
    'show cpas',
    'print',
    'remove cpas',
  ]);
});
