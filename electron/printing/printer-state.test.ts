import { describe, expect, it } from 'vitest';

import { printerState, readPrinters } from './printer-state.js';

const cups = (state: string, reasons: string, more: Record<string, string> = {}) => ({
  name: 'Ticket',
  displayName: '',
  status: Number(state),
  options: { 'printer-state': state, 'printer-state-reasons': reasons, ...more },
});

describe('CUPS', () => {
  it.each([
    ['3', 'none', 'idle', undefined],
    ['4', 'none', 'working', undefined],
    ['4', 'connecting-to-device', 'working', undefined],
    ['5', 'none', 'trouble', 'stopped'],
    ['5', 'paused', 'trouble', 'paused'],
    ['3', 'offline-report', 'trouble', 'offline-report'],
    ['4', 'media-empty-error', 'trouble', 'media-empty-error'],
    ['3', 'media-low-warning,media-jam-error', 'trouble', 'media-jam-error'],
    ['3', 'media-low-report, cover-open-error', 'trouble', 'cover-open-error'],
    ['3', 'media-empty', 'trouble', 'media-empty'],
    ['3', 'vendor.knife-stuck-error', 'trouble', 'vendor.knife-stuck-error'],
    ['3', 'media-empty-warning', 'idle', undefined],
    ['3', 'media-low-warning,toner-low-report', 'idle', undefined],
    ['3', 'cups-waiting-for-job-completed', 'idle', undefined],
    ['3', '', 'idle', undefined],
    ['0', 'none', 'unknown', undefined],
    ['?', 'none', 'unknown', undefined],
  ])('state %s, reasons %j: %s', (state, reasons, kind, why) => {
    expect(printerState(cups(state, reasons))).toMatchObject({ kind, ...(why && { why }) });
  });

  it('tells since when a printer is idle', () => {
    const at = (time: string) =>
      printerState(cups('3', 'none', { 'printer-state-change-time': time }));
    expect(at('1768482300')).toEqual({ kind: 'idle', since: 1_768_482_300 });
    expect(at('soon')).toEqual({ kind: 'idle', since: undefined });
  });

  it('takes a queue that accepts nothing for one out of order', () => {
    const closed = cups('3', 'none', { 'printer-is-accepting-jobs': 'false' });
    expect(printerState(closed)).toEqual({ kind: 'trouble', why: 'not-accepting-jobs' });
  });
});

describe('Windows', () => {
  it.each([
    [undefined, 'unknown', undefined],
    [0, 'unknown', undefined],
    [0x1, 'trouble', 'paused'],
    [0x2, 'trouble', 'error'],
    [0x8, 'trouble', 'paper-jam'],
    [0x10, 'trouble', 'paper-out'],
    [0x12, 'trouble', 'paper-out'],
    [0x40, 'trouble', 'paper-problem'],
    [0x80, 'trouble', 'offline'],
    [0x1000, 'trouble', 'not-available'],
    [0x400000, 'trouble', 'door-open'],
    [0x400, 'working', undefined],
    [0x4400, 'working', undefined],
    [0x410, 'trouble', 'paper-out'],
    [0x20000, 'unknown', undefined],
    [0x1000000, 'unknown', undefined],
  ])('status %s: %s', (status, kind, why) => {
    const printer = {
      name: 'Ticket',
      displayName: 'Ticket',
      status,
      options: { 'printer-location': '', system_driverinfo: 'X' },
    };
    expect(printerState(printer)).toEqual({ kind, ...(why && { why }) });
  });
});

describe('a list of printers', () => {
  it('is read as each version of Electron gives it', () => {
    const [before, after] = readPrinters([
      { name: 'A', displayName: 'a', description: '', status: 3, isDefault: true, options: {} },
      { name: 'B', displayName: 'b', description: '', options: { 'printer-state': '5' } },
    ]);
    expect(before).toEqual({ name: 'A', displayName: 'a', status: 3, options: {} });
    expect(after && printerState(after).kind).toBe('trouble');
  });

  it('loses what is no printer, and keeps one that says little', () => {
    expect(readPrinters([null, 'x', {}, { name: 'C', status: 'ok', options: 7 }])).toEqual([
      { name: 'C', displayName: '', status: undefined, options: {} },
    ]);
  });
});
