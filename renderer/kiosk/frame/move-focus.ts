const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** Arrow keys walk through the buttons of a screen, as Tab does, round and round. */
export function moveFocus(screen: Element | null, event: KeyboardEvent): void {
  const step = STEPS[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const buttons = [...(screen?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
  if (buttons.length === 0) return;
  event.preventDefault();
  const next = (placeOf(document.activeElement, buttons, step) + step) % buttons.length;
  buttons.at(next)?.focus();
}

/** Of what has the focus; of a heading or a field, the button it stands behind when one walks so. */
function placeOf(focused: Element | null, buttons: readonly HTMLElement[], step: number): number {
  const here = buttons.findIndex((button) => button === focused);
  if (here !== -1) return here;
  if (focused === null || focused === document.body) return step > 0 ? -1 : 0;
  const after = buttons.findIndex(
    (button) => (focused.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  const first = after === -1 ? buttons.length : after;
  return step > 0 ? first - 1 : first;
}
