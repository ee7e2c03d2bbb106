import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';

import type { Appearance } from '../../shared/appearance/appearance.js';

/** A steward's help, asked for at this kiosk. */
export interface HelpAtHand {
  /** Absent until somebody asked. */
  readonly state: 'asked' | 'coming' | undefined;
  /** Nobody can be told just now: the kiosk says where to go instead. */
  readonly unreachable: boolean;
  ask(): void;
  cancel(): void;
}

/** What every screen of the kiosk has at hand, whatever it shows. */
export interface Station {
  readonly appearance: Appearance;
  changeAppearance(next: Appearance): void;
  readonly help: HelpAtHand;
}

const StationContext = createContext<Station | undefined>(undefined);

export function StationScope(props: { station: Station; children: ReactNode }) {
  return <StationContext value={props.station}>{props.children}</StationContext>;
}

export function useStation(): Station {
  const station = useContext(StationContext);
  if (station === undefined) throw new Error('useStation needs a StationScope around it');
  return station;
}
