import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { PORTRAIT } from '#protocol/feedback.js';
import { DOORS, LANGUAGES } from '#protocol/vocabulary.js';

import data from '../../../assets/doors/doors.json';
import referral from '../../../assets/doors/referral.json';
import '../i18n/namespaces/common.js';
import { doorLeaflets } from './door-leaflets.js';

const clock = z.string().regex(/^\d\d:\d\d$/);
const phone = z.string().regex(/^0\d[\d ]{8,11}$/);
const commune = z.enum(PORTRAIT.residence);
const source = z.strictObject({
  site: z.string().min(1).nullable(),
  pages: z.array(z.url()).min(1).optional(),
  checked: z.iso.date(),
});
const place = z.strictObject({
  commune,
  address: z.strictObject({ fr: z.string().min(1), nl: z.string().min(1) }).optional(),
  phone: phone.optional(),
  page: z.url(),
});
const entry = z.strictObject({
  id: z.string(),
  phone: phone.optional(),
  hours: z.strictObject({ opens: clock, closes: clock }).optional(),
  site: z.string().optional(),
  certificate: z.enum(['yes', 'exam', 'ask']).optional(),
  communes: z.array(commune).optional(),
  places: z.array(place).optional(),
  source,
});

describe('facts about other places', () => {
  it('have the shape that the screens read, and all say where they come from', () => {
    const shape = z.strictObject(
      Object.fromEntries(DOORS.map((door) => [door, z.array(entry).min(1)])),
    );
    expect(shape.safeParse(data).error?.issues).toBeUndefined();
    const sources = [...Object.values(data).flat(), ...Object.values(referral)].map((each) =>
      source.parse(each.source),
    );
    expect(sources.filter(({ site, pages }) => site !== null && pages === undefined)).toEqual([]);
  });
});

const plain = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, ' ');

it.each([
  ['fr', 'Les jours ouvrables, de 08:30 à 17:15'],
  ['nl', 'Op werkdagen, van 08:30 tot 17:15'],
] as const)('gives the free number with its hours in %s', (language, hours) => {
  const [number] = doorLeaflets('phone', language);
  expect(number?.facts[0]).toMatchObject({ kind: 'number' });
  expect(number?.facts[0]?.value).toContain('0800 555 66');
  expect(plain(number?.facts[1]?.value)).toBe(hours);
});

it('names communes in the language of the page, in its order', () => {
  const communes = (language: 'fr' | 'nl') =>
    doorLeaflets('local', language)
      .find(({ id }) => id === 'missions-locales')
      ?.facts.at(-1)?.value;
  expect(communes('fr')).toMatch(/^Anderlecht, Bruxelles, .* et Schaerbeek$/);
  expect(communes('nl')).toMatch(/^Anderlecht, Brussel, Elsene, .* en Vorst$/);
});

it.each(LANGUAGES)('leaves nothing out in %s', (language) => {
  for (const leaflet of DOORS.flatMap((door) => doorLeaflets(door, language))) {
    expect(leaflet.title).not.toBe('');
    expect(leaflet.source).toContain('2026');
    expect(JSON.stringify(leaflet)).not.toMatch(/\{\{|undefined|entry\./);
  }
});
