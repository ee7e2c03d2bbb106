import { expect, test } from 'vitest';

import { MOST_PAST_YEARS, readPastYears } from './read-past-years.js';

const KNOWN = { running: 2031, own: new Set([2029, 2030]) };

const read2023 = {
  ok: true,
  value: [
    { year: 2022, figures: { contacts: 61_020, interviews: 27_400 } },
    { year: 2023, figures: { contacts: 65_654, interviews: 28_977 } },
  ],
};

test.each([
  ['semicolons, French', 'Année;Contacts;Entretiens\n2022;61020;27400\n2023;65654;28977\n'],
  ['commas, Dutch', 'jaar,contacten,gesprekken\r\n2023,65654,28977\r\n2022,61020,27400'],
  ['tabs, English', 'year\tcontacts\tinterviews\r2022\t61020\t27400\r2023\t65654\t28977\r'],
  [
    'both languages, a byte order mark, other columns first',
    '\uFEFFEntretiens / Gesprekken;Année / Jaar;Contacts / Contacten\n27400;2022;61020\n28977;2023;65654',
  ],
  [
    'groups of three',
    'ANNEE;contacts;entretiens\n2022;61 020;27.400\n2023;65\u00A0654;28\u202F977',
  ],
  [
    'quotes, empty rows and columns that a spreadsheet added',
    '"année";"contacts";"entretiens";;\n\n2022;"61 020";27400;;\n;;;;\n2023;65654;28977;;\n;;\n',
  ],
])('reads %s', (_, text) => {
  expect(readPastYears(text, KNOWN)).toEqual(read2023);
});

test('reads every column by each of its names, and what was not given is absent', () => {
  const text = [
    'année;visites de l’espace numérique;participants;personnes touchées à l’extérieur;visites',
    '2023;9556;;9059;0',
  ].join('\n');
  expect(readPastYears(text, KNOWN)).toEqual({
    ok: true,
    value: [{ year: 2023, figures: { multimedia: 9556, outreach: 9059, visits: 0 } }],
  });
  const dutch = 'Jaar;bezoeken aan de multimediaruimte;deelnemers;buitenshuis bereikt;bezoeken\n';
  expect(readPastYears(`${dutch}2023;1;2;3;4`, KNOWN)).toEqual({
    ok: true,
    value: [{ year: 2023, figures: { multimedia: 1, participants: 2, outreach: 3, visits: 4 } }],
  });
});

test('a part is as large as contacts at most; visits are counted beside them', () => {
  expect(readPastYears('année;contacts;entretiens;visites\n2022;5;5;9', KNOWN)).toEqual({
    ok: true,
    value: [{ year: 2022, figures: { contacts: 5, interviews: 5, visits: 9 } }],
  });
});

const years = Array.from({ length: MOST_PAST_YEARS + 1 }, (_, at) => `${1960 + at};1`);
test.each([
  ['nothing', '', 1, 'no-rows'],
  ['line ends alone', '\n'.repeat(9), 1, 'no-rows'],
  ['a header alone', 'année;contacts', 1, 'no-rows'],
  ['no year', 'contacts;entretiens\n1;2', 1, 'no-year-column'],
  ['a column nobody knows', 'année;contacts;remarques\n2022;1;x', 1, 'unknown-column'],
  ['two languages that differ', 'année;contacts / gesprekken\n2022;1', 1, 'unknown-column'],
  ['a column twice', 'année;contacts;contacten\n2022;1;1', 1, 'double-column'],
  ['too few cells', 'année;contacts;entretiens\n2022;1;1\n2023;1', 3, 'broken-row'],
  ['too many', 'année;contacts\n2022;1;1', 2, 'broken-row'],
  ['quotes left open', 'année;contacts\n2022;1\n2023;"1', 3, 'broken-row'],
  ['a cell under no header', 'année;contacts;\n2022;1;5', 2, 'not-a-count'],
  ['no year in a row', 'année;contacts\n2022;1\n;3', 3, 'not-a-year'],
  ['a date', 'année;contacts\n2022-01;1', 2, 'not-a-year'],
  ['a year of long ago', 'année;contacts\n0203;1', 2, 'not-a-year'],
  ['the year that runs', 'année;contacts\n2022;1\n2031;1', 3, 'not-over'],
  ['a year to come', 'année;contacts\n2032;1', 2, 'not-over'],
  ['a year that was counted here', 'année;contacts\n2028;1\n2029;1', 3, 'own-year'],
  [
    'more interviews than contacts',
    'année;contacts;gesprekken\n2022;10;500',
    2,
    'more-than-contacts',
  ],
  [
    'a part larger than all',
    'année;touchés à l’extérieur;contacts\n2022;6;5',
    2,
    'more-than-contacts',
  ],
  ['a year twice', 'année;contacts\n2022;1\n\n2022;1', 4, 'year-twice'],
  ['words', 'année;contacts\n2022;many', 2, 'not-a-count'],
  ['a part', 'année;contacts\n2022;1,5', 2, 'not-a-count'],
  ['less than none', 'année;contacts\n2022;-5', 2, 'not-a-count'],
  ['a formula', 'année;contacts\n2022;=1+1', 2, 'not-a-count'],
  ['groups that are not of three', 'année;contacts\n2022;1 23', 2, 'not-a-count'],
  ['two ways of grouping', 'année;contacts\n2022;1 234.567', 2, 'not-a-count'],
  ['more than there are people', 'année;contacts\n2022;100000000', 2, 'not-a-count'],
  ['a year without figures', 'année;contacts\n2022;', 2, 'no-figures'],
  ['too many years', `année;contacts\n${years.join('\n')}`, 52, 'too-many-years'],
  ['lines without end', `année;contacts\n2022;1${'\n'.repeat(9_999)}`, 501, 'too-many-years'],
  ['bytes that were no text', 'ann\uFFFDe;contacts\n2022;1', 1, 'unknown-column'],
])('says what is wrong with %s', (_, text, line, reason) => {
  expect(readPastYears(text, KNOWN)).toEqual({
    ok: false,
    refusal: { code: 'figures-unreadable', detail: { line, reason } },
  });
});
