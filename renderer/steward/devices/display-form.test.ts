import { describe, expect, it } from 'vitest';

import { defaultDisplaySettings, displaySettingsSchema } from '#protocol/display-settings.js';

import { displayFormOf, readDisplayForm } from './display-form.js';

const form = displayFormOf({ name: 'Salle', settings: defaultDisplaySettings }, 15);

describe("a display's settings", () => {
  it.each([
    ['as they are by themselves', defaultDisplaySettings],
    [
      'with a zone, and quiet',
      { ...defaultDisplaySettings, islands: { from: 3, to: 9 }, chime: false, voice: false },
    ],
  ] as const)('come back as they went in, %s', (_name, settings) => {
    const read = readDisplayForm(displayFormOf({ name: 'Salle', settings }, 15), 15);
    expect(read).toEqual({ ok: true, name: 'Salle', display: settings });
    expect(read.ok && displaySettingsSchema.parse(read.display)).toEqual(settings);
  });

  it('begins a zone of its own as the whole centre', () => {
    expect(form).toMatchObject({ zone: 'all', from: '1', to: '15' });
  });

  it.each([
    ['1', '1', true],
    ['0', '4', false],
    ['5', '4', false],
    ['1', '16', false],
    ['', '4', false],
    ['a', '4', false],
  ])('a zone from %j to %j: %s', (from, to, ok) => {
    expect(readDisplayForm({ ...form, zone: 'own', from, to }, 15).ok).toBe(ok);
  });

  it('a zone that is not used is not looked at', () => {
    expect(readDisplayForm({ ...form, from: 'x' }, 15).ok).toBe(true);
  });

  it('names what is wrong', () => {
    const read = readDisplayForm({ ...form, name: ' ', zone: 'own', from: '9', to: '2' }, 15);
    expect(read).toEqual({ ok: false, wrong: new Set(['name', 'zone']) });
  });
});
