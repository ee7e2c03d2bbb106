import type { Language } from '#protocol/vocabulary.js';

import { tIn } from '../shared/i18n/i18n.js';
import { ThemePictogram } from '../shared/ui/theme-pictogram/theme-pictogram.js';
import { Both } from './both.js';
import type { ThemeWaits } from './wait-words.js';
import styles from './waits.module.css';

/** What waiting is like now, for each theme in each queue: a queue's own words in its own language. */
export function Waits(props: { lines: readonly ThemeWaits[]; order: readonly Language[] }) {
  const { lines, order } = props;
  return (
    <main className={styles['waits']}>
      <table className={styles['table']}>
        <thead>
          <tr className={styles['line']}>
            <th scope="col" className={styles['title']}>
              <Both order={order} text="waits.title" />
            </th>
            {order.map((language) => (
              <th key={language} scope="col" lang={language} className={styles['queue']}>
                {tIn(language, 'display')('waits.language')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ theme, words }) => (
            <tr key={theme} className={styles['line']}>
              <th scope="row" className={styles['theme']}>
                <span className={styles['sign']}>
                  <ThemePictogram theme={theme} />
                </span>
                <span className={styles['names']}>
                  {order.map((language) => (
                    <span key={language} lang={language}>
                      {tIn(language, 'common')(`theme.${theme}`)}
                    </span>
                  ))}
                </span>
              </th>
              {order.map((language) => (
                <td
                  key={language}
                  lang={language}
                  className={styles['wait']}
                  data-known={words[language].known}
                >
                  {words[language].text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
