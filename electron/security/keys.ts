/** A key as the window gets it, before the page. */
export interface KeyStroke {
  readonly type: string;
  /** What it writes, or its name: `a`, `Enter`, `F5`. */
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

/** Keys with a name that a visitor, a switch or a scanner needs. */
const NAMED = new Set([
  'Tab',
  'Enter',
  'Escape',
  'Backspace',
  'Delete',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Shift',
  'CapsLock',
  'Dead',
  'AltGraph',
  'Compose',
]);

/**
 * lock-down: which keys reach the page. What is not named here does nothing: no reload, no zoom, no
 * developer's tools, no menu, no printing, no closing.
 * Letters with AltGr (é, @ on Belgian keyboards) come with Control and Alt at once; a letter with one of
 * them alone is a command and stays out.
 */
export function mayPress(stroke: KeyStroke): boolean {
  if (asksForSteward(stroke)) return true;
  const { key, control, alt, meta } = stroke;
  if (meta) return false;
  const altGr = control && alt;
  if (/^.$/u.test(key)) return altGr ? !/^[a-z0-9]$/i.test(key) : !control && !alt;
  return !control && !alt && NAMED.has(key);
}

/** A steward's way to the machine without touching its corners. */
export function asksForSteward({ key, control, alt, shift, meta }: KeyStroke): boolean {
  return control && alt && shift && !meta && key.toLowerCase() === 's';
}
