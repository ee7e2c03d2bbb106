const OCCUPATION =
  /^(?:https?:\/\/data\.europa\.eu\/esco\/occupation\/)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** @returns the UUID of an ESCO occupation, given as its address or alone; `undefined` for anything else */
export function escoOccupation(text: string): string | undefined {
  return OCCUPATION.exec(text)?.[1]?.toLowerCase();
}
