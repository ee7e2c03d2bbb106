import { useEffect, useRef } from 'react';

/** Of all keys, browsers and screen readers leave this one to the page; no letter, so it never disturbs typing. */
const KEY = 'F2';

/** Listens for the key that opens and closes the directory; not while a dialog has the keyboard. */
export function useJobsKey(onPress: () => void): void {
  const latest = useRef(onPress);
  useEffect(() => {
    latest.current = onPress;
  }, [onPress]);
  useEffect(() => {
    const look = (event: KeyboardEvent) => {
      const withOther = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
      if (event.key !== KEY || event.repeat || withOther) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', look);
    return () => window.removeEventListener('keydown', look);
  }, []);
}
