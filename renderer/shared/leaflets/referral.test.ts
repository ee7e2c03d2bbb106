import { expect, it } from 'vitest';

import { LANGUAGES } from '#protocol/vocabulary.js';

import { referralLeaflet, referralTopics } from './referral.js';

it.each([
  ['computer', 'alone', []],
  ['computer', 'with-help', ['spaces', 'internet', 'steward']],
  ['computer', 'not', ['spaces', 'internet', 'steward']],
  ['phone-only', 'alone', ['internet', 'hardware', 'spaces', 'steward']],
  ['phone-only', 'not', ['spaces', 'internet', 'hardware', 'steward']],
  ['nothing', 'alone', ['internet', 'hardware', 'spaces', 'steward']],
  ['nothing', 'with-help', ['spaces', 'internet', 'hardware', 'steward']],
] as const)('with %s at home and errands %s, tells of %j', (equipment, skills, topics) => {
  expect(referralTopics({ equipment, skills })).toEqual(topics);
});

it.each(LANGUAGES)('says who, what to ask and where in %s, with source and date', (language) => {
  const leaflet = referralLeaflet('internet', language);
  expect(leaflet.facts).toHaveLength(3);
  expect(leaflet.facts.at(-1)?.value).toContain('0800 120 33');
  expect(leaflet.source).toContain('economie.fgov.be');
  expect(leaflet.source).toContain('2026');
  expect(referralLeaflet('steward', language).source).toBeUndefined();
});
