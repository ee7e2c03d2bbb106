/** Words that a complement begins with: "de données", "en articles de sport", "d’autobus". */
const PREPOSITION = /^(?:à|au|aux|chez|dans|de|des|du|en|par|pour|sans|sous|sur|d['’].+|l['’].+)$/i;

/**
 * A French name in both genders as `masculin / féminine`. ESCO writes "carreleur/carreleuse", with spaces here
 * and there, and "vendeur/vendeuse en jeux", whose complement belongs to both.
 */
export function frenchPair(label: string): string {
  const parts = label.split('/').map((part) => part.trim());
  // "A/B/C/D" is a name with a slash of its own, twice; an odd number cannot be told apart
  if (parts.length < 2 || parts.length % 2 !== 0) return label;
  const masculine = parts.slice(0, parts.length / 2).join('/');
  const feminine = parts.slice(parts.length / 2).join('/');
  if (masculine === '' || feminine === '') return masculine || feminine;
  if (masculine === feminine) return masculine;
  return `${withComplementOf(masculine, feminine)} / ${feminine}`;
}

function withComplementOf(masculine: string, feminine: string): string {
  const short = masculine.split(' ');
  const rest = feminine.split(' ').slice(short.length);
  const hasOwn = short.some((word) => PREPOSITION.test(word));
  if (hasOwn || !PREPOSITION.test(rest[0] ?? '')) return masculine;
  return [masculine, ...rest].join(' ');
}
