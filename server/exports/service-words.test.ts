import { expect, test } from 'vitest';

import { exportTexts } from '../export-texts.js';
import { serviceText } from './service-words.js';
import { sayer } from './words.js';

const SETTING = { serviceLevelMinutes: 20, serviceLevelTarget: 0.8 };
const said = (measured: readonly number[]): string =>
  serviceText(sayer(exportTexts), measured, SETTING).nl.replaceAll('\u00A0', ' ');

test('the service level is told with the wait its days were measured with, not with that of today', () => {
  expect(said([25, 25])).toBe('Binnen 25 minuten opgeroepen; doel 80 %.');
  expect(said([])).toBe('Binnen 20 minuten opgeroepen; doel 80 %.');
});

test('several waits have no target', () => {
  expect(said([25, 120, 15])).toBe(
    'Binnen 15 / 25 / 120 minuten opgeroepen, volgens de instelling van elke dag.',
  );
});
