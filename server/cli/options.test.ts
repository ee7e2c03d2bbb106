import { describe, expect, it } from 'vitest';

import { readOptions, WrongOption } from './options.js';

describe('start options', () => {
  it('has defaults', () => {
    expect(readOptions([], {})).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      dataFolder: 'data',
      demo: false,
      speed: 20,
    });
  });

  it('lets flags win over the environment', () => {
    const options = readOptions(['--port', '9000', '--data', 'b'], { PORT: '1', DATA_FOLDER: 'a' });
    expect(options).toMatchObject({ port: 9000, dataFolder: 'b' });
    expect(readOptions([], { PORT: '81', HOST: '::1' })).toMatchObject({ port: 81, host: '::1' });
  });

  it('speaks plain HTTP unless it is given a certificate and its key', () => {
    expect(readOptions([], {})).toMatchObject({ tls: undefined, httpPort: undefined });
    const env = { TLS_CERT: 'a.pem', TLS_KEY: 'b.pem', HTTP_PORT: '80' };
    expect(readOptions(['--tls-cert', 'c.pem'], env)).toMatchObject({
      tls: { cert: 'c.pem', key: 'b.pem' },
      httpPort: 80,
    });
  });

  it('takes the slash off the public address', () => {
    expect(readOptions([], { PUBLIC_URL: 'https://a.example/' }).publicUrl).toBe(
      'https://a.example',
    );
  });

  it.each([
    [['--port', 'x'], {}],
    [['--port', '70000'], {}],
    [['--speed', '0'], {}],
    [['--nonsense'], {}],
    [['stray'], {}],
    [[], { PORT: '8080.5' }],
    [[], { PUBLIC_URL: 'accueil.example' }],
    [[], { ADMIN_PIN: '12' }],
    [['--tls-cert', 'cert.pem'], {}],
    [[], { TLS_KEY: 'key.pem' }],
    [['--http-port', '80'], {}],
    [['--demo'], { TLS_CERT: 'cert.pem', TLS_KEY: 'key.pem' }],
    [['--http-port', 'x'], { TLS_CERT: 'cert.pem', TLS_KEY: 'key.pem' }],
    [[], { METRICS_TOKEN: 'short' }],
    [[], { LOG_LEVEL: 'verbose' }],
    [[], { METRICS_TOKEN: 'with a space in it' }],
  ])('refuses %j %j in words', (args, env) => {
    expect(() => readOptions(args, env)).toThrow(WrongOption);
  });
});
