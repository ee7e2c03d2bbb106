import { useEffect, useState } from 'react';

import '../../i18n/namespaces/desk.js';
import { useT } from '../../i18n/i18n.js';
import { Button } from '../../ui/button/button.js';
import { useActions } from '../actions/actions.js';
import { ALARM_SCOPE, useRaiseAlarm } from './use-raise-alarm.js';

/** How long the second touch is waited for, ms. */
const ARMED_FOR = 4_000;

/** Calls colleagues for help by two touches: the first one asks whether it was meant. */
export function AlarmButton(props: {
  /** The own island; absent: the desk. */
  island: number | undefined;
  /** A key that does the same is being held. */
  holding?: boolean;
}) {
  const { island, holding = false } = props;
  const t = useT('desk');
  const actions = useActions();
  const raise = useRaiseAlarm(island);
  const [armed, setArmed] = useState(false);
  useEffect(() => {
    if (!armed) return;
    const timer = setTimeout(() => setArmed(false), ARMED_FOR);
    return () => clearTimeout(timer);
  }, [armed]);
  const words = holding ? 'alarm.hold' : armed ? 'alarm.again' : 'alarm.raise';
  return (
    <>
      <Button
        variant={armed || holding ? 'danger' : 'quiet'}
        busy={actions.underWay(ALARM_SCOPE) !== undefined}
        onPress={() => {
          if (armed) raise();
          setArmed(!armed);
        }}
      >
        {t(words)}
      </Button>
      <span role="status" className="visually-hidden">
        {armed ? t('alarm.again') : ''}
      </span>
    </>
  );
}
