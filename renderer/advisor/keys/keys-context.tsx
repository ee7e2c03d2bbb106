import { createContext, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

import type { DeskKey } from './desk-keys.js';
import { DESK_KEYS } from './desk-keys.js';
import styles from './keys.module.css';
import { keepLettersOn, readLettersOn } from './letters-on.js';

interface Letters {
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

const LettersContext = createContext<Letters | undefined>(undefined);

/** Whether letters are keys, for the whole desk: speech input and slips of fingers are reasons for no. */
export function LettersProvider(props: { children: ReactNode }) {
  const [on, setOn] = useState(readLettersOn);
  const letters = useMemo<Letters>(
    () => ({
      on,
      set(next) {
        keepLettersOn(next);
        setOn(next);
      },
    }),
    [on],
  );
  return <LettersContext value={letters}>{props.children}</LettersContext>;
}

export function useLetters(): Letters {
  const letters = useContext(LettersContext);
  if (letters === undefined) throw new Error('useLetters needs a LettersProvider around it');
  return letters;
}

/**
 * For the button that a key presses: the desk's keys look for it by this. While letters are off it has none.
 */
export function useKeyOf(): (key: DeskKey) => { 'aria-keyshortcuts'?: string } {
  const { on } = useLetters();
  return (key) => (on || DESK_KEYS[key].length > 1 ? { 'aria-keyshortcuts': DESK_KEYS[key] } : {});
}

/** The key on its button; screen readers hear of it by the button itself. */
export function KeyCap(props: { of: DeskKey }) {
  const { on } = useLetters();
  const key = DESK_KEYS[props.of];
  if (!on && key.length === 1) return null;
  return <Cap text={key} />;
}

/** @param props.text as it stands on the key */
export function Cap(props: { text: string }) {
  return (
    <kbd className={styles['cap']} aria-hidden="true">
      {props.text}
    </kbd>
  );
}
