import { tIn } from '../../i18n/i18n.js';
import type { Leaflet } from '../../leaflets/leaflet.js';
import { QrCode } from '../../ui/qr-code/qr-code.js';
import styles from '../paper-sheet.module.css';
import type { Language } from '#protocol/vocabulary.js';

export interface PaperLeaflet extends Leaflet {
  /** Address of the service it is about. */
  readonly site?: string | undefined;
}

export function LeafletsSheet(props: {
  language: Language;
  title: string;
  leaflets: readonly PaperLeaflet[];
}) {
  return (
    <div className={styles['reading']}>
      <h1>{props.title}</h1>
      {props.leaflets.map((leaflet) => (
        <section key={leaflet.id} className={styles['leaflet']}>
          <h2>{leaflet.title}</h2>
          <p>{leaflet.text}</p>
          <dl>
            {leaflet.facts.map((fact) => (
              <div key={fact.label}>
                <dt>{fact.label}</dt>
                <dd className={fact.kind === 'number' ? styles['strong'] : undefined}>
                  {fact.value}
                </dd>
              </div>
            ))}
          </dl>
          {leaflet.site !== undefined && <Site address={leaflet.site} language={props.language} />}
          {leaflet.source !== undefined && <p className={styles['small']}>{leaflet.source}</p>}
        </section>
      ))}
    </div>
  );
}

function Site(props: { address: string; language: Language }) {
  const site = tIn(props.language, 'paper')('site', { site: new URL(props.address).host });
  return (
    <div className={styles['site']}>
      <QrCode text={props.address} label={site} />
      <p>{site}</p>
    </div>
  );
}
