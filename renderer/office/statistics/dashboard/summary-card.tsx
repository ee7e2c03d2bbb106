import { useId } from 'react';

import type { Figure as Meaning } from '#protocol/glossary.js';
import type { Report } from '#protocol/reports.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import office from '../../office.module.css';
import type { Absence } from '../counts/absence.js';
import { absenceIn } from '../counts/absence.js';
import { ChangeFigure } from '../counts/change-figure.js';
import { CountFigure } from '../counts/count-figure.js';
import { changeOf } from '../counts/count.js';
import { GlossaryLink } from '../counts/glossary-link.js';
import { NotCounted, TooFew } from '../counts/marks.js';
import { percentOf, tenths } from '../counts/percent.js';
import { useLevelLabel } from '../report/use-level-label.js';
import type { Extent, Summary, SummaryCount } from './summary.js';
import { reachedBy, SUMMARY_COUNTS } from './summary.js';
import styles from './summary-card.module.css';

const MEANS: Readonly<Record<SummaryCount, Meaning>> = {
  contacts: 'contact',
  interviews: 'interview',
  multimedia: 'multimedia-visit',
  participants: 'participant',
  outreach: 'outreach',
  visits: 'visit',
  tickets: 'ticket',
  left: 'left',
  noShow: 'no-show',
};

/** Some days only is neither good nor bad. */
const LOOKS = { reached: 'good', notReached: 'below', reachedSome: 'some' } as const;

interface Shown {
  readonly summary: Summary;
  readonly before: { readonly summary: Summary; readonly name: string } | undefined;
  readonly goal: Goal;
}

type Goal = Pick<Report, 'serviceLevelMinutes' | 'serviceLevelTarget'>;

/** One period in one glance, beside the same of the year before. */
export function SummaryCard(
  props: Shown & {
    readonly title: string;
    /** Which days they are. */
    readonly name: string;
  },
) {
  const { title, name, summary } = props;
  const t = useT('reports');
  const id = useId();
  return (
    <section className={`${office['panel']} ${styles['card']}`} aria-labelledby={id}>
      <h2 id={id} className={office['panelTitle']}>
        {title}
      </h2>
      <p className={office['soft']}>
        {name}
        {!summary.over && <strong> · {t('head.running')}</strong>}
      </p>
      {summary.days === 0 ? (
        <p className={styles['none']}>{t('head.noDays')}</p>
      ) : (
        <Figures {...props} />
      )}
    </section>
  );
}

function Figures({ summary, before, goal }: Shown) {
  const t = useT('reports');
  const claims = summary.over && before?.summary.over === true;
  return (
    <>
      <dl className={styles['list']}>
        {SUMMARY_COUNTS.filter((count) => count in summary.counts).map((count) => {
          const past = before?.summary.counts[count];
          return (
            <div key={count} className={styles[count === 'contacts' ? 'first' : 'row']}>
              <dt>
                {t(`summary.${count}`)} <GlossaryLink figure={MEANS[count]} />
              </dt>
              <dd>
                <Count count={summary.counts[count]} why={absenceIn(summary, count)} />
              </dd>
              {past !== undefined && before !== undefined && (
                <dd className={styles['before']}>
                  {t('summary.past', { name: before.name })} <CountFigure count={past} />{' '}
                  {claims && (
                    <>
                      · <ChangeFigure change={changeOf(summary.counts[count], past)} />
                    </>
                  )}
                </dd>
              )}
            </div>
          );
        })}
        <Waits summary={summary} before={before?.summary} goal={goal} />
      </dl>
      {!('contacts' in summary.counts) && <p className={office['note']}>{t('summary.ofDays')}</p>}
    </>
  );
}

function Count(props: { count: Summary['counts'][SummaryCount]; why: Absence }) {
  const { count, why } = props;
  return count === undefined ? <NotCounted why={why} /> : <CountFigure count={count} />;
}

function Waits(props: { summary: Summary; before: Summary | undefined; goal: Goal }) {
  const { summary, before, goal } = props;
  const t = useT('reports');
  const levelLabel = useLevelLabel();
  const format = useFormat();
  const between = (extent: Extent, write: (value: number) => string) =>
    extent.low === extent.high ? write(extent.low) : `${write(extent.low)} – ${write(extent.high)}`;
  const minutes = (extent: Extent) =>
    t('measure.minutes', { value: between(extent, format.number) });
  const percent = (extent: Extent) =>
    `${between(extent, (share) => format.number(tenths(share * 100)))}\u{A0}%`;
  const target = percentOf(goal.serviceLevelTarget, format.number);
  const reached = reachedBy(summary.levels, goal.serviceLevelTarget);
  const row = (
    means: Meaning,
    label: string,
    of: (summary: Summary) => Extent | undefined,
    write: (extent: Extent) => string,
  ) => {
    const now = of(summary);
    const past = before && of(before);
    return (
      <div className={styles['row']}>
        <dt>
          {label} <GlossaryLink figure={means} />
        </dt>
        <dd>{now === undefined ? <TooFew /> : write(now)}</dd>
        {past !== undefined && (
          <dd className={styles['before']}>{t('summary.before', { value: write(past) })}</dd>
        )}
      </div>
    );
  };
  return (
    <>
      {row('median', t('summary.median'), (of) => of.median, minutes)}
      {row('p90', t('summary.p90'), (of) => of.p90, minutes)}
      {row(
        'service-level',
        levelLabel([summary.levelMinutes, before?.levelMinutes], goal.serviceLevelMinutes),
        (of) => of.level,
        percent,
      )}
      <div className={styles['row']}>
        <dt>{t('summary.target')}</dt>
        <dd>
          {target}
          {reached !== undefined && summary.levelMinutes.length <= 1 && (
            <span className={styles[LOOKS[reached.how]]}>
              {' '}
              {t(`summary.${reached.how}`, { count: reached.days, of: summary.levels.length })}
            </span>
          )}
        </dd>
      </div>
    </>
  );
}
