import { createContext, useContext } from 'react';

const TimeZoneContext = createContext<string | undefined>(undefined);

/** Everything inside tells the time of this place: an IANA name. */
export const TimeZoneProvider = TimeZoneContext;

/** IANA name of the place whose time is told; absent: the device's own. */
export function useTimeZone(): string | undefined {
  return useContext(TimeZoneContext);
}
