import { useSyncExternalStore } from 'react';

import { useStation } from './station.js';

/** Whether the words are large or the screen is half: then a line of buttons less is a choice more. */
export function useCrowded(): boolean {
  const { reach, textSize } = useStation().appearance;
  return reach || textSize > 2;
}

/** The same beside a keyboard, which needs more of a low screen. */
export function useCrowdedKeys(): boolean {
  const { textSize } = useStation().appearance;
  const low = useSyncExternalStore(watchHeight, isLow);
  return useCrowded() || (low && textSize > 1);
}

const LOW = '(max-height: 900px)';

function isLow(): boolean {
  return matchMedia(LOW).matches;
}

function watchHeight(changed: () => void): () => void {
  const height = matchMedia(LOW);
  height.addEventListener('change', changed);
  return () => height.removeEventListener('change', changed);
}
