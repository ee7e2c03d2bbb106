import { describe, expect, it } from 'vitest';

import { defaultKioskSettings, kioskSettingsSchema } from '#protocol/kiosk-settings.js';

import {
  formOf,
  LONGEST_IDLE,
  LONGEST_MESSAGE,
  LONGEST_PLACE,
  readForm,
  SHORTEST_IDLE,
} from './kiosk-form.js';

const prefilled = { fr: 'En panne', nl: 'Defect' };
const device = { name: 'Borne 1', settings: defaultKioskSettings };
const form = formOf(device, prefilled, 90);

describe('the form of a kiosk', () => {
  it('gives back what it was made of', () => {
    expect(readForm(form)).toEqual({ ok: true, name: 'Borne 1', kiosk: defaultKioskSettings });
  });

  it('begins with the prefilled message and the idle time of the centre', () => {
    expect(readForm({ ...form, outOfService: true, idle: 'own' })).toMatchObject({
      ok: true,
      kiosk: { outOfService: prefilled, idleSeconds: 90 },
    });
  });

  it('keeps a message that was written before', () => {
    const outOfService = { fr: 'Revient demain', nl: 'Morgen terug' };
    const kept = formOf(
      { ...device, settings: { ...defaultKioskSettings, outOfService } },
      prefilled,
      90,
    );
    expect(kept).toMatchObject({ outOfService: true, message: outOfService });
  });

  it.each([
    [{ name: '  ' }, 'name'],
    [{ services: [] }, 'services'],
    [{ idle: 'own', seconds: '19' }, 'seconds'],
    [{ idle: 'own', seconds: '601' }, 'seconds'],
    [{ idle: 'own', seconds: 'a' }, 'seconds'],
    [{ outOfService: true, message: { fr: ' ', nl: 'Defect' } }, 'fr'],
    [{ outOfService: true, message: { fr: 'En panne', nl: '' } }, 'nl'],
  ] as const)('%j cannot be sent', (change, field) => {
    expect(readForm({ ...form, ...change })).toEqual({ ok: false, wrong: new Set([field]) });
  });

  it('does not look at what is switched off', () => {
    const off = { ...form, seconds: '', message: { fr: '', nl: '' } };
    expect(readForm(off)).toMatchObject({ ok: true });
  });
});

it('has the limits of the contract', () => {
  const accepts = (change: object) => kioskSettingsSchema.safeParse(change).success;
  expect(accepts({ place: 'x'.repeat(LONGEST_PLACE) })).toBe(true);
  expect(accepts({ place: 'x'.repeat(LONGEST_PLACE + 1) })).toBe(false);
  const message = (length: number) => ({ outOfService: { fr: 'x'.repeat(length), nl: 'x' } });
  expect(accepts(message(LONGEST_MESSAGE))).toBe(true);
  expect(accepts(message(LONGEST_MESSAGE + 1))).toBe(false);
  for (const idleSeconds of [SHORTEST_IDLE, LONGEST_IDLE])
    expect(accepts({ idleSeconds })).toBe(true);
  for (const idleSeconds of [SHORTEST_IDLE - 1, LONGEST_IDLE + 1])
    expect(accepts({ idleSeconds })).toBe(false);
});
