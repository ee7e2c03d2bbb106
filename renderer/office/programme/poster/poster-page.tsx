import type { ReactNode, Ref } from 'react';

import { LANGUAGES } from '#protocol/vocabulary.js';
import type { Language } from '#protocol/vocabulary.js';

import { tIn } from '../../../shared/i18n/i18n.js';
import { dayWordsIn } from '../calendar/day-words.js';
import type { Paper } from './papers.js';
import type { PosterDay, PosterSession } from './poster-days.js';
import styles from './poster-page.module.css';

/** A day, or what of it stands on one page. */
export interface PosterPart extends PosterDay {
  /** Its first sessions stand on the page before. */
  readonly continued?: boolean;
}

/** One sheet, both languages beside each other in the same size. */
export function PosterPage(props: {
  week: { readonly from: string; readonly to: string };
  paper: Paper;
  step: number;
  parts: readonly PosterPart[];
  /** Which page of how many. */
  page: number;
  pages: number;
  example: boolean;
  sheet?: Ref<HTMLDivElement>;
}) {
  const { week, paper, step, parts, page, pages, example, sheet } = props;
  const footOf = (language: Language) => {
    const t = tIn(language, 'programme-files');
    return (
      <>
        <strong>{t('sheet.foot')}</strong> {t('sheet.how')}
        {example && <p>{t('sheet.example')}</p>}
      </>
    );
  };
  return (
    <div ref={sheet} className={styles['page']} data-paper={paper} data-step={step}>
      <header className={styles['head']}>
        <InBoth
          says={(language) => (
            <>
              <p className={styles['centre']}>{tIn(language, 'common')('centre')}</p>
              <p className={styles['title']}>{tIn(language, 'programme-files')('sheet.heading')}</p>
              <p className={styles['week']}>{dayWordsIn(language).range(week.from, week.to)}</p>
            </>
          )}
        />
      </header>
      <div className={styles['days']} data-days>
        {parts.map((part) => (
          <Day key={part.date} part={part} />
        ))}
      </div>
      <footer className={styles['foot']}>
        <InBoth says={footOf} />
        {pages > 1 && (
          <p className={styles['number']}>
            {page} / {pages}
          </p>
        )}
      </footer>
    </div>
  );
}

function InBoth(props: { says: (language: Language) => ReactNode }) {
  return LANGUAGES.map((language) => (
    <div key={language} lang={language} className={styles['half']}>
      {props.says(language)}
    </div>
  ));
}

function Day(props: { part: PosterPart }) {
  const { date, sessions, continued = false } = props.part;
  const dayIn = (language: Language) => {
    const day = dayWordsIn(language).long(date);
    return continued ? tIn(language, 'programme-files')('sheet.continued', { day }) : day;
  };
  return (
    <section data-day>
      <div className={styles['day']}>
        <InBoth says={dayIn} />
      </div>
      {sessions.map((session) => (
        <Session key={session.sessionId} session={session} />
      ))}
    </section>
  );
}

function Session(props: { session: PosterSession }) {
  const { starts, ends, title, room, spoken, cancelled } = props.session;
  return (
    <div className={styles['session']} data-row>
      <p className={styles['time']}>
        <strong>{starts}</strong>
        <br />
        {ends}
      </p>
      <InBoth
        says={(language) => {
          const t = tIn(language, 'programme-files');
          return (
            <>
              <p className={styles['name']}>
                {cancelled ? <s>{title[language]}</s> : title[language]}
              </p>
              <p className={styles['where']}>
                {cancelled && <strong className={styles['off']}>{t('sheet.cancelled')}</strong>}
                {t('sheet.room', { room })} · {t(`sheet.spoken.${spoken}`)}
              </p>
            </>
          );
        }}
      />
    </div>
  );
}
