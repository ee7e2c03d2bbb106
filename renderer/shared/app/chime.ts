/** Rising: something for you. Falling: mind, time is running out. */
export type Chime = 'call' | 'warning';

const NOTES: Readonly<Record<Chime, readonly number[]>> = {
  call: [659.3, 880],
  warning: [587.3, 440],
};
/** s */
const NOTE_LENGTH = 0.45;
const NOTE_APART = 0.22;
/** A page that may sound only later keeps silent about what is past by then, ms. */
const TOO_LATE = 1_000;

export type Ring = (chime: Chime) => void;

/**
 * Two soft notes made by the browser. Silent where a page may not sound before it was touched: every
 * screen that rings also shows.
 */
export function createRing(): Ring {
  let context: AudioContext | undefined;
  return (chime) => {
    if (typeof AudioContext === 'undefined') return;
    context ??= new AudioContext();
    const sounding = context;
    const asked = performance.now();
    const play = () => {
      if (performance.now() - asked > TOO_LATE) return;
      NOTES[chime].forEach((frequency, place) => {
        playNote(sounding, frequency, sounding.currentTime + place * NOTE_APART);
      });
    };
    if (sounding.state === 'running') play();
    else void sounding.resume().then(play, () => undefined);
  };
}

function playNote(context: AudioContext, frequency: number, at: number): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = frequency;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.25, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, at + NOTE_LENGTH);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + NOTE_LENGTH);
}
