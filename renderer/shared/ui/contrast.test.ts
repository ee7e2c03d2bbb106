import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { THEMES } from '#protocol/vocabulary.js';

type Colours = ReadonlyMap<string, string>;

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const normal = coloursOf(':root {');
const high: Colours = new Map([...normal, ...coloursOf(":root[data-contrast='high'] {")]);

/** The colours of the first block that begins so. */
function coloursOf(head: string): Colours {
  const from = css.indexOf(head);
  const block = css.slice(from, css.indexOf('}', from));
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

/** Relative luminance, WCAG 2.2. */
function luminance(colours: Colours, name: string): number {
  const hex = colours.get(name);
  if (hex === undefined) throw new Error(`tokens.css has no --${name}`);
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(colours: Colours, one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(colours, one), luminance(colours, other)].toSorted(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['paper', 'surface', 'brand-tint', 'call-tint', 'good-tint', 'alert-tint'];
const INKS = ['ink', 'ink-soft', 'brand', 'brand-deep', 'good', 'alert'];
const TEXTS: readonly (readonly [string, string])[] = [
  ...INKS.flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)),
  ['on-brand', 'brand'],
  ['on-brand', 'brand-deep'],
  ['on-deep', 'deep'],
  ['on-call', 'call'],
  ['on-alert', 'alert'],
  ...THEMES.map((theme) => ['surface', `theme-${theme}`] as const),
];
/** Borders of what can be touched, WCAG 1.4.11. */
const EDGES = ['line-strong', 'brand', 'alert'].flatMap((edge) =>
  ['paper', 'surface'].map((ground) => [edge, ground] as const),
);

describe.each([
  ['normal', normal, 7],
  ['high', high, 10],
] as const)('the theme of %s contrast', (_name, colours, least) => {
  it.each(TEXTS)(`shows %s on %s with ${least}:1 or more`, (ink, ground) => {
    expect(contrast(colours, ink, ground)).toBeGreaterThanOrEqual(least);
  });

  it.each(EDGES)('shows the edge %s on %s with 3:1 or more', (edge, ground) => {
    expect(contrast(colours, edge, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each([...GROUNDS, 'brand', 'deep', 'call', 'alert'])('shows the focus on %s', (ground) => {
    const rings = ['focus', 'focus-halo'].map((ring) => contrast(colours, ring, ground));
    expect(Math.max(...rings)).toBeGreaterThanOrEqual(3);
  });
});

it('names every colour of the normal theme again in the other one', () => {
  const again = coloursOf(":root[data-contrast='high'] {");
  expect([...normal.keys()].filter((name) => !again.has(name))).toEqual([]);
});
