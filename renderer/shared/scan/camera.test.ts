import { expect, it } from 'vitest';

import { openCamera } from './camera.js';

const failing = (name: string) => ({
  getUserMedia: () => Promise.reject(new DOMException('no', name)),
});

it.each([
  ['insecure', undefined, false],
  ['none', undefined, true],
  ['none', failing('NotFoundError'), true],
  ['denied', failing('NotAllowedError'), true],
  ['busy', failing('NotReadableError'), true],
  ['busy', failing('SomethingNew'), true],
] as const)('%s', async (trouble, media, secure) => {
  expect(await openCamera(media, secure)).toEqual({ ok: false, trouble });
});

it('asks for the camera at the back, and for no microphone', async () => {
  const asked: (MediaStreamConstraints | undefined)[] = [];
  const media = {
    getUserMedia(constraints?: MediaStreamConstraints) {
      asked.push(constraints);
      return Promise.reject(new Error('none here'));
    },
  };
  await openCamera(media, true);
  expect(asked).toMatchObject([{ audio: false, video: { facingMode: { ideal: 'environment' } } }]);
});
