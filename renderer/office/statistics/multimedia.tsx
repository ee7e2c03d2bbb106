import { CHANNELS, HELP_KINDS, SEAT_KINDS } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import office from '../office.module.css';
import { BarTable } from './bar-table.js';
import styles from './breakdowns.module.css';
import { TotalFigure } from './figures.js';
import { Figure } from './figure.js';
import keys from './key-figures.module.css';
import type { MultimediaTotals } from './multimedia-totals.js';
import { busyHours, total } from './totals.js';

/** Visits of the documentary and digital space, help given there, and the contacts they make up. */
export function Multimedia(props: { totals: MultimediaTotals }) {
  const { totals } = props;
  const t = useT('office');
  return (
    <>
      <section className={office['panel']} aria-labelledby="multimedia-title">
        <h2 id="multimedia-title" className={office['panelTitle']}>
          {t('multimedia.title')}
        </h2>
        {totals.days === 0 ? (
          <Notice kind="info">{t('multimedia.allUnknown')}</Notice>
        ) : (
          <>
            <p className={keys['unit']}>
              {t('multimedia.unit')}{' '}
              {totals.unknown > 0 && (
                <strong>{t('multimedia.unknownDays', { count: totals.unknown })}</strong>
              )}
            </p>
            <dl className={keys['figures']}>
              <Figure name={t('multimedia.visits')}>
                <TotalFigure total={totals.visits} />
              </Figure>
              <Figure name={t('multimedia.help')}>
                <TotalFigure total={totals.help} />
              </Figure>
              <Figure name={t('multimedia.contacts')}>
                <TotalFigure total={totals.contacts} />
                <small>{t('multimedia.contactsHint')}</small>
              </Figure>
            </dl>
          </>
        )}
      </section>
      {totals.days > 0 && <Tables totals={totals} />}
    </>
  );
}

function Tables(props: { totals: MultimediaTotals }) {
  const { totals } = props;
  const t = useT('office');
  return (
    <div className={styles['columns']}>
      <div className={styles['left']}>
        <BarTable
          title={t('multimedia.byKind')}
          head={t('multimedia.place')}
          whole={totals.visits}
          rows={SEAT_KINDS.map((kind) => ({
            key: kind,
            label: t(`multimedia.kind.${kind}`),
            total: totals.byKind[kind],
          }))}
        />
        <BarTable
          title={t('multimedia.byChannel')}
          head={t('multimedia.taken')}
          whole={totals.visits}
          rows={CHANNELS.map((channel) => ({
            key: channel,
            label: t(`multimedia.channel.${channel}`),
            total: totals.byChannel[channel],
          }))}
        />
        <BarTable
          title={t('multimedia.helpByKind')}
          head={t('multimedia.subject')}
          whole={totals.help}
          rows={HELP_KINDS.map((kind) => ({
            key: kind,
            label: t(`multimedia.helpKind.${kind}`),
            total: totals.helpByKind[kind],
          }))}
        />
      </div>
      <BarTable
        title={t('multimedia.byHour')}
        head={t('stats.hour')}
        whole={totals.visits}
        rows={busyHours(totals.byHour).map((hour) => ({
          key: String(hour),
          label: `${String(hour)}:00`,
          total: totals.byHour[hour] ?? total([]),
        }))}
      />
    </div>
  );
}
