import type { ReactNode } from 'react';

import { periodKind } from '#protocol/periods.js';
import type { Report } from '#protocol/reports.js';

import { useT } from '../../../shared/i18n/i18n.js';
import office from '../../office.module.css';
import { ContactsBlock } from './blocks/contacts-block.js';
import { CollectiveBlocks } from './blocks/collective-blocks.js';
import { MultimediaBlocks } from './blocks/multimedia-blocks.js';
import { NotesBlocks } from './blocks/notes-blocks.js';
import { EstimatesBlock, IslandsBlock } from './blocks/service-blocks.js';
import { TicketsBlocks } from './blocks/tickets-blocks.js';
import { TrendBlock } from './blocks/trend-block.js';
import { VisitsBlock } from './blocks/visits-block.js';
import { VoicesBlocks } from './blocks/voices-blocks.js';
import { WaitsBlock } from './blocks/waits-block.js';
import { YearsBlock } from './blocks/years-block.js';
import styles from './report-body.module.css';
import type { Trend } from './trend.js';
import { viewOf, yearOf } from './view.js';

/** The whole report, part by part; what nobody counted in the period has no block. */
export function ReportBody(props: { report: Report; trend: Trend | undefined }) {
  const { report, trend } = props;
  const t = useT('reports');
  const view = viewOf(report);
  const kind = periodKind(view.period.period);
  return (
    <>
      <Part title={t('part.contacts')}>
        <ContactsBlock view={view} />
        {view.period.people !== undefined && <VisitsBlock view={view} />}
        {kind === 'year' && <YearsBlock report={report} trend={trend} />}
      </Part>
      {trend !== undefined && trend.parts.length > 0 && (
        <Part title={t('part.trend')}>
          <TrendBlock trend={trend} ofDays={kind === 'month'} year={yearOf(view.period.period)} />
        </Part>
      )}
      <Part title={t('part.tickets')}>
        <TicketsBlocks view={view} />
      </Part>
      <Part title={t('part.waits')}>
        <WaitsBlock view={view} goal={report} />
        <EstimatesBlock view={view} />
        <IslandsBlock view={view} />
      </Part>
      {kind !== 'day' && (
        <Part title={t('part.interviews')}>
          <NotesBlocks view={view} />
        </Part>
      )}
      <Part title={t('part.multimedia')}>
        <MultimediaBlocks view={view} />
      </Part>
      {kind !== 'day' && (
        <>
          <Part title={t('part.collective')}>
            <CollectiveBlocks view={view} />
          </Part>
          <Part title={t('part.voices')}>
            <VoicesBlocks view={view} />
          </Part>
        </>
      )}
      <p className={office['soft']}>{t('explain', { threshold: report.threshold })}</p>
    </>
  );
}

function Part(props: { title: string; children: ReactNode }) {
  return (
    <div className={styles['part']}>
      <h2 className={styles['title']}>{props.title}</h2>
      <div className={styles['blocks']}>{props.children}</div>
    </div>
  );
}
