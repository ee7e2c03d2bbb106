import { useCallback, useState } from 'react';

import { appearanceFrom, plainAppearance } from './appearance.js';
import type { Appearance } from './appearance.js';

/**
 * The appearance of a desk, kept on its machine. For staff only: a visitor's ends with the visit.
 * Until somebody chooses, the machine's own wish for more contrast counts.
 * @param key under which the browser keeps it
 */
export function useKeptAppearance(key: string): readonly [Appearance, (next: Appearance) => void] {
  const [appearance, setAppearance] = useState(() => kept(key));
  const change = useCallback(
    (next: Appearance) => {
      setAppearance(next);
      keep(key, next);
    },
    [key],
  );
  return [appearance, change];
}

function kept(key: string): Appearance {
  const wished: Appearance = {
    ...plainAppearance,
    contrast: matchMedia('(prefers-contrast: more)').matches ? 'high' : 'normal',
  };
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof found === 'object' && found !== null ? appearanceFrom(found, wished) : wished;
  } catch {
    // Written by hand or by another version, or the browser keeps nothing.
    return wished;
  }
}

function keep(key: string, appearance: Appearance): void {
  try {
    localStorage.setItem(key, JSON.stringify(appearance));
  } catch {
    // A browser that keeps nothing: it lasts as long as the page.
  }
}
