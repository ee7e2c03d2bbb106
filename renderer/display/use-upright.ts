import { useSyncExternalStore } from 'react';

const upright = matchMedia('(orientation: portrait)');

/** Lines of workshops on one page: few, to be read from ten metres. A screen that stands upright has more room. */
export function usePageSize(): number {
  return useSyncExternalStore(follow, () => (upright.matches ? 6 : 3));
}

function follow(changed: () => void): () => void {
  upright.addEventListener('change', changed);
  return () => upright.removeEventListener('change', changed);
}
