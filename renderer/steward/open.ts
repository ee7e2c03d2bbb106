import { createContext, useContext } from 'react';

/** Parts of the desk, in the order they stand in its header. */
export const SECTIONS = ['board', 'workshops', 'multimedia', 'today', 'devices'] as const;
export type Section = (typeof SECTIONS)[number];

/** Opens what a list, the plan or an alert speaks of, whatever part of the desk is shown. */
export interface Open {
  /** @param secret where its code was scanned just now: what its paper needs */
  ticket(ticketId: string, secret?: string): void;
  island(island: number): void;
  /** A workshop's session; the list of them where it is `undefined`. */
  session(sessionId: string | undefined): void;
  section(section: Section): void;
}

const OpenContext = createContext<Open | undefined>(undefined);

export const OpenProvider = OpenContext;

export function useOpen(): Open {
  const open = useContext(OpenContext);
  if (open === undefined) throw new Error('useOpen needs an OpenProvider around it');
  return open;
}
