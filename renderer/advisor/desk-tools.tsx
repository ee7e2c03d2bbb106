import { useState } from 'react';

import type { AdvisorView } from '#protocol/views.js';

import { useT } from '../shared/i18n/i18n.js';
import { Button } from '../shared/ui/button/button.js';
import styles from './advisor-desk.module.css';
import { OwnDayDialog } from './day/own-day.js';
import { KeyCap, useKeyOf } from './keys/keys-context.js';
import type { KeysLayer } from './keys/use-keys-layer.js';

/** What one seldom needs, in one quiet line at the foot. */
export function DeskTools(props: { view: AdvisorView; layer: KeysLayer; onCompact: () => void }) {
  const { view, layer, onCompact } = props;
  const t = useT('advisor');
  const keyOf = useKeyOf();
  const [dayShown, setDayShown] = useState(false);
  return (
    <div className={styles['tools']}>
      <Button variant="quiet" onPress={() => setDayShown(true)}>
        {t('ownDay.open')}
      </Button>
      <Button variant="quiet" onPress={onCompact} {...keyOf('compact')}>
        {t('compact.open')}
        <KeyCap of="compact" />
      </Button>
      <Button variant="quiet" onPress={layer.openList} {...keyOf('list')}>
        {t('keys.open')}
        <KeyCap of="list" />
      </Button>
      {dayShown && <OwnDayDialog day={view.ownDay} onClose={() => setDayShown(false)} />}
    </div>
  );
}
