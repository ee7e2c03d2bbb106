import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import type { ShiftDraft } from './drafts.js';
import { MOST_SHIFTS, withAdvisor } from './drafts.js';
import styles from './add-advisor.module.css';
import type { DayHours } from './timeline-geometry.js';
import { everyHour } from './timeline-geometry.js';

const SPEAKERS: readonly (readonly Language[])[] = [...LANGUAGES.map((each) => [each]), LANGUAGES];

/** One advisor more in three touches: which language, from when, until when. */
export function AddAdvisor(props: {
  rows: readonly ShiftDraft[];
  islands: number;
  hours: DayHours;
  onRows: (rows: readonly ShiftDraft[]) => void;
}) {
  const { rows, islands, hours, onRows } = props;
  const t = useT('islands');
  const [languages, setLanguages] = useState<readonly Language[]>();
  const [from, setFrom] = useState<number>();
  const [said, setSaid] = useState<{ readonly good: boolean; readonly text: string }>();
  const box = useRef<HTMLDivElement>(null);
  const stepped = useRef(false);
  // The next question is answered where the one before was.
  useEffect(() => {
    if (!stepped.current) return;
    stepped.current = false;
    box.current?.querySelector('button')?.focus();
  }, [languages, from]);

  function begin(speaks: readonly Language[] | undefined, at?: number): void {
    stepped.current = true;
    setLanguages(speaks);
    setFrom(at);
  }

  function add(speaks: readonly Language[], at: number, to: number): void {
    const added = withAdvisor(rows, islands, { languages: speaks, from: clock(at), to: clock(to) });
    begin(undefined);
    if (!added.ok) return setSaid({ good: false, text: t('staffing.add.noIsland') });
    const { island } = added.row;
    const values = { island, languages: letters(speaks), from: clock(at), to: clock(to) };
    setSaid({ good: true, text: t('staffing.add.done', values) });
    onRows(added.rows);
  }

  const ask = (question: string, buttons: ReactNode) => (
    <div ref={box} className={styles['add']} role="group" aria-label={question}>
      <span className={styles['question']}>{question}</span>
      <span className={styles['answers']}>{buttons}</span>
    </div>
  );
  if (languages === undefined) {
    return (
      <div className={styles['whole']}>
        {ask(
          t('staffing.add.who'),
          SPEAKERS.map((speaks) => (
            <Button
              key={letters(speaks)}
              disabled={rows.length >= MOST_SHIFTS}
              onPress={() => {
                setSaid(undefined);
                begin(speaks);
              }}
            >
              {`+ ${letters(speaks)}`}
            </Button>
          )),
        )}
        {said !== undefined && <Notice kind={said.good ? 'good' : 'alert'}>{said.text}</Notice>}
      </div>
    );
  }
  const asked =
    from === undefined ? everyHour(hours).slice(0, -1) : everyHour({ ...hours, from: from + 1 });
  const values = { languages: letters(languages), from: clock(from ?? hours.from) };
  return (
    <div className={styles['whole']}>
      {ask(
        t(from === undefined ? 'staffing.add.from' : 'staffing.add.to', values),
        <>
          {asked.map((hour) => (
            <Button
              key={hour}
              onPress={() =>
                from === undefined ? begin(languages, hour) : add(languages, from, hour)
              }
            >
              {clock(hour)}
            </Button>
          ))}
          <Button variant="quiet" onPress={() => begin(undefined)}>
            {t('staffing.add.cancel')}
          </Button>
        </>,
      )}
    </div>
  );
}

const letters = (languages: readonly Language[]) =>
  languages.map((language) => language.toUpperCase()).join(' + ');

/** 24 is no time of the day: the last minute of it. */
const clock = (hour: number) => (hour === 24 ? '23:59' : `${String(hour).padStart(2, '0')}:00`);
