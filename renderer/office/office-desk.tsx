import { useState } from 'react';

import { useT } from '../shared/i18n/i18n.js';
import { DeskFrame } from '../shared/staff/frame/desk-frame.js';
import type { DeskProps } from '../shared/staff/frame/desk-page.js';
import { useSection } from '../shared/staff/use-section.js';
import { Notice } from '../shared/ui/notice/notice.js';
import { Segmented } from '../shared/ui/segmented/segmented.js';
import { IslandsPage } from './islands/islands-page.js';
import { JobsPage } from './jobs/jobs-page.js';
import { KeepingPage } from './keeping/keeping-page.js';
import styles from './office.module.css';
import { ProgrammePage } from './programme/programme-page.js';
import { firstSectionFor, SECTIONS, sectionsFor } from './sections.js';
import { SettingsPage } from './settings/settings-page.js';
import { StaffPage } from './staff/staff-page.js';
import { StatisticsPage } from './statistics/statistics-page.js';
import { WhatIfPage } from './what-if/what-if-page.js';

/** More sections than these have no room beside the rest of the header. */
const IN_ONE_LINE = 5;

export function OfficeDesk({ live, view, lost, signOut }: DeskProps<'office'>) {
  const t = useT('office');
  const [places] = useState(() => [firstSectionFor(view.roles), ...SECTIONS] as const);
  const [section, show] = useSection(places);
  const open = sectionsFor(view.roles);
  const shown = open.includes(section) ? section : open[0];
  return (
    <DeskFrame
      audience="office"
      live={live}
      staffCode={view.staffCode}
      day={view.day}
      timeZone={view.timeZone}
      lost={lost}
      onSignOut={signOut}
      nav={
        <div className={open.length > IN_ONE_LINE ? styles['ownLine'] : undefined}>
          <Segmented
            label={t('title')}
            segments={open.map((each) => ({ value: each, label: t(`nav.${each}`) }))}
            value={shown}
            onValue={show}
          />
        </div>
      }
    >
      {shown === undefined && <Notice kind="info">{t('noRole')}</Notice>}
      {shown === 'statistics' && (
        <StatisticsPage live={live} today={view.today} roles={view.roles} />
      )}
      {shown === 'programme' && <ProgrammePage live={live} view={view} />}
      {shown === 'what-if' && <WhatIfPage live={live} roles={view.roles} />}
      {shown === 'islands' && <IslandsPage live={live} />}
      {shown === 'jobs' && <JobsPage live={live} jobs={view.jobs} />}
      {shown === 'staff' && <StaffPage live={live} ownCode={view.staffCode} />}
      {shown === 'settings' && <SettingsPage live={live} />}
      {shown === 'keeping' && <KeepingPage live={live} today={view.today} />}
    </DeskFrame>
  );
}
