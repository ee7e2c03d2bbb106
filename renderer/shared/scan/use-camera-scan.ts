import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

import { closeCamera, openCamera } from './camera.js';
import type { CameraTrouble } from './camera.js';
import { createFirstSight } from './first-sight.js';

/** Between two looks at the picture, ms. */
const LOOK_EVERY = 120;
/** Longer side of the picture that is looked at, px: enough for a code, and quick on a tablet. */
const LONGEST_SIDE = 800;

export type CameraState = 'opening' | 'seeing' | CameraTrouble;

/**
 * Looks for QR codes with the camera as long as the component lives; the camera is off after it. The
 * decoder is loaded with it.
 * @param onText told once for each code that is held before the camera
 */
export function useCameraScan(onText: (text: string) => void): {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly state: CameraState;
} {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>('opening');
  const tell = useRef(onText);
  useEffect(() => {
    tell.current = onText;
  }, [onText]);

  useEffect(() => {
    let over = false;
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void begin();
    return () => {
      over = true;
      clearTimeout(timer);
      if (stream !== undefined) closeCamera(stream);
    };

    async function begin(): Promise<void> {
      // Absent on plain http, which the types do not say.
      const media = navigator.mediaDevices as MediaDevices | undefined;
      const decoder = import('./decode-qr.js').catch(() => undefined);
      const opened = await openCamera(media, window.isSecureContext);
      if (!opened.ok) {
        if (!over) setState(opened.trouble);
        return;
      }
      if (over) return closeCamera(opened.stream);
      stream = opened.stream;
      stream.getVideoTracks()[0]?.addEventListener('ended', () => setState('busy'));
      const decode = (await decoder)?.decodeQr;
      if (over || video.current === null) return;
      if (decode === undefined) return setState('busy');
      video.current.srcObject = stream;
      await video.current.play().catch(() => undefined);
      setState((now) => (now === 'opening' ? 'seeing' : now));
      const isNew = createFirstSight();
      const canvas = document.createElement('canvas');
      look();

      function look(): void {
        if (over || decode === undefined) return;
        const picture = pictureOf(video.current, canvas);
        const text = picture === undefined ? undefined : decode(picture);
        if (text !== undefined && isNew(text, performance.now())) tell.current(text);
        timer = setTimeout(look, LOOK_EVERY);
      }
    }
  }, []);

  return { video, state };
}

/** @returns `undefined` before the first picture */
function pictureOf(
  video: HTMLVideoElement | null,
  canvas: HTMLCanvasElement,
): ImageData | undefined {
  if (video === null || video.videoWidth === 0) return undefined;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(video.videoWidth, video.videoHeight));
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (drawing === null) return undefined;
  drawing.drawImage(video, 0, 0, canvas.width, canvas.height);
  return drawing.getImageData(0, 0, canvas.width, canvas.height);
}
