import { useState } from 'react';

import type { OfficeView } from '#protocol/views.js';

import type { Live } from '../../shared/live/live.js';
import { AnswerState } from '../answer-state.js';
import office from '../office.module.css';
import { useAnswer } from '../use-answer.js';
import { FeedsPanel } from './feeds/feeds-panel.js';
import { ImportDialog } from './import/import-dialog.js';
import { RunningNotice } from './import/running-notice.js';
import { JobsOutcome } from './jobs-outcome.js';
import { LibraryFigures } from './library-figures.js';
import { NothingFoundPanel } from './nothing-found/nothing-found-panel.js';
import { SourcesGuide } from './sources/sources-guide.js';
import { SourcesPanel } from './sources/sources-panel.js';

const NOTHING = {};

/** What the jobs directory is made of, what one can add to it, and what visitors did not find in it. */
export function JobsPage(props: { live: Live<'office'>; jobs: OfficeView['jobs'] }) {
  const { live, jobs } = props;
  const answer = useAnswer(live, 'jobs-library', NOTHING, jobs.revision);
  const library = answer.value;
  const [importing, setImporting] = useState(false);
  /** Imports that were there when one was started on this page: what comes after them is its result. */
  const [before, setBefore] = useState<ReadonlySet<string>>();
  const running = jobs.running;
  return (
    <div className={office['page']}>
      <AnswerState answer={answer} />
      {library !== undefined && (
        <>
          <LibraryFigures
            library={library}
            resting={running !== undefined}
            onImport={() => setImporting(true)}
          />
          {running === undefined ? (
            <JobsOutcome library={library} before={before} />
          ) : (
            <RunningNotice running={running} />
          )}
          <SourcesPanel library={library} />
          <FeedsPanel feeds={library.feeds} running={running !== undefined} />
          <NothingFoundPanel weeks={library.nothingFound} />
          <SourcesGuide sources={library.sources} />
          {importing && (
            <ImportDialog
              library={library}
              onStarted={() => setBefore(new Set(library.sources.map(({ importId }) => importId)))}
              onClose={() => setImporting(false)}
            />
          )}
        </>
      )}
    </div>
  );
}
