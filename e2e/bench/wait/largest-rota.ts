import { defaultSettings } from '#protocol/settings.js';
import type { Settings } from '#protocol/settings.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import type { ReceptionEvent } from '../../../server/domain/reception/events.js';
import { evolve } from '../../../server/domain/reception/evolve.js';
import { emptyState } from '../../../server/domain/reception/state.js';
import { learnFrom } from '../../../server/domain/reception/waiting/learned.js';
import { estimateWaits } from '../../../server/domain/reception/waiting-time.js';

/** The most a rota may name for one day: two shifts for each of sixty islands. */
const ISLANDS = 60;
const WAITING = 100;
const DATE = '2026-01-15';
const NINE = Date.parse(`${DATE}T09:00:00Z`);
const MINUTE = 60_000;

/** One estimate of a house with the largest rota, all its islands taken and a hundred people waiting. */
export function largestRota(): () => void {
  const shifts = Array.from({ length: ISLANDS }, (_, index) => {
    const skills = { languages: languagesOf(index), themes: themesOf(index) };
    const minute = String(index % 60).padStart(2, '0');
    return [
      { island: index + 1, ...skills, from: `08:${minute}`, to: `12:${minute}` },
      { island: index + 1, ...skills, from: `13:${minute}`, to: `17:${minute}` },
    ];
  }).flat();
  const settings: Settings = {
    ...defaultSettings,
    timeZone: 'Europe/Brussels',
    islands: ISLANDS,
    rota: Array.from({ length: 7 }, () => shifts),
  };
  const state = emptyState();
  for (const event of busyMorning()) evolve(state, event);
  const learned = learnFrom([], DATE);
  const now = NINE + 90 * MINUTE;
  return () => estimateWaits(state, now, settings, learned);
}

function busyMorning(): ReceptionEvent[] {
  const events: ReceptionEvent[] = [{ type: 'day-opened', at: NINE, date: DATE }];
  for (let index = 0; index < ISLANDS; index += 1) {
    const island = index + 1;
    const at = NINE + 75 * MINUTE + index * 1_000;
    events.push(
      {
        ...{ type: 'island-signed-in', at: NINE, island, staffId: `advisor-${island}` },
        ...{ languages: languagesOf(index), themes: themesOf(index) },
      },
      taken(index, at - 10 * MINUTE),
      {
        ...{ type: 'ticket-called', at, ticketId: `t${index}`, island, callId: `c${index}` },
      },
      { type: 'interview-started', at: at + MINUTE, ticketId: `t${index}`, island },
    );
  }
  for (let index = 0; index < WAITING; index += 1) {
    events.push(taken(ISLANDS + index, NINE + 76 * MINUTE + index * 8_000));
  }
  return events;
}

function taken(index: number, at: number): ReceptionEvent {
  return {
    type: 'ticket-taken',
    at,
    ticketId: `t${index}`,
    number: index + 1,
    theme: THEMES[index % THEMES.length] ?? 'work',
    language: index % 7 === 0 ? 'nl' : 'fr',
    channel: 'kiosk',
    secretHash: `hash-${index}`,
    shortCode: 'ACDE34',
  };
}

function languagesOf(index: number): Language[] {
  return index % 4 === 0 ? [...LANGUAGES] : ['fr'];
}

function themesOf(index: number): (typeof THEMES)[number][] {
  return index % 3 === 0 ? [...THEMES] : THEMES.filter((_, theme) => theme !== index % 5);
}
