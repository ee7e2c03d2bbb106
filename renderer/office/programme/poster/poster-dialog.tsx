import { useMemo, useState } from 'react';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { useLive } from '../../../shared/live/use-live.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Dialog } from '../../../shared/ui/dialog/dialog.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Segmented } from '../../../shared/ui/segmented/segmented.js';
import { AnswerState } from '../../answer-state.js';
import { useAnswer } from '../../use-answer.js';
import { addDays, mondayOf } from '../calendar/dates.js';
import { dayWordsIn } from '../calendar/day-words.js';
import { covers } from '../calendar/period.js';
import type { Paper } from './papers.js';
import { PAPERS } from './papers.js';
import { posterDays } from './poster-days.js';
import styles from './poster-dialog.module.css';
import { PosterPage } from './poster-page.js';
import { PosterSheets } from './poster-sheets.js';
import { useFit } from './use-fit.js';

/** What is on in a week, for the wall: looked at here, printed by the browser. */
export function PosterDialog(props: {
  live: Live<'office'>;
  /** A day of the week that is shown first. */
  date: string;
  revision: number;
  onClose: () => void;
}) {
  const { live, revision, onClose } = props;
  const t = useT('programme-files');
  const tProgramme = useT('programme');
  const tStaff = useT('staff');
  const [language] = useLanguage();
  const [from, setFrom] = useState(() => mondayOf(props.date));
  const [paper, setPaper] = useState<Paper>('a4');
  const week = useMemo(() => ({ from, to: addDays(from, 6) }), [from]);
  const answer = useAnswer(live, 'programme', week, revision);
  const connected = useLive(live).status === 'live';
  // Another week's answer says nothing about this one.
  const value = covers(answer.about, week) ? answer.value : undefined;
  const days = useMemo(() => posterDays(value ?? NOTHING, week), [value, week]);
  const [sheet, fit] = useFit(days, paper);
  const sessions = days.reduce((sum, day) => sum + day.sessions.length, 0);

  return (
    <Dialog
      title={t('poster.title')}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" disabled={sessions === 0} onPress={() => window.print()}>
            {t('poster.print')}
          </Button>
          <Button onPress={onClose}>{tStaff('action.close')}</Button>
        </>
      }
    >
      <div className={styles['bar']}>
        <span className={styles['turn']}>
          <Button aria-label={t('poster.previous')} onPress={() => setFrom(addDays(from, -7))}>
            ‹
          </Button>
          <strong aria-live="polite">{dayWordsIn(language).range(week.from, week.to)}</strong>
          <Button aria-label={t('poster.next')} onPress={() => setFrom(addDays(from, 7))}>
            ›
          </Button>
        </span>
        <Segmented
          label={t('poster.paper')}
          segments={PAPERS.map((each) => ({ value: each, label: t(`poster.${each}`) }))}
          value={paper}
          onValue={setPaper}
        />
      </div>
      {value === undefined && !connected ? (
        <Notice kind="info">{tProgramme('offline')}</Notice>
      ) : (
        <AnswerState answer={{ ...answer, value }} />
      )}
      {value !== undefined && !answer.loading && sessions === 0 && (
        <Notice kind="info">{t('poster.sessions', { count: 0 })}</Notice>
      )}
      {sessions > 0 && (
        <>
          <p>
            {t('poster.told', {
              sessions: t('poster.sessions', { count: sessions }),
              pages: t('poster.pages', { count: fit.pages.length }),
              paper: t(`poster.${paper}`),
            })}{' '}
            {t('poster.shows')}
          </p>
          <div className={styles['unseen']} aria-hidden="true">
            <PosterPage
              week={week}
              paper={paper}
              step={0}
              parts={days}
              page={1}
              pages={1}
              example={days.some((day) => day.sessions.some((each) => each.example))}
              sheet={sheet}
            />
          </div>
          <PosterSheets week={week} paper={paper} days={days} fit={fit} />
        </>
      )}
    </Dialog>
  );
}

const NOTHING = { activities: [], sessions: [], rooms: [] };
