import { expect, test } from 'vitest';

import { isAnotherPage, programsOf } from './newer-page.js';

const page = (...names: string[]): string =>
  `<!doctype html><head><link rel="stylesheet" src="/x.css">${names
    .map((name) => `<script type="module" crossorigin src="/assets/${name}.js"></script>`)
    .join('\n')}<script>inline()</script></head>`;

test('a page is known by its programs', () => {
  expect(programsOf(page('display-3f9a'))).toEqual(['/assets/display-3f9a.js']);
  expect(programsOf('<!doctype html><p>no page</p>')).toEqual([]);
});

test.each([
  ['the same', page('a'), false],
  ['a newer one', page('b'), true],
  ['one of more parts', page('a', 'b'), true],
  ['an error of something in between', '<h1>502</h1>', false],
])('%s', (_, html, expected) => {
  expect(isAnotherPage(html, ['/assets/a.js'])).toBe(expected);
});
