import '../../../shared/i18n/namespaces/kiosk-workshops.js';

import { expect, it } from 'vitest';

import { REFUSAL_CODES } from '#protocol/refusals.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { troubleText } from './trouble.js';

it('has a sentence for every refusal, wherever it comes, in both languages', () => {
  for (const language of LANGUAGES)
    for (const tried of ['details', 'code', 'booking', 'sure'] as const)
      for (const code of [...REFUSAL_CODES, 'no-booking', 'a-ticket', 'cut-off'] as const)
        expect(troubleText(code, tried, language)).toMatch(/[.]$/);
});

it('tells what began from what is too late to cancel', () => {
  const says = (tried: 'details' | 'sure') => troubleText('session-running', tried, 'fr');
  expect(says('details')).not.toBe(says('sure'));
});
