/**
 * One key for each verb, the same in both languages: letters as they stand on the keys, so that it does
 * not matter where a keyboard has them, and two keys that browsers leave to the page.
 */
export const DESK_KEYS = {
  next: 'N',
  recall: 'R',
  noShow: 'A',
  transfer: 'D',
  park: 'O',
  undo: 'Z',
  notes: 'E',
  find: 'C',
  break: 'P',
  profile: 'T',
  leave: 'Q',
  jobs: 'F2',
  workshops: 'F8',
  compact: 'K',
  list: '?',
} as const;
export type DeskKey = keyof typeof DESK_KEYS;

/** All of them, in the order in which they are listed. */
export const DESK_KEY_NAMES = Object.keys(DESK_KEYS) as readonly DeskKey[];
/** The small window has neither sections nor a small window of its own. */
export const SMALL_WINDOW_KEYS = DESK_KEY_NAMES.filter(
  (key) => key !== 'jobs' && key !== 'workshops' && key !== 'compact',
);

/** Held down, not pressed: nobody calls for help by a slip of a finger. */
export const ALARM_KEY = 'H';
/** How long, ms. */
export const ALARM_HELD = 1_000;

/** What a page knows of a key that went down. */
export interface KeyFacts {
  readonly key: string;
  readonly repeat: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  /** In a field that takes letters. */
  readonly typing: boolean;
  /** A dialog has the keyboard. */
  readonly inDialog: boolean;
}

/**
 * The key as the desk's own keys are written: `N`, `?`, `7`, `F2`. Keys of the browser, keys held down and
 * whatever is typed mean nothing here.
 * @param lettersOn whether keys that also write are listened to; function keys always are
 */
export function deskKeyOf(facts: KeyFacts, lettersOn: boolean): string | undefined {
  const { key, repeat, altKey, ctrlKey, metaKey, typing, inDialog } = facts;
  if (repeat || altKey || ctrlKey || metaKey) return undefined;
  // What is asked in a dialog can wait, a call for help cannot.
  if (inDialog && key.toUpperCase() !== ALARM_KEY) return undefined;
  if (/^F\d+$/.test(key)) return key;
  if (!lettersOn || typing || !/^[a-z0-9?]$/i.test(key)) return undefined;
  return key.toUpperCase();
}

const WRITES_NOTHING = ['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'color', 'file'];

/** Whether letters belong to what has the focus. */
export function takesLetters(element: {
  readonly tagName: string;
  readonly type?: unknown;
  readonly isContentEditable?: boolean;
}): boolean {
  if (element.isContentEditable === true) return true;
  switch (element.tagName) {
    case 'TEXTAREA':
    case 'SELECT':
      return true;
    case 'INPUT':
      return !WRITES_NOTHING.includes(String(element.type));
    default:
      return false;
  }
}
