import { expect, it, test } from 'vitest';

import { NOTICE_COMMANDS } from '#protocol/desk-commands.js';

import { readNotices } from './notices-document.js';

const notice = (noticeId: string, fr: string) => ({
  ...{ noticeId, fr, nl: 'Brandoefening.' },
  ...{ putAt: 1, commandId: `c-${noticeId}` },
});

test.each<[string, string, boolean]>([
  ['words', 'Exercice incendie : sortez.', true],
  ['no-break spaces, wide and narrow', 'Exercice\u00a0: sortez\u202f!', true],
  ['accents put together', 'E\u0301vacuation', true],
  ['a symbol as keyboards write it', '\u26a0\ufe0f Travaux', true],
  ['a direction turned round', 'Bureau \u202e 12', false],
  ['an isolate', '\u2066Bureau\u2069', false],
  ['a soft hyphen', 'inter\u00adruption', false],
  ['a zero-width space', 'Bu\u200breau', false],
  ['a control character', 'Bureau\u0007', false],
  ['a tab', 'Bureau\t12', false],
  ['a line separator', 'Bureau\u202812', false],
  ['a filler', 'Bureau \u3164', false],
  ['half a character', 'Bureau \ud83d', false],
  ['a braille blank and nothing else', '\u2800', false],
  ['an accent and nothing else', '\u0301', false],
  ['zero width and nothing else', '\u200b\u200d', false],
])('may be put and kept alike: %s', (_, fr, may) => {
  const nl = 'Brandoefening.';
  const payload = NOTICE_COMMANDS['put-notice'].payload.safeParse({ fr, nl });
  expect(payload.success).toBe(may);
  const other = NOTICE_COMMANDS['put-notice'].payload.safeParse({ fr: nl, nl: fr });
  expect(other.success).toBe(may);
  const kept = readNotices({ version: 1, notices: [notice('n1', fr)] });
  expect(kept).toMatchObject({ ok: true, value: { notices: may ? [{ fr }] : [] } });
});

it('are read one by one: a bad one costs the others nothing', () => {
  const kept = [
    notice('n1', 'a'),
    notice('n2', '\u202eb'),
    7,
    notice('n1', 'c'),
    notice('n3', 'd'),
  ];
  expect(readNotices({ version: 1, notices: kept })).toEqual({
    ok: true,
    value: { version: 1, notices: [notice('n1', 'a'), notice('n3', 'd')] },
    problems: [
      'notices.1: not a notice, left out',
      'notices.2: not a notice, left out',
      'notices.3: twice, left out',
    ],
  });
});

it.each([undefined, [], { version: 2, notices: [] }, { version: 1 }])('are not in %j', (raw) => {
  expect(readNotices(raw).ok).toBe(false);
});
