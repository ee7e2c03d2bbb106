import type { Either } from '#protocol/jobs/directory.js';

/**
 * Codes of EURES (HR-Open) and schema.org as the labels that Belgian feeds publish for the same thing: an offer
 * shows labels, and these two have none.
 */
const LABELS: Readonly<Record<string, Either>> = {
  fulltime: { fr: 'Temps plein', nl: 'Voltijds' },
  parttime: { fr: 'Temps partiel', nl: 'Deeltijds' },
  directhire: { fr: 'Engagement direct', nl: 'Rechtstreekse aanwerving' },
  temporary: { fr: 'Contrat temporaire', nl: 'Tijdelijk contract' },
  contract: { fr: 'Contrat temporaire', nl: 'Tijdelijk contract' },
  contractor: { fr: 'Indépendant', nl: 'Zelfstandige' },
  seasonal: { fr: 'Travail saisonnier', nl: 'Seizoenswerk' },
  internship: { fr: 'Stage', nl: 'Stage' },
  intern: { fr: 'Stage', nl: 'Stage' },
  apprenticeship: { fr: 'Apprentissage', nl: 'Leerovereenkomst' },
  volunteer: { fr: 'Bénévolat', nl: 'Vrijwilligerswerk' },
  perdiem: { fr: 'Travail à la journée', nl: 'Werk per dag' },
  oncall: { fr: 'Travail sur appel', nl: 'Oproepwerk' },
};

/** Those of the codes that say how many hours; the others say which contract. */
const HOURS = new Set(['fulltime', 'parttime']);

/** @returns what the codes say, each part absent where none of them says it */
export function labelsOf(codes: readonly string[]): { contract?: Either; hours?: Either } {
  const plain = codes.map((code) => code.toLowerCase().replace(/[^a-z]/g, ''));
  const named = (isHours: boolean) =>
    plain.filter((code) => HOURS.has(code) === isHours).flatMap((code) => LABELS[code] ?? [])[0];
  const [contract, hours] = [named(false), named(true)];
  return { ...(contract && { contract }), ...(hours && { hours }) };
}
