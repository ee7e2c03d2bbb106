/** What a scanner that types like a keyboard has typed so far. */
export interface Scan {
  readonly text: string;
  /** When its last key went down, ms on any clock that only goes forward. */
  readonly at: number;
}

export const noScan: Scan = { text: '', at: 0 };

/** Keys that follow each other closer than this are pressed by no hand, ms. */
const BY_MACHINE = 80;
/** No address of a booking is longer. */
const LONGEST = 400;
/** Two keys pressed almost together may be a hand's; so many one after the other are not. */
const BURST = 4;

/**
 * What stands there once this key is down. A pause begins anew.
 * @param key of the keyboard event
 */
export function nextScan(scan: Scan, key: string, at: number): Scan {
  const goesOn = at - scan.at <= BY_MACHINE && scan.text.length < LONGEST;
  const before = goesOn ? scan.text : '';
  // Shift and the like write nothing: a scanner presses them in between.
  return { text: key.length === 1 ? before + key : before, at };
}

/** The begin of an address: it is not meant for a field. (`httpM`: on a Belgian keyboard, from an American scanner.) */
export function isScanning({ text }: Scan): boolean {
  return /^https?[:M]/i.test(text);
}

/** Typed by a machine, whatever it says: a code alone, a ticket, a card from somewhere else. */
export function isBurst({ text }: Scan): boolean {
  return text.length >= BURST;
}

/** Scanners end what they type with one of these, as they are set. */
export function endsScan(key: string): boolean {
  return key === 'Enter' || key === 'Tab';
}
