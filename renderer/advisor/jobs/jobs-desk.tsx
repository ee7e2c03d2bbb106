import '../../shared/i18n/namespaces/jobs.js';
import '../../shared/i18n/namespaces/workshops.js';
import { useCallback, useEffect, useRef, useState } from 'react';

import type { AdvisorView } from '#protocol/views.js';

import { useLanguage, useT } from '../../shared/i18n/i18n.js';
import { useJobsState, useSheet } from '../../shared/jobs/use-jobs.js';
import type { Jobs } from '../../shared/jobs/jobs.js';
import { calendarDay } from '../../shared/jobs/view/days.js';
import { nameIn } from '../../shared/jobs/view/shown.js';
import { Button } from '../../shared/ui/button/button.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { Arriving } from './arrival.js';
import { BrowseShelf } from './browse-shelf.js';
import { BrowseStart } from './browse-start.js';
import { CompareView } from './compare-view.js';
import { deskJobs } from './desk-jobs.js';
import { FindJob } from './find-job.js';
import { Gone } from './gone.js';
import { JobSheetView } from './job-sheet-view.js';
import styles from './jobs-desk.module.css';
import type { Place, Trail } from './trail.js';
import { back, choose, compareWith, go, here, START, stopComparing } from './trail.js';

/** The jobs directory at an island: search, browse, sheet, comparison, and something for the visitor. */
export function JobsDesk(props: {
  view: AdvisorView;
  now: number;
  /** Not hidden behind the queue. */
  shown: boolean;
  /** Somebody just opened it, and may type as soon as it is there. */
  asked: boolean;
  onReady: () => void;
}) {
  const { view, now, shown, asked, onReady } = props;
  const jobs = deskJobs;
  const t = useT('jobs');
  const field = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [trail, setTrail] = useState<Trail>(START);
  const { status } = useJobsState(jobs);
  const { directory, offers } = view.jobs;
  useEffect(() => {
    if (directory !== '') jobs.open({ directory, ...(offers !== undefined && { offers }) });
  }, [jobs, directory, offers]);
  useEffect(() => {
    if (!shown || !asked) return;
    field.current?.focus();
    onReady();
  }, [shown, asked, onReady]);

  const place = here(trail);
  const at = JSON.stringify(place);
  useEffect(() => {
    if (body.current !== null) body.current.scrollTop = 0;
  }, [at]);
  // Whoever types on meanwhile is not called away.
  const arriving = useRef(false);
  const arrives = useCallback(() => {
    const still = arriving.current;
    arriving.current = false;
    return still;
  }, []);
  function walk(next: Trail): void {
    arriving.current = JSON.stringify(here(next)) !== at;
    setTrail(next);
  }
  /** Somebody looks for a second occupation, or no longer: by typing its name. */
  function look(next: Trail): void {
    setTrail(next);
    field.current?.focus();
  }
  const today = calendarDay(now, view.timeZone);
  return (
    <section
      className={styles['desk']}
      aria-label={t('start.title')}
      onKeyDownCapture={() => {
        arriving.current = false;
      }}
    >
      <div className={styles['head']}>
        <FindJob jobs={jobs} field={field} onChoose={(id) => walk(choose(trail, id))} />
        <BackButtons trail={trail} onTrail={walk} />
      </div>
      {status === 'loading' && <p role="status">{t('absent.loading')}</p>}
      {status === 'absent' && <Notice kind="alert">{t('absent.text')}</Notice>}
      {trail.comparing !== undefined && status === 'ready' && (
        <Comparing jobs={jobs} id={trail.comparing} onStop={() => look(stopComparing(trail))} />
      )}
      {status === 'ready' && (
        <div ref={body} className={styles['body']}>
          <Arriving value={arrives}>
            <Shown
              jobs={jobs}
              place={place}
              view={view}
              today={today}
              onPlace={(next) => walk(go(trail, next))}
              onChoose={(id) => walk(choose(trail, id))}
              onCompare={(id) => look(compareWith(trail, id))}
            />
          </Arriving>
        </div>
      )}
    </section>
  );
}

function BackButtons(props: { trail: Trail; onTrail: (trail: Trail) => void }) {
  const { trail, onTrail } = props;
  const t = useT('advisor');
  if (trail.places.length === 1) return null;
  return (
    <>
      <Button onPress={() => onTrail(back(trail))}>{t('jobs.back')}</Button>
      {here(trail).at !== 'start' && (
        <Button variant="quiet" onPress={() => onTrail(go(trail, { at: 'start' }))}>
          {t('jobs.browse')}
        </Button>
      )}
    </>
  );
}

function Comparing(props: { jobs: Jobs; id: string; onStop: () => void }) {
  const t = useT('jobs');
  const tStaff = useT('staff');
  const [language] = useLanguage();
  const sheet = useSheet(props.jobs, props.id);
  if (sheet === undefined || sheet === 'gone') return null;
  return (
    <Notice kind="info">
      <span className={styles['comparing']}>
        <span>
          <strong>{t('start.secondTitle')}.</strong>{' '}
          {t('start.secondLead', { name: nameIn(sheet.occupation.name, language) })}
        </span>
        <Button onPress={props.onStop}>{tStaff('action.cancel')}</Button>
      </span>
    </Notice>
  );
}

function Shown(props: {
  jobs: Jobs;
  place: Place;
  view: AdvisorView;
  today: string;
  onPlace: (place: Place) => void;
  onChoose: (id: string) => void;
  onCompare: (id: string) => void;
}) {
  const { jobs, place, today, onPlace, onChoose } = props;
  switch (place.at) {
    case 'start':
      return <BrowseStart jobs={jobs} onShelf={(shelf) => onPlace({ at: 'shelf', shelf })} />;
    case 'shelf':
      return (
        <BrowseShelf
          jobs={jobs}
          shelf={place.shelf}
          onShelf={(shelf) => onPlace({ at: 'shelf', shelf })}
          onChoose={onChoose}
        />
      );
    case 'compare':
      return <CompareView jobs={jobs} ids={place.ids} today={today} onChoose={onChoose} />;
    case 'sheet':
      return <OneSheet {...props} id={place.id} />;
  }
}

function OneSheet(props: {
  jobs: Jobs;
  id: string;
  view: AdvisorView;
  today: string;
  onChoose: (id: string) => void;
  onCompare: (id: string) => void;
}) {
  const { jobs, id, view, today, onChoose, onCompare } = props;
  const t = useT('jobs');
  const [own] = useLanguage();
  const sheet = useSheet(jobs, id);
  if (sheet === 'gone') return <Gone />;
  if (sheet === undefined) return <p role="status">{t('browse.loading')}</p>;
  return (
    <JobSheetView
      jobs={jobs}
      sheet={sheet}
      today={today}
      view={view}
      likely={view.own?.ticket?.language ?? own}
      onChoose={onChoose}
      onCompare={() => onCompare(id)}
    />
  );
}
