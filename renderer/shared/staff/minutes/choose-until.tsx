import { MOST_MINUTES_AWAY } from '#protocol/vocabulary.js';

import '../../i18n/namespaces/desk.js';
import { useT } from '../../i18n/i18n.js';
import { ChooseOne } from '../../ui/choice-group/choice-group.js';
import { TimeField } from '../time-field/time-field.js';
import { minutesUntil, roundTimeAfter } from './time-of-day.js';
import { wrongTime } from './wrong-time.js';

/** So many minutes from now, a time of today, or no time at all (`null`). */
export type Until = number | null | { readonly at: string };

/** What the clock says at the centre. */
export interface CentreClock {
  /** The server's, ms since 1970. */
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

const OPEN = 'open';
const AT = 'at';
/** What a time is first proposed as, minutes from now. */
const SOON = 30;

/** @returns the minutes to send; `null`: none; `undefined` while the time is none that can be sent */
export function minutesOf(until: Until, clock: CentreClock): number | null | undefined {
  if (until === null || typeof until === 'number') return until;
  if (wrongTime(until.at, clock.now, clock.timeZone) !== undefined) return undefined;
  return minutesUntil(until.at, clock.now, clock.timeZone);
}

/** So many minutes from now, a time of the clock, or no time at all. */
export function ChooseUntil(props: {
  legend: string;
  choices: readonly number[];
  minutesLabel: (minutes: number) => string;
  openLabel: string;
  clock: CentreClock;
  value: Until;
  onValue: (until: Until) => void;
}) {
  const { legend, choices, minutesLabel, openLabel, clock, value, onValue } = props;
  const t = useT('desk');
  const at = value !== null && typeof value === 'object' ? value.at : undefined;
  const wrong =
    at === undefined || at === '' ? undefined : wrongTime(at, clock.now, clock.timeZone);
  return (
    <>
      <ChooseOne
        legend={legend}
        layout="grid"
        options={[
          ...choices.map((minutes) => ({ value: String(minutes), label: minutesLabel(minutes) })),
          { value: AT, label: t('until.at') },
          { value: OPEN, label: openLabel },
        ]}
        value={value === null ? OPEN : typeof value === 'number' ? String(value) : AT}
        onValue={(chosen) => {
          if (chosen === OPEN) return onValue(null);
          if (chosen !== AT) return onValue(Number(chosen));
          onValue({ at: roundTimeAfter(clock.now, SOON, clock.timeZone) ?? '' });
        }}
      />
      {at !== undefined && (
        <TimeField
          label={t('until.time')}
          value={at}
          wrong={wrong && t(`until.${wrong}`, { hours: MOST_MINUTES_AWAY / 60 })}
          onValue={(time) => onValue({ at: time })}
        />
      )}
    </>
  );
}
