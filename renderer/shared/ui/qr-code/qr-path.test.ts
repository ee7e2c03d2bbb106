import { expect, it } from 'vitest';

import { qrPath } from './qr-path.js';

it('draws the code with four modules of quiet around it', () => {
  const { size, path } = qrPath('http://192.168.1.20:8080/t#fr.abcDEF0123456789_-abcd');
  // Version 4 is 33 modules wide.
  expect(size).toBe(33 + 8);
  // The upper left finder pattern begins right behind the quiet zone: seven dark modules.
  expect(path.startsWith('M4 4h7v1h-7z')).toBe(true);
  const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)];
  const columns = starts.flatMap(([, x, , width]) => [Number(x), Number(x) + Number(width) - 1]);
  expect(Math.min(...columns)).toBe(4);
  expect(Math.max(...columns)).toBe(size - 5);
});
