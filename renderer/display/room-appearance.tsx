import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

import { plainAppearance } from '../shared/appearance/appearance.js';
import { AppearanceScope } from '../shared/appearance/appearance-scope.js';

/** The system setting of the machine: nobody touches a display. */
const wish = matchMedia('(prefers-contrast: more)');

/** High contrast for a display whose machine asks for more; white on black, calls stay yellow. */
export function RoomAppearance(props: { children: ReactNode }) {
  const more = useSyncExternalStore(follow, () => wish.matches);
  return (
    <AppearanceScope appearance={{ ...plainAppearance, contrast: more ? 'high' : 'normal' }}>
      {props.children}
    </AppearanceScope>
  );
}

function follow(changed: () => void): () => void {
  wish.addEventListener('change', changed);
  return () => wish.removeEventListener('change', changed);
}
