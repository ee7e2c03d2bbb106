import { describe, expect, it } from 'vitest';

import { exampleDay } from './testing/example-day.js';
import { statisticsCsv } from './statistics-csv.js';

const words = (language: string, word: string) =>
  word === 'tickets' ? 'Tickets' : `${word}.${language}`;
const cells = (text: string) =>
  text
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));

describe('the statistics file', () => {
  const rows = cells(
    statisticsCsv(
      [exampleDay(), exampleDay({ date: '2026-03-03', final: false, wait: null })],
      words,
    ),
  );
  const column = (name: string) => rows[0]?.indexOf(name) ?? -1;

  it('has one row a day, each as wide as the header', () => {
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  it('writes both languages in the header, shared words once', () => {
    expect(rows[0]?.[0]).toBe('date.fr / date.nl');
    expect(column('Tickets')).toBeGreaterThan(0);
    expect(column('hour.fr / hour.nl 13')).toBeGreaterThan(0);
    expect(column('wait.fr, median.fr (min) / wait.nl, median.nl (min)')).toBeGreaterThan(0);
  });

  it('marks suppressed counts, missing spreads and provisional days', () => {
    expect(rows[1]?.[column('noShow.fr / noShow.nl')]).toBe('hidden.fr / hidden.nl');
    expect(rows[2]?.[column('wait.fr, p90.fr (min) / wait.nl, p90.nl (min)')]).toBe(
      'tooFew.fr / tooFew.nl',
    );
    expect(rows[1]?.[1]).toBe('');
    expect(rows[2]?.[1]).toBe('provisional.fr / provisional.nl');
  });

  it('does not write a suppressed hour as nobody', () => {
    const byHour = exampleDay().byHour.map((count, hour) => (hour === 13 ? null : count));
    const [header, row] = cells(statisticsCsv([exampleDay({ byHour })], words));
    expect(row?.[header?.indexOf('hour.fr / hour.nl 13') ?? -1]).toBe('hidden.fr / hidden.nl');
    expect(row?.[header?.indexOf('hour.fr / hour.nl 3') ?? -1]).toBe('0');
  });

  it('writes the level as a percentage with a decimal comma', () => {
    expect(rows[1]?.[column('level.fr / level.nl (%)')]).toBe('82,5');
  });

  it('says of multimedia visits, help and contacts what is counted', () => {
    const cell = (...words: string[]) => {
      const head = ['fr', 'nl'].map((language) => words.map((w) => `${w}.${language}`).join(', '));
      return rows[1]?.[column(head.join(' / '))];
    };
    expect(cell('multimedia.visits')).toBe('40');
    expect(cell('multimedia.visits', 'multimedia.kind.tablet')).toBe('8');
    expect(cell('multimedia.visits', 'multimedia.channel.desk')).toBe('hidden.fr / hidden.nl');
    expect(cell('multimedia.help', 'multimedia.helpKind.copier-printer')).toBe('5');
    // 90 interviews and 40 visits
    expect(cell('multimedia.contacts')).toBe('130');
  });

  it('does not write a day of before the space was counted as a day without visits', () => {
    const [header, row] = cells(statisticsCsv([exampleDay({ multimedia: null })], words));
    const unknown = row?.filter((text) => text === 'multimedia.unknown.fr / multimedia.unknown.nl');
    expect(unknown).toHaveLength(
      header?.filter((text) => text.startsWith('multimedia.')).length ?? 0,
    );
  });

  it('gives no contacts where a part of them is suppressed', () => {
    const row = cells(statisticsCsv([exampleDay({ interviews: null })], words))[1];
    expect(row?.at(-1)).toBe('hidden.fr / hidden.nl');
  });
});
