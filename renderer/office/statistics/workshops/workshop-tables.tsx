import { THEMES } from '#protocol/vocabulary.js';
import type { PublishedWorkshops } from '#protocol/workshops/statistics.js';
import { FORMATS, SPOKEN } from '#protocol/workshops/vocabulary.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { ThemeLabel } from '../../../shared/staff/ticket-facts/theme-label.js';
import { WorkshopTable } from './workshop-table.js';

/** The same measures by theme, by kind, by language and by who holds them. */
export function WorkshopTables(props: { figures: PublishedWorkshops }) {
  const { byTheme, byFormat, byLanguage, byPartner } = props.figures;
  const t = useT('workshop-figures');
  const tWorkshops = useT('workshops');
  return (
    <>
      <WorkshopTable
        title={t('by.theme')}
        head={t('head.theme')}
        rows={THEMES.map((theme) => ({
          key: theme,
          label: <ThemeLabel theme={theme} />,
          counts: byTheme[theme],
        }))}
      />
      <WorkshopTable
        title={t('by.format')}
        head={t('head.format')}
        rows={FORMATS.map((format) => ({
          key: format,
          label: tWorkshops(`format.${format}`),
          counts: byFormat[format],
        }))}
      />
      <WorkshopTable
        title={t('by.language')}
        head={t('head.language')}
        rows={SPOKEN.map((spoken) => ({
          key: spoken,
          label: tWorkshops(`spoken.${spoken}`),
          counts: byLanguage[spoken],
        }))}
      />
      <WorkshopTable
        title={t('by.partner')}
        head={t('head.partner')}
        note={t('overlap')}
        empty={t('noPartner')}
        rows={byPartner.map(({ partner, counts }) => ({ key: partner, label: partner, counts }))}
      />
    </>
  );
}
