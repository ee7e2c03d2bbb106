import { describe, expect, it } from 'vitest';

import type { DrawnSheet } from './paper-device.js';
import { machinePrinters, systemPrinter } from './system-printer.js';
import type { Timer } from './timer.js';

const cups = (state: string, reasons = 'none', time = '100') => ({
  name: 'Ticket',
  displayName: 'Ticket printer',
  options: {
    'printer-state': state,
    'printer-state-reasons': reasons,
    'printer-state-change-time': time,
  },
});
const windows = (status?: number) => ({ name: 'Ticket', displayName: '', status, options: {} });

/** Shows one state after the other, the last for ever; pauses take no time but are counted. */
function printerOf(...states: readonly object[]) {
  let looks = 0;
  let waited = 0;
  const timer: Timer = (ms, act) => {
    waited += ms;
    act();
    return () => undefined;
  };
  const listPrinters = () => {
    const state = states[Math.min(looks, states.length - 1)];
    looks += 1;
    return Promise.resolve([{ name: 'Other', options: {} }, ...(state ? [state] : [])]);
  };
  return { printer: systemPrinter({ listPrinters, timer }, 'Ticket'), waited: () => waited };
}

function fakeSheet(taken: boolean) {
  const done: string[] = [];
  const sheet: DrawnSheet = {
    order: { sheet: { kind: 'doors', language: 'nl', doors: [] }, size: 'roll80' },
    print: (name) => {
      done.push(`print on ${name}`);
      return Promise.resolve(taken);
    },
    toPdf: () => Promise.reject(new Error('not asked for')),
    close: () => done.push('close'),
  };
  return { sheet, done };
}

describe('before a sheet is drawn', () => {
  it.each([
    ['none of that name', [], 'no such printer'],
    ['idle', [cups('3')], undefined],
    ['at work', [cups('4')], undefined],
    ['stopped', [cups('5')], 'stopped'],
    ['without paper', [cups('3', 'media-empty-error')], 'media-empty-error'],
    ['without paper, on Windows', [windows(0x10)], 'paper-out'],
    ['silent about itself', [windows()], undefined],
  ])('a printer is looked at: %s', async (_name, states, why) => {
    expect(await printerOf(...states).printer.trouble()).toBe(why);
  });
});

describe('after the system took a sheet, it has', () => {
  it.each([
    ['printed', 'it was seen at work and is done', [cups('3'), cups('4'), cups('4'), cups('3')]],
    ['printed', 'it was faster than one can look', [cups('3'), cups('3', 'none', '101')]],
    ['sent', 'it may not have begun', [cups('3')]],
    ['sent', 'it is still at work', [cups('3'), cups('4')]],
    ['sent', 'it says nothing', [windows(0)]],
    ['sent', 'it never said anything', [windows()]],
  ])('%s: %s', async (outcome, _why, states) => {
    const { sheet, done } = fakeSheet(true);
    const { printer, waited } = printerOf(...states);
    expect(await printer.print(sheet, () => undefined)).toBe(outcome);
    expect(done).toEqual(['print on Ticket', 'close']);
    expect(waited()).toBeLessThanOrEqual(6_000);
  });

  it.each([
    [
      'media-empty-error',
      'the paper ended',
      [cups('3'), cups('4'), cups('4', 'media-empty-error')],
    ],
    ['offline-report', 'it is not there', [cups('3'), cups('3', 'offline-report')]],
    ['stopped', 'it was stopped', [cups('3'), cups('5')]],
    ['paper-jam', 'it says so on Windows', [windows(0), windows(0x8)]],
  ])('failed, %s: %s', async (why, _what, states) => {
    const { sheet, done } = fakeSheet(true);
    await expect(printerOf(...states).printer.print(sheet, () => undefined)).rejects.toThrow(
      `the printer: ${why}`,
    );
    expect(done).toEqual(['print on Ticket', 'close']);
  });

  it('failed where the system refuses it', async () => {
    const { sheet, done } = fakeSheet(false);
    await expect(printerOf(cups('3')).printer.print(sheet, () => undefined)).rejects.toThrow(
      'refused',
    );
    expect(done).toEqual(['print on Ticket', 'close']);
  });
});

it('lists the printers of a machine by the names people give them', () => {
  expect(machinePrinters([cups('3'), windows(0x80), { name: 'Other', options: {} }])).toEqual([
    { name: 'Ticket', title: 'Ticket printer', ready: true },
    { name: 'Ticket', title: 'Ticket', ready: false },
    { name: 'Other', title: 'Other', ready: true },
  ]);
});
