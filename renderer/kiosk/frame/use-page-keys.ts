import { useEffect, useRef } from 'react';

/**
 * Hears keys wherever the focus is, also where it is nowhere: after a touch beside every button the
 * arrows and Escape still do what they say. Not while a dialog is open: the keys are its own then.
 */
export function usePageKeys(heard: (event: KeyboardEvent) => void): void {
  const latest = useRef(heard);
  useEffect(() => {
    latest.current = heard;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]') === null) latest.current(event);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
