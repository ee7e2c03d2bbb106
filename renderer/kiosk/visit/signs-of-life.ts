const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel'] as const;

/** Calls at each touch, key and turn of a wheel, wherever on the page; @returns the way to stop. */
export function onSignOfLife(listener: () => void): () => void {
  for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, listener, { passive: true });
  return () => {
    for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, listener);
  };
}
