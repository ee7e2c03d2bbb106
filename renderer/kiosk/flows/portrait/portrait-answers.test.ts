import { describe, expect, it } from 'vitest';

import { PORTRAIT, PORTRAIT_QUESTIONS } from '#protocol/feedback.js';
import { portraitSchema } from '#protocol/feedback-schemas.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { answerTexts } from '../../../shared/portrait/answer-texts.js';
import { firstPortraitVisit, mayBeSent, nextPortraitVisit } from './portrait-answers.js';
import type { PortraitEvent, PortraitVisit } from './portrait-answers.js';

const skip: PortraitEvent = { type: 'skipped' };
const woman: PortraitEvent = { type: 'answered', question: 'gender', answer: 'woman' };
const after = (...events: readonly PortraitEvent[]) =>
  events.reduce(nextPortraitVisit, firstPortraitVisit);
const end = PORTRAIT_QUESTIONS.length;
const allSkipped = PORTRAIT_QUESTIONS.map(() => skip);

describe('a portrait', () => {
  it('can be given question by question', () => {
    const visit = after(
      ...PORTRAIT_QUESTIONS.map((question): PortraitEvent => {
        return { type: 'answered', question, answer: PORTRAIT[question][0] };
      }),
    );
    expect(visit.step).toBe(end);
    expect(mayBeSent(visit)).toBe(true);
    expect(portraitSchema.safeParse(visit.portrait).success).toBe(true);
  });

  it('leaves out what was skipped, also what was answered before', () => {
    expect(after(woman, { type: 'went-back' }, skip)).toMatchObject({ step: 1, portrait: {} });
    expect(after(woman, skip).portrait).toEqual({ gender: 'woman' });
  });

  it('keeps an answer over a step back', () => {
    expect(after(woman, { type: 'went-back' })).toMatchObject({
      step: 0,
      portrait: { gender: 'woman' },
    });
  });

  it('is never sent before the end, empty, or twice', () => {
    expect(mayBeSent(after(woman))).toBe(false);
    expect(mayBeSent(after(...allSkipped))).toBe(false);
    const whole = after(woman, ...allSkipped.slice(1));
    expect(mayBeSent(whole)).toBe(true);
    const begun = nextPortraitVisit(whole, { type: 'send-begun' });
    expect(mayBeSent(begun)).toBe(false);
    const sent = nextPortraitVisit(begun, { type: 'send-ended', ok: true });
    expect(mayBeSent(sent)).toBe(false);
    expect(nextPortraitVisit(sent, { type: 'went-back' })).toBe(sent);
  });

  it('can be sent again after it failed, and still be changed', () => {
    const failed = after(
      woman,
      ...allSkipped.slice(1),
      { type: 'send-begun' },
      { type: 'send-ended', ok: false },
    );
    expect(mayBeSent(failed)).toBe(true);
    expect(nextPortraitVisit(failed, { type: 'went-back' })).toMatchObject({
      step: end - 1,
      sending: 'not',
    });
  });

  const ignored: readonly (readonly [string, PortraitVisit, PortraitEvent])[] = [
    ['an answer to another question', after(skip), woman],
    [
      'an answer that is none',
      after(),
      { type: 'answered', question: 'gender', answer: 'anything' },
    ],
    ['back from the first question', after(), { type: 'went-back' }],
    ['sending too early', after(woman), { type: 'send-begun' }],
    ['an answer nobody waits for', after(woman), { type: 'send-ended', ok: true }],
  ];
  it.each(ignored)('ignores %s', (_name, visit, event) => {
    expect(nextPortraitVisit(visit, event)).toBe(visit);
  });
});

it.each(LANGUAGES)('offers every answer once, in words, in %s', (language) => {
  for (const question of PORTRAIT_QUESTIONS) {
    const texts = answerTexts(question, language);
    expect(texts.map(({ answer }) => answer).toSorted()).toEqual(
      [...PORTRAIT[question]].toSorted(),
    );
    expect(texts.filter(({ text }) => text === '' || text.includes('.'))).toEqual([]);
  }
});

it.each([
  ['fr', 'Anderlecht', 'Auderghem', 'À l’étranger'],
  ['nl', 'Anderlecht', 'Brussel', 'In het buitenland'],
] as const)(
  'orders the communes by their name in %s, what is further away last',
  (language, first, second, last) => {
    const texts = answerTexts('residence', language).map(({ text }) => text);
    expect([texts[0], texts[1], texts.at(-1)]).toEqual([first, second, last]);
    expect(texts).toHaveLength(22);
  },
);
