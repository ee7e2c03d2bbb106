import { createPortal } from 'react-dom';

import { useT } from '../../../shared/i18n/i18n.js';
import { dayWordsIn } from '../calendar/day-words.js';
import { useLanguage } from '../../../shared/i18n/i18n.js';
import type { Pages } from './best-fit.js';
import type { Paper } from './papers.js';
import type { PosterDay } from './poster-days.js';
import type { PosterPart } from './poster-page.js';
import { PosterPage } from './poster-page.js';
import type { Fit } from './use-fit.js';
import styles from './poster-sheets.module.css';

/** The pages twice: small, to be looked at; and as they are, where the printer alone sees them. */
export function PosterSheets(props: {
  week: { readonly from: string; readonly to: string };
  paper: Paper;
  days: readonly PosterDay[];
  fit: Fit;
}) {
  const { week, paper, days, fit } = props;
  const t = useT('programme-files');
  const [language] = useLanguage();
  const parts = partsOf(days, fit.pages);
  const example = days.some(({ sessions }) => sessions.some((each) => each.example));
  const sheets = parts.map((each, index) => (
    <PosterPage
      key={index}
      week={week}
      paper={paper}
      step={fit.step}
      parts={each}
      page={index + 1}
      pages={parts.length}
      example={example}
    />
  ));
  const period = dayWordsIn(language).range(week.from, week.to);
  return (
    <>
      <div
        role="img"
        aria-label={t('poster.preview', { period })}
        className={styles['preview']}
        data-paper={paper}
      >
        {sheets.map((sheet) => (
          <div key={sheet.key} className={styles['small']}>
            {sheet}
          </div>
        ))}
      </div>
      {createPortal(
        <div className={styles['paper']} data-paper={paper} aria-hidden="true">
          {sheets}
        </div>,
        document.body,
      )}
    </>
  );
}

/** The days as they stand on each page. */
export function partsOf(
  days: readonly PosterDay[],
  pages: Pages,
): readonly (readonly PosterPart[])[] {
  return pages.map((page) =>
    page.flatMap(({ day, from, to }) => {
      const whole = days[day];
      if (whole === undefined) return [];
      const { date, sessions } = whole;
      return [{ date, sessions: sessions.slice(from, to), continued: from > 0 }];
    }),
  );
}
