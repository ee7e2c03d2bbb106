import type { RunningImport } from '#protocol/jobs/library.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { Progress } from '../../../shared/ui/progress/progress.js';
import office from '../../office.module.css';

/** What is being imported now, and how far it is. */
export function RunningNotice(props: { running: RunningImport }) {
  const { format: what, from, startedAt, progress } = props.running;
  const t = useT('office');
  const format = useFormat();
  const name = t('jobs.running.title', { what: t(`jobs.format.${what}`) });
  return (
    <section className={office['panel']} aria-labelledby="jobs-running">
      <h2 id="jobs-running" className={office['panelTitle']}>
        {name}
      </h2>
      <Progress
        label={t('jobs.step.line', {
          name: t(`jobs.step.${progress.step}`),
          percent: Math.round(progress.share * 100),
        })}
        value={progress.share}
      />
      <p className={office['note']}>
        {t('jobs.running.since', { from, time: format.time(startedAt) })} {t('jobs.running.note')}
      </p>
    </section>
  );
}
