import { writeFile } from 'node:fs/promises';

import { create } from 'qrcode';

/** px; a small camera's. */
const WIDTH = 640;
const HEIGHT = 480;
/** px of a module of the code. */
const MODULE = 8;
const DARK = 20;
const LIGHT = 235;
const GREY = 128;
const FRAMES = 10;

/** What a Chromium is started with to see a film where its camera would be. */
export function cameraArguments(film: string): string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ];
}

/** A film of a QR code that is held before the camera (YUV4MPEG2, which Chromium reads). */
export async function filmCode(film: string, text: string): Promise<void> {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size * MODULE;
  const [left, top] = [Math.floor((WIDTH - side) / 2), Math.floor((HEIGHT - side) / 2)];
  const light = Buffer.alloc(WIDTH * HEIGHT, LIGHT);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      if (modules.get(Math.floor(y / MODULE), Math.floor(x / MODULE)) !== 0)
        light[(top + y) * WIDTH + left + x] = DARK;
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, GREY);
  const frame = [Buffer.from('FRAME\n'), light, colour];
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  await writeFile(
    film,
    Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame).flat()]),
  );
}
