import '../../i18n/namespaces/communes.js';
import { useFormat, useLanguage, useT } from '../../i18n/i18n.js';
import type { OffersOf } from '../jobs.js';
import { COMMUNES, whereOffersAre } from './communes.js';
import styles from './view.module.css';

/**
 * The map as a table: how many offers in each of the 19 communes, elsewhere, and who knows where.
 * @param props.short leaves out communes without offers: where room is short they push the offers away
 */
export function CommuneTable(props: { offers: OffersOf['offers']; short?: boolean }) {
  const t = useT('jobs');
  const names = useT('communes');
  const format = useFormat();
  const [language] = useLanguage();
  const where = whereOffersAre(props.offers);
  const rows = COMMUNES.map((commune) => ({
    name: names(`commune.${commune}`),
    count: where.communes[commune],
  }))
    .filter(({ count }) => count > 0 || props.short !== true)
    .toSorted((a, b) => a.name.localeCompare(b.name, language));
  if (where.elsewhere > 0) rows.push({ name: t('offers.elsewhere'), count: where.elsewhere });
  if (where.unknown > 0) rows.push({ name: t('offers.placeUnknown'), count: where.unknown });
  return (
    <table className={styles['communes']}>
      <caption data-with-next="">{t('offers.table')}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('offers.commune')}</th>
          <th scope="col">{t('offers.number')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr key={name} data-block="" data-none={count === 0 || undefined}>
            <th scope="row">{name}</th>
            <td>{format.number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
