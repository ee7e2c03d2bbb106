import { expect, it } from 'vitest';

import { defaultSettings, settingsSchema } from '#protocol/settings.js';
import { z } from 'zod';

import { jsonCheck } from './backup/content-checks.js';
import { wholly } from './interpret.js';
import { readSettings } from './settings-reading.js';

/** Has a length that can be compared with nothing: the validator throws. */
const ENDLESS = { length: { toString: null, valueOf: null } };

it.each(Object.keys(settingsSchema.shape))(
  '%s that cannot even be checked is its default',
  (name) => {
    expect(readSettings({ [name]: ENDLESS })).toEqual({
      ok: true,
      value: defaultSettings,
      problems: [`${name}: not valid, its default is used`],
    });
  },
);

it('a document that cannot even be checked is not read', () => {
  const schema = z.object({ names: z.array(z.string()).min(1) });
  expect(() => schema.safeParse({ names: ENDLESS })).toThrow(TypeError);
  expect(wholly(schema)({ names: ENDLESS })).toMatchObject({ ok: false });
});

it('nor is one in a copy, whatever reads it', () => {
  const check = jsonCheck(() => {
    throw new TypeError('Cannot convert object to primitive value');
  });
  expect(check(Buffer.from('{}'), 'documents/devices.json')).toMatch(/./);
});
