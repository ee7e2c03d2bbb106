import { expect, it } from 'vitest';

import { contentSecurityPolicy, pageHeaders } from './page-policy.js';

it('allows nothing by default, and one place elsewhere to connect to', () => {
  const policy = contentSecurityPolicy('https://onthaal.example');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(/connect-src [^;]*/.exec(policy)?.[0]).toBe(
    'connect-src app://kiosk/jobs/ wss://onthaal.example',
  );
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

it('connects to nothing elsewhere before a server is set', () => {
  expect(contentSecurityPolicy(undefined)).toContain('connect-src app://kiosk/jobs/;');
  expect(pageHeaders(undefined)['cache-control']).toBe('no-store');
});

it('leaves which machine it is to the session where the address is one that no policy can name', () => {
  expect(contentSecurityPolicy('http://[fd00::2]:8080')).toContain(
    'connect-src app://kiosk/jobs/ ws:;',
  );
});
