import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';

import type { Appearance } from '../../appearance/appearance.js';
import { AppearanceScope } from '../../appearance/appearance-scope.js';
import { useKeptAppearance } from '../../appearance/use-kept-appearance.js';

/** One for all desks of a machine: whoever needs large text needs it at each of them. */
const KEY = 'accueil-onthaal.staff-appearance';

type Chosen = readonly [Appearance, (next: Appearance) => void];

const AppearanceContext = createContext<Chosen | undefined>(undefined);

/** Contrast and text size of this machine's desks, from the sign-in on. */
export function DeskAppearance(props: { children: ReactNode }) {
  const chosen = useKeptAppearance(KEY);
  return (
    <AppearanceContext value={chosen}>
      <AppearanceScope appearance={chosen[0]}>{props.children}</AppearanceScope>
    </AppearanceContext>
  );
}

export function useDeskAppearance(): Chosen {
  const chosen = useContext(AppearanceContext);
  if (chosen === undefined) throw new Error('useDeskAppearance needs a DeskAppearance around it');
  return chosen;
}
