import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

const tokens = new Map(
  [
    ...readFileSync(new URL('tokens.css', import.meta.url), 'utf8').matchAll(
      /--([\w-]+): (#[0-9a-f]{6});/g,
    ),
  ].map(([, name = '', value = '']) => [name, value]),
);

/** Relative luminance, WCAG 2.2. */
function luminance(name: string): number {
  const hex = tokens.get(name);
  if (hex === undefined) throw new Error(`tokens.css has no --${name}`);
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['paper', 'surface', 'brand-tint', 'call-tint', 'good-tint', 'alert-tint'];
const INKS = ['ink', 'ink-soft', 'brand', 'brand-deep', 'good', 'alert'];
const PAIRS = [
  ...INKS.flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)),
  ['on-brand', 'brand'],
  ['on-brand', 'brand-deep'],
  ['on-call', 'call'],
  ['brand-deep', 'call'],
  ['on-alert', 'alert'],
  ...['orientation', 'training', 'work', 'enterprise', 'mobility'].map(
    (theme) => ['surface', `theme-${theme}`] as const,
  ),
] as const;

it.each(PAIRS)('%s on %s is 7:1 or more', (ink, ground) => {
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7);
});
