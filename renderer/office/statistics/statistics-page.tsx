import type { PeriodId } from '#protocol/periods.js';
import type { Role } from '#protocol/vocabulary.js';
import { THEMES } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { Segmented } from '../../shared/ui/segmented/segmented.js';
import office from '../office.module.css';
import { PortraitPage } from '../portrait/portrait-page.js';
import { DashboardPage } from './dashboard/dashboard-page.js';
import { DaysPage } from './days/days-page.js';
import { presetRange } from './days/range.js';
import { GlossaryPage } from './glossary/glossary-page.js';
import { PartnerPage } from './partners/partner-page.js';
import type { Place } from './place.js';
import { ReportPage } from './report/report-page.js';
import type { Tab } from './tabs.js';
import { periodFor, tabsFor } from './tabs.js';
import { ThemePage } from './themes/theme-page.js';
import { usePlace } from './use-place.js';
import { WorkshopPage } from './workshops/workshop-page.js';

/** Figures of the centre; which page and which period is kept in the address. */
export function StatisticsPage(props: {
  live: Live<'office'>;
  today: string;
  roles: readonly Role[];
}) {
  const { live, today, roles } = props;
  const t = useT('reports');
  const [place, go] = usePlace();
  const tabs = tabsFor(roles);
  const tab = tabs.find((each) => each === place.tab) ?? tabs[0];
  if (tab === undefined) return null;
  return (
    <div className={`${office['page']} ${office['printed']}`}>
      <Segmented
        label={t('tabs')}
        segments={tabs.map((each) => ({ value: each, label: t(`tab.${each}`) }))}
        value={tab}
        // The period goes along; which theme or partner, and which days, are one page's own.
        onValue={(chosen) => go({ tab: chosen, ...(place.period && { period: place.period }) })}
      />
      <Shown tab={tab} place={place} go={go} live={live} today={today} />
    </div>
  );
}

function Shown(props: {
  tab: Tab;
  place: Partial<Place>;
  go: (place: Place) => void;
  live: Live<'office'>;
  today: string;
}) {
  const { tab, place, go, live, today } = props;
  const period = periodFor(tab, place.period, today);
  const desk = { live, today };
  const onPeriod = (chosen: PeriodId) => go({ tab, period: chosen });
  switch (tab) {
    case 'overview':
      return <DashboardPage {...desk} />;
    case 'report':
      return <ReportPage {...desk} period={period} onPeriod={onPeriod} />;
    case 'theme':
      return (
        <ThemePage
          {...desk}
          period={period}
          theme={THEMES.find((theme) => theme === place.which) ?? THEMES[0]}
          onShow={(chosen, which) => go({ tab, period: chosen, which })}
        />
      );
    case 'partner':
      return (
        <PartnerPage
          {...desk}
          period={period}
          partner={place.which}
          onShow={(chosen, which) => go({ tab, period: chosen, ...(which && { which }) })}
        />
      );
    case 'activities':
      return <WorkshopPage {...desk} period={period} onPeriod={onPeriod} />;
    case 'days':
      return (
        <DaysPage
          {...desk}
          range={place.range ?? presetRange('week', today)}
          onRange={(range) => go({ tab, range })}
          onDay={(date) => go({ tab: 'report', period: date })}
        />
      );
    case 'portrait':
      return <PortraitPage {...desk} period={period} onPeriod={onPeriod} />;
    case 'glossary':
      return <GlossaryPage figure={place.which} />;
  }
}
