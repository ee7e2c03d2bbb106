import { useState } from 'react';

import type { Audience } from '#protocol/vocabulary.js';

import { useFormat, useT } from '../../i18n/i18n.js';
import type { Live } from '../../live/live.js';
import { Button } from '../../ui/button/button.js';
import { useActions } from '../actions/actions.js';
import styles from './desk-frame.module.css';

/** Says since when the screen is not true any more, and lets go of actions that wait. */
export function LostBar(props: { live: Pick<Live<Audience>, 'now'>; timeZone: string }) {
  const t = useT('staff');
  const format = useFormat(props.timeZone);
  const actions = useActions();
  const [since] = useState(() => props.live.now());
  return (
    <div className={styles['lost']} role="alert">
      <span className={styles['sign']} aria-hidden="true">
        !
      </span>
      <span>{t('frame.lost', { time: format.time(since) })}</span>
      {actions.count > 0 && (
        <Button onPress={actions.giveUp}>{t('frame.giveUp', { count: actions.count })}</Button>
      )}
    </div>
  );
}
