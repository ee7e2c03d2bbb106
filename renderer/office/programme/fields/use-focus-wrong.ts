import { useEffect, useState } from 'react';

/**
 * Brings the first field that is wrong into sight and gives it the focus, in a form too long to see at once.
 * @returns called when somebody asks to go on with something missing
 */
export function useFocusWrong(): () => void {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked === 0) return;
    const wrong = document.querySelector('dialog[open] [aria-invalid="true"]');
    if (wrong instanceof HTMLElement) wrong.focus();
  }, [asked]);
  return () => setAsked((before) => before + 1);
}
