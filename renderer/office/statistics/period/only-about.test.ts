import { expect, it } from 'vitest';

import type { Refusal } from '#protocol/refusals.js';

import { onlyAbout } from './only-about.js';

const refusal: Refusal = { code: 'no-such-day' };
const answer = { value: 'March', about: '2026-03', loading: false, again: () => undefined };

it('keeps the answer about what is chosen', () => {
  const kept = { ...answer, loading: true, refusal: undefined };
  expect(onlyAbout(kept, (about) => about === '2026-03')).toBe(kept);
});

it('shows no old answer while another is on its way, nor why the old one was refused', () => {
  const old = { ...answer, loading: true, refusal };
  const shown = onlyAbout(old, (about) => about === '2026-04');
  expect(shown).toMatchObject({ value: undefined, about: undefined, refusal: undefined });
});

it('gives the reason in place of an old answer', () => {
  const refused = { ...answer, refusal };
  const shown = onlyAbout(refused, (about) => about === '2026-04');
  expect(shown).toMatchObject({ value: undefined, refusal: { code: 'no-such-day' } });
});
