import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import { LaterQrCode, loadQrCode } from './later-qr-code.js';
import { QrCode } from './qr-code.js';

it('keeps the place white and named until it can draw, then draws at once', async () => {
  const code = { text: 'http://192.168.1.20:8080/t#fr.abcDEF0123456789_-abcd', label: 'Ticket' };
  const before = renderToStaticMarkup(<LaterQrCode {...code} />);
  expect(before).toContain('aria-label="Ticket"');
  expect(before).toContain(' d=""');

  await loadQrCode();

  expect(renderToStaticMarkup(<LaterQrCode {...code} />)).toBe(
    renderToStaticMarkup(<QrCode {...code} />),
  );
});
