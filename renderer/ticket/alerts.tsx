import { useEffect, useRef, useState } from 'react';

import type { PhoneView } from '#protocol/views.js';

import { createRing } from '../shared/app/chime.js';
import { useT } from '../shared/i18n/i18n.js';
import { Button } from '../shared/ui/button/button.js';

/** On, pause, on … ms */
const VIBRATION = [400, 200, 400, 200, 400];

/** Tells of a call beyond the screen: vibration and title always, sound once it was asked for. */
export function Alerts(props: { view: PhoneView }) {
  const { view } = props;
  const t = useT('ticket');
  const [sound, setSound] = useState(false);
  const [ring] = useState(createRing);
  const told = useRef<string | undefined>(undefined);
  const { status, callId, number, island } = view;

  useEffect(() => {
    if (status !== 'called' || callId === undefined || told.current === callId) return;
    told.current = callId;
    navigator.vibrate?.(VIBRATION);
    if (sound) ring('call');
  }, [status, callId, sound, ring]);

  useEffect(() => {
    document.title =
      status === 'called' && island !== undefined
        ? t('titleCalled', { number, island })
        : t('title', { number });
  }, [status, number, island, t]);

  if (status !== 'waiting' && status !== 'parked') return null;
  if (sound) return <p>{t('soundOn')}</p>;
  const turnOn = () => {
    // A browser lets a page sound only from a touch on: this is the touch.
    ring('call');
    setSound(true);
  };
  return <Button onPress={turnOn}>{t('soundTurnOn')}</Button>;
}
