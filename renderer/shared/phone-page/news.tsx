import { useEffect, useRef, useState } from 'react';

import { createRing } from '../app/chime.js';
import { Button } from '../ui/button/button.js';

/** On, pause, on … ms */
const VIBRATION = [400, 200, 400, 200, 400];

/** Tells of news beyond the screen: vibration and the page's title always, sound once it was asked for. */
export function News(props: {
  /** Another text for each piece of news: each is told once. `undefined`: there is none. */
  news: string | undefined;
  /** Of the page, as it stands among others. */
  title: string;
  /** Whether something may still come that is worth a sound. */
  expected: boolean;
  words: { readonly soundTurnOn: string; readonly soundOn: string };
}) {
  const { news, title, words } = props;
  const [sound, setSound] = useState(false);
  const [ring] = useState(createRing);
  const told = useRef<string | undefined>(undefined);

  useEffect(() => {
    if (news === undefined || told.current === news) return;
    told.current = news;
    navigator.vibrate?.(VIBRATION);
    if (sound) ring('call');
  }, [news, sound, ring]);

  useEffect(() => {
    document.title = title;
  }, [title]);

  if (!props.expected) return null;
  if (sound) return <p>{words.soundOn}</p>;
  const turnOn = () => {
    // A browser lets a page sound only from a touch on: this is the touch.
    ring('call');
    setSound(true);
  };
  return <Button onPress={turnOn}>{words.soundTurnOn}</Button>;
}
