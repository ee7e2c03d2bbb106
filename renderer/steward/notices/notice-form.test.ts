import { expect, it } from 'vitest';

import { emptyForm, formOfNotice, readNotice } from './notice-form.js';

const words = { fr: ' Exercice incendie. ', nl: 'Brandoefening.' };

it('sends both languages, and for how long', () => {
  expect(readNotice({ words, time: '15' })).toEqual({
    ok: true,
    payload: { fr: 'Exercice incendie.', nl: 'Brandoefening.', minutes: 15 },
  });
  expect(readNotice({ words, time: 'day' }, 'n1')).toEqual({
    ok: true,
    payload: { noticeId: 'n1', fr: 'Exercice incendie.', nl: 'Brandoefening.' },
  });
});

it('asks for the language that is missing', () => {
  expect(readNotice(emptyForm)).toEqual({
    ok: false,
    problems: { fr: 'missing', nl: 'missing' },
  });
  expect(readNotice({ words: { ...words, nl: ' ' }, time: 'day' })).toEqual({
    ok: false,
    problems: { nl: 'missing' },
  });
});

it('says at which language signs stand that nobody sees', () => {
  expect(readNotice({ words: { ...words, fr: 'Bureau\u200b 12' }, time: 'day' })).toEqual({
    ok: false,
    problems: { fr: 'unseen' },
  });
});

it('begins with the words that stand', () => {
  expect(formOfNotice({ fr: 'a', nl: 'b' })).toEqual({ words: { fr: 'a', nl: 'b' }, time: 'day' });
  expect(formOfNotice({ fr: 'a', nl: 'b', until: 9 }).time).toBe('30');
});
