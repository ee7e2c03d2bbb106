import type { StewardView } from '#protocol/views.js';
import type { Language, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { useLanguage, useT } from '../../shared/i18n/i18n.js';
import { ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { waitWords } from '../../shared/staff/waits/wait-words.js';
import type { Column } from '../../shared/ui/data-table/data-table.js';
import { DataTable } from '../../shared/ui/data-table/data-table.js';
import styles from './today.module.css';

/** How many wait for each theme in each language, and how long somebody who came now would wait. */
export function WaitsTable(props: { view: Pick<StewardView, 'waiting' | 'waits'> }) {
  const { waiting, waits } = props.view;
  const t = useT('steward-today');
  const tCommon = useT('common');
  const [desk] = useLanguage();
  const columns: readonly Column<Theme>[] = [
    {
      key: 'theme',
      head: t('waits.theme'),
      names: true,
      cell: (theme) => <ThemeLabel theme={theme} />,
    },
    ...LANGUAGES.map((language: Language): Column<Theme> => ({
      key: language,
      head: tCommon(`language.${language}`),
      cell: (theme) => (
        <span className={styles['wait']}>
          <span>{t('waits.waiting', { count: waiting[theme][language] })}</span>
          <span className={styles['soft']}>
            {t('waits.expected', { wait: waitWords(waits[theme]?.[language], desk) })}
          </span>
        </span>
      ),
    })),
  ];
  return (
    <section className={styles['panel']} aria-labelledby="waits-title">
      <h2 id="waits-title" className={styles['title']}>
        {t('waits.title')}
      </h2>
      <DataTable
        caption={t('waits.title')}
        columns={columns}
        rows={THEMES}
        keyOf={(each) => each}
      />
      <p className={styles['soft']}>{t('waits.unknownMeans')}</p>
    </section>
  );
}
