import { useLanguageOrder } from '../shared/app/language-order.js';
import { tIn, useDocumentLanguage } from '../shared/i18n/i18n.js';
import { DeskAppearance } from '../shared/staff/appearance/desk-appearance.js';
import styles from './home.module.css';

/** One screen, one address, one name in each language. */
const SCREENS = ['kiosk', 'display', 'steward', 'advisor', 'office'] as const;

/** For staff who set the machines up: which screen is where. */
export function Home() {
  const order = useLanguageOrder();
  useDocumentLanguage(order[0] ?? 'fr');
  return (
    <DeskAppearance>
      <div className={styles['page']}>
        <header className={styles['head']}>
          {order.map((language) => (
            <div key={language} lang={language}>
              <h1>{tIn(language, 'common')('centre')}</h1>
              <p>{tIn(language, 'home')('intro')}</p>
            </div>
          ))}
        </header>
        <main>
          <ul className={styles['screens']}>
            {SCREENS.map((screen) => (
              <li key={screen}>
                <a className={styles['screen']} href={`/${screen}`}>
                  {order.map((language) => {
                    const t = tIn(language, 'home');
                    return (
                      <span key={language} lang={language} className={styles['name']}>
                        <strong>{t(`screen.${screen}.name`)}</strong>
                        <span>{t(`screen.${screen}.use`)}</span>
                      </span>
                    );
                  })}
                  <code className={styles['address']}>/{screen}</code>
                </a>
              </li>
            ))}
          </ul>
        </main>
      </div>
    </DeskAppearance>
  );
}
