/** What each key writes on an American keyboard, and below it on a Belgian one: plain, then with shift. */
const KEYS = [
  ['1234567890-=', '&é"\'(§è!çà)-'],
  ['!@#$%^&*()_+', '1234567890°_'],
  ['qwaz;m,./', 'azqwm,;:='],
  ['QWAZ:M<>?', 'AZQWM?./+'],
] as const;

const AMERICAN: ReadonlyMap<string, string> = new Map(
  KEYS.flatMap(([american, belgian]) =>
    Array.from(belgian, (typed, place): [string, string] => [typed, american.charAt(place)]),
  ),
);

/**
 * What a scanner meant that plays an American keyboard (as they come out of the box) on a machine set to
 * a Belgian one, where the same keys write other signs.
 */
export function fromBelgianKeys(typed: string): string {
  return Array.from(typed, (letter) => AMERICAN.get(letter) ?? letter).join('');
}
