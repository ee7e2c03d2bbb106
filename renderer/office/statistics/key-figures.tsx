import { useFormat, useT } from '../../shared/i18n/i18n.js';
import office from '../office.module.css';
import { Figure } from './figure.js';
import { ExtentFigure, TotalFigure } from './figures.js';
import styles from './key-figures.module.css';
import type { RangeTotals, SpreadExtent } from './totals.js';
import { COUNTS } from './totals.js';

/** What a direction looks at first. */
export function KeyFigures(props: { totals: RangeTotals; minutes: number; target: number }) {
  const { totals, minutes, target } = props;
  const t = useT('office');
  return (
    <section className={office['panel']} aria-label={t('nav.statistics')}>
      <p className={styles['unit']}>
        {t('stats.days', { count: totals.days })}. {t('stats.unit')}{' '}
        {totals.running && <strong>{t('stats.running')}</strong>}
      </p>
      <dl className={styles['figures']}>
        {COUNTS.map((name) => (
          <Figure key={name} name={t(`stats.${name}`)}>
            <TotalFigure total={totals.counts[name]} />
          </Figure>
        ))}
      </dl>
      <dl className={styles['figures']}>
        <SpreadFigure name={t('stats.wait')} spread={totals.wait} several={totals.days > 1} />
        <SpreadFigure
          name={t('stats.interview')}
          spread={totals.interview}
          several={totals.days > 1}
        />
        <Level totals={totals} minutes={minutes} target={target} />
      </dl>
    </section>
  );
}

function SpreadFigure(props: { name: string; spread: SpreadExtent | undefined; several: boolean }) {
  const { name, spread, several } = props;
  const t = useT('office');
  const format = useFormat();
  return (
    <Figure name={name}>
      <span className={styles['pair']}>
        {(['median', 'p90'] as const).map((part) => (
          <span key={part}>
            <ExtentFigure
              extent={spread?.[part]}
              write={format.number}
              unit={(value) => t('stats.minutes', { value })}
            />
            <small>
              {t(`stats.${part}`)}
              {several && `, ${t('stats.daily')}`}
            </small>
          </span>
        ))}
      </span>
    </Figure>
  );
}

function Level(props: { totals: RangeTotals; minutes: number; target: number }) {
  const { totals, minutes, target } = props;
  const t = useT('office');
  const format = useFormat();
  const { serviceLevel, serviceLevelDays: days, serviceLevelReached: reached } = totals;
  const whole = (share: number) => format.number(Math.round(share * 100));
  const percent = (written: string) => `${written} %`;
  const goal = t('stats.serviceLevelTarget', { target: percent(whole(target)) });
  const good = days > 0 && reached === days;
  return (
    <Figure name={t('stats.serviceLevel', { minutes })}>
      <ExtentFigure extent={serviceLevel} write={whole} unit={percent} />
      <small>
        {goal}
        {totals.days > 1 && ` · ${t('stats.daysReached', { reached, days })}`}
        {totals.days === 1 && days === 1 && (
          <span className={styles[good ? 'good' : 'below']}>
            {good ? ' ✓ ' : ' ✗ '}
            {t(good ? 'stats.reached' : 'stats.notReached')}
          </span>
        )}
      </small>
    </Figure>
  );
}
