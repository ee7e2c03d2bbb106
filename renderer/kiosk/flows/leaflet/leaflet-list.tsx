import type { Leaflet } from '../../../shared/leaflets/leaflet.js';
import { useStation } from '../../frame/station.js';
import styles from './leaflet-list.module.css';

/** Leaflets as cards, several services side by side. `quietTitle`: the heading of the screen says it. */
export function LeafletList(props: { leaflets: readonly Leaflet[]; quietTitle?: boolean }) {
  const { reach, textSize } = useStation().appearance;
  // Side by side only where a page holds more than their beginnings.
  const crowded = reach || textSize > 2;
  return (
    <div className={`${styles['list']} ${crowded ? styles['crowded'] : ''}`}>
      {props.leaflets.map((leaflet) => (
        <article key={leaflet.id} className={styles['leaflet']} data-read="">
          {props.quietTitle !== true && <h2 data-block="">{leaflet.title}</h2>}
          <p data-block="">{leaflet.text}</p>
          <dl className={styles['facts']}>
            {leaflet.facts.map((fact) => (
              <div key={fact.label} data-block="">
                <dt>{fact.label}</dt>
                <dd className={fact.kind === 'number' ? styles['number'] : undefined}>
                  {fact.value}
                </dd>
              </div>
            ))}
          </dl>
          {leaflet.source !== undefined && (
            <p className={styles['source']} data-block="">
              {leaflet.source}
            </p>
          )}
        </article>
      ))}
    </div>
  );
}
