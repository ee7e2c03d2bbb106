import { describe, expect, it } from 'vitest';

import { PORTRAIT, PORTRAIT_QUESTIONS } from '#protocol/feedback.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { answerTexts } from './answer-texts.js';

describe.each(LANGUAGES)('the answers of the portrait in %s', (language) => {
  it.each(PORTRAIT_QUESTIONS)('%s: each once, each in words of its own', (question) => {
    const texts = answerTexts(question, language);
    const answers = texts.map(({ answer }) => answer).toSorted();
    expect(answers).toEqual([...PORTRAIT[question]].toSorted());
    expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
  });
});

it('lists the communes by their names, and what is further away last', () => {
  const residences = answerTexts('residence', 'nl').map(({ text }) => text);
  expect(residences.slice(0, 2)).toEqual(['Anderlecht', 'Brussel']);
  expect(answerTexts('residence', 'fr').at(-1)?.answer).toBe('abroad');
});
