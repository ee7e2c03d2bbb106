import { z } from 'zod';

/**
 * How a printer fares, as far as anybody knows.
 * trouble  no paper comes before somebody has seen to it
 * working  it is at a job
 * idle     nothing to do, nothing wrong; `since`, seconds since 1970: its state last changed then
 * unknown  the system does not say
 */
export type PrinterState =
  | { readonly kind: 'trouble'; readonly why: string }
  | { readonly kind: 'working' }
  | { readonly kind: 'idle'; readonly since: number | undefined }
  | { readonly kind: 'unknown' };

/**
 * What Electron hands over of a printer (its docs, "PrinterInfo Object"): name, displayName, description
 * and `options`, "platform-specific". Up to 35 there was a number `status` as well; 36 dropped it, after
 * Chromium. Read defensively: a system that says something else is one that says nothing.
 */
const printerInfoSchema = z.object({
  name: z.string(),
  displayName: z.string().catch(''),
  status: z.number().int().optional().catch(undefined),
  options: z.record(z.string(), z.string().catch('')).catch({}),
});
export type PrinterInfo = z.infer<typeof printerInfoSchema>;

/** @returns the printers of the system's list that can be read */
export function readPrinters(list: readonly unknown[]): PrinterInfo[] {
  return list.flatMap((each) => {
    const read = printerInfoSchema.safeParse(each);
    return read.success ? [read.data] : [];
  });
}

/**
 * On Linux and macOS `options` are those of CUPS, all texts (Electron's docs show them): `printer-state`,
 * `printer-state-reasons`. Windows has none of these. Its `status` was PRINTER_INFO_2's bits, and it has
 * been seen to stay 0 whatever happened (electron#39278): there, 0 says nothing.
 */
export function printerState({ status, options }: PrinterInfo): PrinterState {
  const state = options['printer-state'];
  if (state !== undefined) return cupsState(state, options);
  return status === undefined || status === 0 ? { kind: 'unknown' } : windowsState(status);
}

/** RFC 8011, 5.4.11 (printer-state) and 5.4.12 (printer-state-reasons); CUPS adds `offline`. */
function cupsState(state: string, options: PrinterInfo['options']): PrinterState {
  const reason = reasonsOf(options['printer-state-reasons']).find(stopsPaper);
  if (reason !== undefined) return { kind: 'trouble', why: reason };
  if (options['printer-is-accepting-jobs'] === 'false')
    return { kind: 'trouble', why: 'not-accepting-jobs' };
  if (state === '5') return { kind: 'trouble', why: 'stopped' };
  if (state === '4') return { kind: 'working' };
  if (state !== '3') return { kind: 'unknown' };
  const since = Number(options['printer-state-change-time'] ?? NaN);
  return { kind: 'idle', since: Number.isFinite(since) ? since : undefined };
}

function reasonsOf(reasons = ''): string[] {
  return reasons.split(/[,\s]+/).filter(Boolean);
}

/** Whatever their weight: a printer that says so does not print. */
const ALWAYS = new Set(['offline', 'paused', 'moving-to-paused', 'shutdown']);
/** Where no weight is given. */
const WITHOUT_WEIGHT = new Set([
  'cover-open',
  'door-open',
  'input-tray-missing',
  'interlock-open',
  'marker-supply-empty',
  'media-empty',
  'media-jam',
  'media-needed',
  'output-area-full',
  'spool-area-full',
  'timed-out',
  'toner-empty',
]);

/** A reason is a word and its weight: `media-empty-error`; reports and warnings stop nothing. */
function stopsPaper(reason: string): boolean {
  const [, word = reason, weight] = /^(.+?)(?:-(error|warning|report))?$/.exec(reason) ?? [];
  if (ALWAYS.has(word) || weight === 'error') return true;
  return weight === undefined && WITHOUT_WEIGHT.has(word);
}

/** Bits of PRINTER_INFO_2 (winspool.h, PRINTER_STATUS_…) that mean: no paper. */
const WINDOWS_TROUBLE: readonly (readonly [number, string])[] = [
  [0x10, 'paper-out'],
  [0x8, 'paper-jam'],
  [0x40_00_00, 'door-open'],
  [0x80, 'offline'],
  [0x10_00, 'not-available'],
  [0x40, 'paper-problem'],
  [0x8_00, 'output-bin-full'],
  [0x4_00_00, 'no-toner'],
  [0x10_00_00, 'user-intervention'],
  [0x1, 'paused'],
  [0x4, 'pending-deletion'],
  [0x2, 'error'],
];
/** BUSY, PRINTING, WAITING, PROCESSING. */
const WINDOWS_WORKING = 0x2_00 | 0x4_00 | 0x20_00 | 0x40_00;

function windowsState(status: number): PrinterState {
  const trouble = WINDOWS_TROUBLE.find(([bit]) => (status & bit) !== 0);
  if (trouble !== undefined) return { kind: 'trouble', why: trouble[1] };
  return (status & WINDOWS_WORKING) === 0 ? { kind: 'unknown' } : { kind: 'working' };
}
