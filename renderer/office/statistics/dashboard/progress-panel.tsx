import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import office from '../../office.module.css';
import { ProgressBar } from '../charts/progress-bar.js';
import { GlossaryLink } from '../counts/glossary-link.js';
import { percentOf } from '../counts/percent.js';
import type { Progress } from './progress.js';

/** Contacts of the year against the target, drawn and in words. */
export function ProgressPanel(props: { progress: Progress; year: string; titleId: string }) {
  const { progress, year, titleId } = props;
  const { count, atLeast, target, share, time, pace } = progress;
  const t = useT('reports');
  const format = useFormat();
  const values = {
    count: format.number(count),
    target: format.number(target),
    share: percentOf(share, format.number, atLeast ? 'floor' : undefined),
  };
  const words = t(atLeast ? 'progress.atLeast' : 'progress.exactly', values);
  const running = time < 1;
  return (
    <section className={office['panel']} aria-labelledby={titleId}>
      <h2 className={office['panelTitle']}>
        <span id={titleId}>{t('progress.title', { year })}</span>{' '}
        <GlossaryLink figure="yearly-target" />
      </h2>
      <ProgressBar name={words} share={share} {...(running && { time })} />
      <p>
        <strong>{words}</strong>{' '}
        {running && t('progress.time', { share: percentOf(time, format.number) })}
      </p>
      {pace !== undefined && <p>{t('progress.pace', { count: format.number(pace) })}</p>}
      {atLeast && <p className={office['soft']}>{t('progress.why')}</p>}
    </section>
  );
}
