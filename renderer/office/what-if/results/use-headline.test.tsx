import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import type { WhatIfOutcome } from '#protocol/what-if.js';
import type { Language } from '#protocol/vocabulary.js';

import '../../../shared/i18n/namespaces/what-if.js';
import { LanguageScope } from '../../../shared/i18n/i18n.js';
import { exampleOutcome } from '../testing/example-outcome.js';
import { HourCharts } from './hour-charts.js';
import { hourPairs } from './hours.js';
import { useHeadline } from './use-headline.js';

const before = exampleOutcome();
const shorter = { wait: { median: 10, p90: 20 } };

function Headline(props: { after: WhatIfOutcome }) {
  return useHeadline()(before, props.after);
}

function inLanguage(language: Language, page: ReactNode): string {
  return renderToStaticMarkup(
    <LanguageScope language={language} onChange={() => undefined}>
      {page}
    </LanguageScope>,
  );
}

const said = (language: Language, change: Partial<WhatIfOutcome>) =>
  inLanguage(language, <Headline after={exampleOutcome(change)} />);

it('says the wait where about as many are received', () => {
  expect(said('fr', shorter)).toMatch(/^Au milieu, on attend 8 minutes de moins/);
});

it('says first that fewer are received, and the wait of those alone who are', () => {
  const closed = { ...shorter, leftAtClosing: 0.41 };
  expect(said('fr', closed)).toMatch(
    /^Sur 100 personnes, 40 de plus partent sans avoir été reçues.*: 49 au lieu de 9\. Parmi les personnes reçues, .*plus courte de 8 minutes/,
  );
  expect(said('nl', closed)).toMatch(/^Van de 100 mensen vertrekken er 40 meer.*Van wie ontvangen/);
  expect(said('nl', { left: 0 })).toMatch(/er 8 minder .*in het midden gelijk: 18 min\./);
  expect(said('fr', { leftAtClosing: 0.9, wait: null })).toMatch(/89 de plus.*Trop peu/);
});

it('writes hours and heads as each language does', () => {
  const charts = <HourCharts hours={hourPairs(before, before)} sides={['before', 'after']} />;
  expect(inLanguage('fr', charts)).toContain('>09:00<');
  expect(inLanguage('fr', charts)).toContain('Telle quelle\u00a0: îlots');
  expect(inLanguage('nl', charts)).toContain('Gewijzigd: eilanden');
});
