import { useT } from '../../i18n/i18n.js';
import styles from './view.module.css';

/** Public services where offers are, side by side; none before another but by the alphabet. */
const PLACES = ['actiris', 'eures', 'forem', 'vdab'] as const;

/** Where to look for offers elsewhere. `absent`: no feed was imported, and it says so. */
export function WhereToLook(props: { absent: boolean }) {
  const t = useT('jobs');
  return (
    <section className={styles['section']}>
      <div data-with-next="">
        {props.absent && <p className={styles['text']}>{t('offers.notHere')}</p>}
        <h2>{t('offers.look')}</h2>
      </div>
      <ul className={styles['points']}>
        {PLACES.map((place) => (
          <li key={place}>{t(`offers.${place}`)}</li>
        ))}
      </ul>
    </section>
  );
}
