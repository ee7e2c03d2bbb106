import type { Language } from '#protocol/vocabulary.js';
import type { PublicSession } from '#protocol/workshops/views.js';

import { createFormat, tIn } from '../i18n/i18n.js';
import type { Format } from '../i18n/i18n.js';

/** Where and when words are for: a language, and the zone of the centre's clock (IANA name). */
export interface WordsFor {
  readonly language: Language;
  readonly timeZone: string;
}

/**
 * A day of the programme: "today", "tomorrow", else the day of the week with its date. With the year only
 * where it is another one.
 * @param date, today `YYYY-MM-DD`, the centre's
 */
export function dayWord(date: string, today: string, language: Language): string {
  const t = tIn(language, 'workshops');
  if (date === today) return t('day.today');
  if (date === dayAfter(today)) return t('day.tomorrow');
  const words = weekday(date, today, language);
  return words.slice(0, 1).toLocaleUpperCase(language) + words.slice(1);
}

/** As `dayWord`, but today and tomorrow with their date: for what somebody takes home. */
export function dayAndDate(date: string, today: string, language: Language): string {
  const word = dayWord(date, today, language);
  if (date > dayAfter(today) || date < today) return word;
  const t = tIn(language, 'workshops');
  return t('day.near', { word, date: weekday(date, today, language) });
}

/** From when to when, on the centre's clock. */
export function hoursIn(
  session: Pick<PublicSession, 'startsAt' | 'endsAt'>,
  { language, timeZone }: WordsFor,
): string {
  const { time } = formatFor(language, timeZone);
  const t = tIn(language, 'workshops');
  return t('hours', { from: time(session.startsAt), to: time(session.endsAt) });
}

const formats = new Map<string, Format>();

/** A screen has a hundred sessions: what writes their hours is made once. */
function formatFor(language: Language, timeZone: string): Format {
  const key = `${language} ${timeZone}`;
  const format = formats.get(key) ?? createFormat(language, timeZone);
  formats.set(key, format);
  return format;
}

/** Seats left, or why there are none to be had. */
export function seatsIn(
  session: Pick<PublicSession, 'signUp' | 'left'>,
  language: Language,
): string {
  const t = tIn(language, 'workshops');
  return session.signUp === 'open'
    ? t('left', { count: session.left })
    : t(`signUp.${session.signUp}`);
}

function weekday(date: string, today: string, language: Language): string {
  return new Intl.DateTimeFormat(`${language}-BE`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(date.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(noon(date));
}

/** At noon in UTC a calendar day is itself, whatever the device's zone. */
function noon(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

function dayAfter(date: string): string {
  const next = noon(date);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
