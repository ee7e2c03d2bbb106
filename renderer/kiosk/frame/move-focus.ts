import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** Arrow keys walk through the buttons of a screen, as Tab does, round and round. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  if (buttons.length === 0) return;
  event.preventDefault();
  const here = buttons.findIndex((button) => button === document.activeElement);
  const next = here === -1 ? (step > 0 ? 0 : -1) : (here + step) % buttons.length;
  buttons.at(next)?.focus();
}
