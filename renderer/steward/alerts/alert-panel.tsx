import { useEffect, useId, useState } from 'react';

import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { useFocusHome } from '../../shared/ui/focus/use-focus-home.js';
import type { Section } from '../open.js';
import type { Alert, CalmAlert } from './alert.js';
import { isCalm } from './alert.js';
import styles from './alert-panel.module.css';
import { AlertRow } from './alert-row.js';
import type { Aside } from './put-aside.js';
import { bringBack, putAside, sorted, stillAside } from './put-aside.js';

/**
 * What a steward should see to, calmly: the first of it, the others behind one touch. Each can be put
 * aside for a while; that is this screen's own, and gone with it.
 */
export function AlertPanel(props: { alerts: readonly Alert[]; now: number; section: Section }) {
  const { alerts, now, section } = props;
  const t = useT('steward-alerts');
  const [aside, setAside] = useState<Aside>(new Map());
  const [open, setOpen] = useState(false);
  const listId = useId();
  const panel = useFocusHome<HTMLElement>('h2');
  useEffect(() => setAside((before) => stillAside(before, alerts, now)), [alerts, now]);

  const here = alerts.filter(isCalm).filter((alert) => !inSight(alert, section));
  const { shown, aside: hidden } = sorted(here, aside, now);
  const more = shown.length - 1;
  if (shown.length + hidden === 0) return null;
  return (
    <section ref={panel} className={styles['panel']} aria-label={t('title')}>
      {shown.length > 0 && (
        <ul
          id={listId}
          className={styles['rows']}
          aria-live="polite"
          // A row that changes is not said again from its beginning.
          aria-relevant="additions"
        >
          {(open ? shown : shown.slice(0, 1)).map((alert) => (
            <AlertRow
              key={alert.id}
              alert={alert}
              section={section}
              onAside={() => setAside((before) => putAside(before, alert, now))}
            />
          ))}
        </ul>
      )}
      {(more > 0 || hidden > 0) && (
        <div className={styles['foot']}>
          {more > 0 && (
            <Button
              variant="quiet"
              aria-expanded={open}
              aria-controls={listId}
              onPress={() => setOpen(!open)}
            >
              {open ? t('less') : t('more', { count: more })}
            </Button>
          )}
          {hidden > 0 && (
            <Button variant="quiet" onPress={() => setAside(bringBack)}>
              {t('aside', { count: hidden })}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** The devices' own page shows them, each with what is the matter. */
function inSight({ kind }: CalmAlert, section: Section): boolean {
  return section === 'devices' && kind === 'device';
}
