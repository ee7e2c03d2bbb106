import { useEffect, useRef, useState } from 'react';

import { createRing } from '../app/chime.js';
import { useT } from '../i18n/i18n.js';
import { Button } from '../ui/button/button.js';
import { insist } from './insist.js';
import styles from './news.module.css';
import { useLit } from './use-lit.js';

/**
 * Tells of news beyond the screen: the page's title always, vibration and sound once they were asked for
 * by a touch, until somebody looks.
 */
export function News(props: {
  /** Another text for each piece of news: each is told once. `undefined`: there is none. */
  news: string | undefined;
  /** Of the page, as it stands among others. */
  title: string;
  /** Whether something may still come that is worth a sound. */
  expected: boolean;
}) {
  const { news, title, expected } = props;
  const t = useT('phone');
  const [sound, setSound] = useState(false);
  const [ring] = useState(createRing);
  const told = useRef<string | undefined>(undefined);
  const sounding = useRef(sound);
  const lit = useLit();

  useEffect(() => {
    sounding.current = sound;
  }, [sound]);

  useEffect(() => {
    if (news === undefined || told.current === news) return;
    told.current = news;
    return insist(() => {
      if (sounding.current) ring('call');
    }).stop;
  }, [news, ring]);

  useEffect(() => {
    document.title = title;
  }, [title]);

  if (!expected) return null;
  const turnOn = () => {
    // A browser lets a page sound and vibrate only from a touch on: this is the touch.
    ring('call');
    navigator.vibrate?.(200);
    setSound(true);
  };
  const vibrates = 'vibrate' in navigator;
  return (
    <div className={styles['news']}>
      {sound ? (
        <p>{t('soundOn')}</p>
      ) : (
        <Button wide onPress={turnOn}>
          {vibrates ? t('buzzTurnOn') : t('soundTurnOn')}
        </Button>
      )}
      {sound && !lit.on && <p className={styles['asleep']}>{t('asleep')}</p>}
      {sound && lit.on && <p>{t('litOn')}</p>}
      {sound && lit.available && !lit.on && <Button onPress={lit.turnOn}>{t('litTurnOn')}</Button>}
    </div>
  );
}
