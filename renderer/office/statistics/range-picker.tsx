import { useEffect, useState } from 'react';
import type { FormEvent } from 'react';

import type { PublishedDay } from '#protocol/statistics.js';

import { tIn, useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { FormField } from '../../shared/ui/form-field/form-field.js';
import { Segmented } from '../../shared/ui/segmented/segmented.js';
import office from '../office.module.css';
import { download } from './download.js';
import type { DayRange } from './range.js';
import { PRESETS, presetRange, rangeProblem } from './range.js';
import styles from './range-picker.module.css';
import type { CsvWord } from './statistics-csv.js';
import { statisticsCsv } from './statistics-csv.js';

export function RangePicker(props: {
  range: DayRange;
  today: string;
  busy: boolean;
  /** What the file to download holds; absent where there is none to download. */
  days?: readonly PublishedDay[];
  onShow: (range: DayRange) => void;
}) {
  const { range, today, busy, days, onShow } = props;
  const t = useT('office');
  const [typed, setTyped] = useState(range);
  const [checked, setChecked] = useState(false);
  useEffect(() => setTyped(range), [range]);
  const problem = rangeProblem(typed);
  const preset = PRESETS.find((each) => same(presetRange(each, today), range));

  function submit(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (problem === undefined) onShow(typed);
  }

  function save(published: readonly PublishedDay[]): void {
    const name = `tickets-${range.from}${range.to === range.from ? '' : `-${range.to}`}.csv`;
    download(name, statisticsCsv(published, csvWord));
  }

  return (
    <section className={office['panel']} aria-label={t('range.title')}>
      <form className={office['bar']} onSubmit={submit} noValidate>
        <Segmented
          label={t('range.title')}
          segments={PRESETS.map((each) => ({ value: each, label: t(`range.${each}`) }))}
          value={preset}
          onValue={(each) => onShow(presetRange(each, today))}
        />
        <div className={styles['dates']}>
          <FormField
            label={t('range.from')}
            type="date"
            max={today}
            value={typed.from}
            onValue={(from) => setTyped({ ...typed, from })}
          />
          <FormField
            label={t('range.to')}
            type="date"
            max={today}
            value={typed.to}
            onValue={(to) => setTyped({ ...typed, to })}
          />
        </div>
        <Button type="submit" busy={busy}>
          {t(same(typed, range) ? 'range.refresh' : 'range.show')}
        </Button>
        <span className={office['gap']} />
        {days !== undefined && (
          <Button variant="primary" disabled={days.length === 0} onPress={() => save(days)}>
            {t('range.csv')}
          </Button>
        )}
      </form>
      {checked && problem !== undefined && (
        <p className={styles['error']} role="alert">
          {t(`range.${problem}`)}
        </p>
      )}
    </section>
  );
}

function same(a: DayRange, b: DayRange): boolean {
  return a.from === b.from && a.to === b.to;
}

function csvWord(language: 'fr' | 'nl', word: CsvWord): string {
  if (isCommon(word)) return tIn(language, 'common')(word);
  const t = tIn(language, 'office');
  return isMultimedia(word) ? t(word) : t(`stats.${word}`);
}

type CommonWord = Extract<CsvWord, `theme.${string}` | `language.${string}`>;

function isCommon(word: CsvWord): word is CommonWord {
  return word.startsWith('theme.') || word.startsWith('language.');
}

type SpaceWord = Extract<CsvWord, `multimedia.${string}`>;

function isMultimedia(word: CsvWord): word is SpaceWord {
  return word.startsWith('multimedia.');
}
