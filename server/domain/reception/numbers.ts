import type { NumberRange } from '#protocol/commands.js';
import { LAST_LEASED_NUMBER } from '#protocol/vocabulary.js';

import type { KioskDay, ReceptionState } from './state.js';

/** The next ordinary number: numbers set aside for kiosks are passed over. */
export function nextOrdinaryNumber(state: ReceptionState): number {
  let number = state.nextNumber;
  for (let block = blockOf(state, number); block !== undefined; block = blockOf(state, number)) {
    number = block.to + 1;
  }
  return number;
}

/**
 * Up to `count` numbers in a row that nobody has been given or could be: from `first` up, past the
 * ordinary numbers given and everything set aside today. `undefined`: there are none left.
 */
export function freeBlock(
  state: ReceptionState,
  first: number,
  count: number,
): NumberRange | undefined {
  let from = Math.max(first, state.nextNumber);
  for (const block of state.blocks) {
    if (block.from >= from + count) break;
    from = Math.max(from, block.to + 1);
  }
  const to = Math.min(from + count - 1, LAST_LEASED_NUMBER);
  return from <= to ? { from, to } : undefined;
}

/**
 * Whether a number may be on some other paper already: a ticket has it, it was given in the ordinary
 * way, or another kiosk may be giving it now.
 */
export function isSpokenFor(state: ReceptionState, number: number, deviceId: string): boolean {
  if (number < state.nextNumber && !includes(state.blocks, number)) return true;
  for (const ticket of state.tickets.values()) if (ticket.number === number) return true;
  for (const kiosk of state.kiosks.values()) {
    if (kiosk.deviceId !== deviceId && includes(kiosk.leased, number)) return true;
  }
  return false;
}

function blockOf(state: ReceptionState, number: number): NumberRange | undefined {
  return state.blocks.find(({ from, to }) => from <= number && number <= to);
}

/** What the day knows of a kiosk; nothing yet where it is new. */
export function kioskOf(state: ReceptionState, deviceId: string): KioskDay {
  return state.kiosks.get(deviceId) ?? { deviceId, leased: [] };
}

/** The ranges without one number, which may split one of them. */
export function without(ranges: readonly NumberRange[], number: number): readonly NumberRange[] {
  return ranges.flatMap(({ from, to }) => {
    if (number < from || number > to) return [{ from, to }];
    return [
      ...(from < number ? [{ from, to: number - 1 }] : []),
      ...(number < to ? [{ from: number + 1, to }] : []),
    ];
  });
}

/** The ranges and one more behind or among them; those that touch become one. */
export function withRange(
  ranges: readonly NumberRange[],
  added: NumberRange,
): readonly NumberRange[] {
  const joined: NumberRange[] = [];
  for (const range of [...ranges, added].toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && range.from <= last.to + 1) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    } else joined.push(range);
  }
  return joined;
}

/** The lowest `count` of the numbers, or all where there are fewer. */
export function lowest(ranges: readonly NumberRange[], count: number): readonly NumberRange[] {
  const taken: NumberRange[] = [];
  let left = count;
  for (const { from, to } of ranges) {
    if (left <= 0) break;
    taken.push({ from, to: Math.min(to, from + left - 1) });
    left -= to - from + 1;
  }
  return taken;
}

export function countOf(ranges: readonly NumberRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

export function includes(ranges: readonly NumberRange[], number: number): boolean {
  return ranges.some(({ from, to }) => from <= number && number <= to);
}
