import { describe, expect, it } from 'vitest';

import { serverAddress } from './server-address.js';

describe('the address of a server', () => {
  it.each([
    ['192.168.1.20:8080', 'http://192.168.1.20:8080'],
    ['192.168.1.20', 'http://192.168.1.20:8080'],
    ['onthaal', 'http://onthaal:8080'],
    ['  Onthaal.Local ', 'http://onthaal.local:8080'],
    ['pc-accueil:80', 'http://pc-accueil'],
    ['http://192.168.1.20', 'http://192.168.1.20'],
    ['HTTP://192.168.1.20:9000/', 'http://192.168.1.20:9000'],
    ['https://onthaal.example/kiosk', 'https://onthaal.example'],
    ['https://onthaal.example:8443/kiosk?a=b#c', 'https://onthaal.example:8443'],
    ['onthaal:8080/kiosk', 'http://onthaal:8080'],
    ['[fe80::1]:8080', 'http://[fe80::1]:8080'],
  ])('%s is %s', (typed, address) => {
    expect(serverAddress(typed)).toEqual({ ok: true, address });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['http://', 'not-an-address'],
    ['ftp://onthaal', 'not-an-address'],
    ['app://kiosk', 'not-an-address'],
    ['file:///etc/passwd', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['user:secret@onthaal', 'not-an-address'],
    ['http://user@onthaal', 'not-an-address'],
    ['192.168.1', 'not-an-address'],
    ['192.168.1.300', 'not-an-address'],
    ['onthaal:99999', 'not-an-address'],
    ['onthaal:', 'not-an-address'],
    ['het onthaal', 'not-an-address'],
    ['..', 'not-an-address'],
    ['fe80::1', 'not-an-address'],
    ['a'.repeat(300), 'not-an-address'],
  ])('“%s” is %s', (typed, problem) => {
    expect(serverAddress(typed)).toEqual({ ok: false, problem });
  });
});
