/** Whether the machine lets the page sound. */
export interface SoundGate {
  /** `blocked` until it is known, too. */
  state(): 'on' | 'blocked';
  subscribe(listener: () => void): () => void;
}

/** What of an `AudioContext` tells whether the page may sound. */
export interface ProbeContext {
  readonly state: string;
  addEventListener(type: 'statechange', listener: () => void): void;
  resume(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Browsers let a page sound once somebody has touched it, or always where the machine is set up for it.
 * Asked of a context of its own, which is closed when it has told: it would keep the amplifier awake.
 * @param makeContext `undefined` where the browser makes no sound at all
 * @param touched     calls its listener with every touch and key
 */
export function createSoundGate(
  makeContext: () => ProbeContext | undefined,
  touched: (listener: () => void) => void,
): SoundGate {
  const listeners = new Set<() => void>();
  const context = makeContext();
  let isOn = false;

  function look(): void {
    if (isOn || context?.state !== 'running') return;
    isOn = true;
    void context.close();
    for (const listener of [...listeners]) listener();
  }

  context?.addEventListener('statechange', look);
  touched(() => {
    if (!isOn) context?.resume().then(look, () => undefined);
  });
  look();

  return {
    state: () => (isOn ? 'on' : 'blocked'),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The browser's own. */
export function browserSoundGate(): SoundGate {
  return createSoundGate(
    () => (typeof AudioContext === 'undefined' ? undefined : new AudioContext()),
    (listener) => {
      window.addEventListener('pointerdown', listener);
      window.addEventListener('keydown', listener);
    },
  );
}
