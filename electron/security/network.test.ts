import { expect, it } from 'vitest';

import { mayReach, onlyServer } from './network.js';

const SERVER = 'http://192.168.1.20:8080';

it.each([
  ['app://kiosk/kiosk', SERVER],
  ['app://kiosk/assets/a.js', undefined],
  ['ws://192.168.1.20:8080/socket.io/?EIO=4', SERVER],
  ['wss://onthaal.example/socket.io/', 'https://onthaal.example'],
])('%s may be reached', (url, server) => {
  expect(mayReach(url, server)).toBe(true);
});

it.each([
  ['ws://192.168.1.20:8080/socket.io/', undefined],
  ['ws://192.168.1.20:8081/socket.io/', SERVER],
  ['ws://192.168.1.21:8080/', SERVER],
  ['ws://someone@192.168.1.20:8080/', SERVER],
  ['ws://192.168.1.20.evil.example:8080/', SERVER],
  ['ws://onthaal.example/', 'https://onthaal.example'],
  ['http://192.168.1.20:8080/kiosk', SERVER],
  ['https://elsewhere.example/', SERVER],
  ['file:///etc/passwd', SERVER],
  ['app://other/kiosk', SERVER],
  ['data:text/html,hello', SERVER],
  ['not an address', SERVER],
])('%s may not', (url, server) => {
  expect(mayReach(url, server)).toBe(false);
});

it.each([
  [undefined, '<-loopback>'],
  [SERVER, '<-loopback>;192.168.1.20:8080'],
  ['https://onthaal.example', '<-loopback>;onthaal.example:443'],
])(
  'whatever else is asked for past requests ends at a proxy that is not there: %s',
  (server, rules) => {
    expect(onlyServer(server)).toMatchObject({
      mode: 'fixed_servers',
      proxyRules: 'http://127.0.0.1:9',
      proxyBypassRules: rules,
    });
  },
);
