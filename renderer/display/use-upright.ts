import { useSyncExternalStore } from 'react';

const upright = matchMedia('(orientation: portrait)');

/** Whether the screen stands upright. */
export function useUpright(): boolean {
  return useSyncExternalStore(follow, () => upright.matches);
}

function follow(changed: () => void): () => void {
  upright.addEventListener('change', changed);
  return () => upright.removeEventListener('change', changed);
}
