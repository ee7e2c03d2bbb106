import type { ReactNode } from 'react';

import type { WhatIfOutcome, WhatIfWait } from '#protocol/what-if.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { LanguageTag, ThemeLabel } from '../../../shared/staff/ticket-facts/theme-label.js';
import type { Column } from '../../../shared/ui/data-table/data-table.js';
import { DataTable } from '../../../shared/ui/data-table/data-table.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import office from '../../office.module.css';
import type { Lived } from '../use-lived.js';
import styles from './comparison.module.css';
import { DifferenceWords, Shown } from './difference-words.js';
import type { Difference, Unit } from './differences.js';
import { figureDifference, FIGURES, sameReceived, unitOf, waitDifference } from './differences.js';
import { useHeadline } from './use-headline.js';
import { HourCharts } from './hour-charts.js';
import { hourPairs } from './hours.js';

/** A line that sets the two days beside each other. */
interface Line {
  readonly key: string;
  readonly label: ReactNode;
  readonly before: ReactNode;
  readonly after: ReactNode;
  readonly difference: Difference;
  readonly unit: Unit;
}

/** What came of the day as it is and of the changed one. */
export function Comparison(props: { lived: Lived }) {
  const { before, after } = props.lived;
  const t = useT('what-if');
  const tCommon = useT('common');
  const format = useFormat();
  const headline = useHeadline();
  const alike = sameReceived(before, after);
  const pair = (wait: WhatIfWait | null | undefined) =>
    wait
      ? t('result.shortMinutes', {
          value: `${format.number(Math.round(wait.median))} / ${format.number(Math.round(wait.p90))}`,
        })
      : t('result.tooFew');
  const group = (
    key: string,
    label: ReactNode,
    of: (day: WhatIfOutcome) => WhatIfWait | null,
  ): Line => ({
    key,
    label,
    before: pair(before && of(before)),
    after: pair(of(after)),
    difference: waitDifference(before && of(before), of(after), alike),
    unit: 'minutes',
  });
  const sides = before === undefined ? (['after'] as const) : (['before', 'after'] as const);
  const head = t('result.longHead');
  return (
    <>
      <section className={office['panel']} aria-labelledby="what-if-result">
        <h2 id="what-if-result" className={office['panelTitle']}>
          {t('result.title')}
        </h2>
        {before !== undefined && <Notice kind="info">{headline(before, after)}</Notice>}
        <p className={styles['visitors']}>
          {t('result.visitors', { count: after.visitors })} {t('result.plain')}
        </p>
        <div className={office['table']}>
          <Lines
            caption={t('result.title')}
            head={t('result.figure')}
            withBefore={before !== undefined}
            lines={FIGURES.map((name) => {
              const difference = figureDifference(name, before, after);
              const unit = unitOf(name);
              return {
                key: name,
                label: t(`figure.${name}`),
                before: <Shown value={difference.before} unit={unit} />,
                after: <Shown value={difference.after} unit={unit} />,
                difference,
                unit,
              };
            })}
          />
        </div>
      </section>
      <div className={styles['groups']}>
        <section className={office['panel']} aria-labelledby="what-if-themes">
          <h3 id="what-if-themes" className={office['panelTitle']}>
            {t('result.byTheme')}
          </h3>
          <p className={office['soft']}>{head}</p>
          <div className={office['table']}>
            <Lines
              caption={t('result.byTheme')}
              head={t('result.theme')}
              withBefore={before !== undefined}
              lines={THEMES.map((theme) =>
                group(theme, <ThemeLabel theme={theme} />, ({ byTheme }) => byTheme[theme]),
              )}
            />
          </div>
        </section>
        <section className={office['panel']} aria-labelledby="what-if-languages">
          <h3 id="what-if-languages" className={office['panelTitle']}>
            {t('result.byLanguage')}
          </h3>
          <p className={office['soft']}>{head}</p>
          <div className={office['table']}>
            <Lines
              caption={t('result.byLanguage')}
              head={t('result.language')}
              withBefore={before !== undefined}
              lines={LANGUAGES.map((language) =>
                group(
                  language,
                  <>
                    <LanguageTag language={language} /> {tCommon(`language.${language}`)}
                  </>,
                  ({ byLanguage }) => byLanguage[language],
                ),
              )}
            />
          </div>
        </section>
      </div>
      <HourCharts hours={hourPairs(before, after)} sides={sides} />
    </>
  );
}

function Lines(props: {
  caption: string;
  head: string;
  withBefore: boolean;
  lines: readonly Line[];
}) {
  const t = useT('what-if');
  const columns: readonly Column<Line>[] = [
    { key: 'label', head: props.head, names: true, cell: ({ label }) => label },
    ...(props.withBefore
      ? [
          {
            key: 'before',
            head: t('side.before'),
            align: 'end' as const,
            cell: ({ before }: Line) => before,
          },
        ]
      : []),
    { key: 'after', head: t('side.after'), align: 'end', cell: ({ after }) => after },
    ...(props.withBefore
      ? [
          {
            key: 'difference',
            head: t('result.difference'),
            wide: true,
            cell: ({ difference, unit }: Line) => (
              <DifferenceWords difference={difference} unit={unit} />
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={props.caption}
      columns={columns}
      rows={props.lines}
      keyOf={({ key }) => key}
    />
  );
}
