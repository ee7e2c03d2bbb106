import type { Leaflet } from '../../leaflets/leaflet.js';
import styles from '../paper-sheet.module.css';

export function LeafletsSheet(props: { title: string; leaflets: readonly Leaflet[] }) {
  return (
    <div className={styles['leaflets']}>
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
          {leaflet.source !== undefined && <p className={styles['small']}>{leaflet.source}</p>}
        </section>
      ))}
    </div>
  );
}
