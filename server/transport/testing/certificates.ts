import { generateKeyPairSync, sign } from 'node:crypto';
import { isIPv4 } from 'node:net';

/** A certificate and its key, made here for a test; it stands for itself, so it is its own authority. */
export interface MadeCertificate {
  readonly cert: string;
  readonly key: string;
}

/** @param names DNS names and IPv4 addresses; @param from, until ms since 1970 */
export function makeCertificate(made: {
  readonly names: readonly string[];
  readonly from: number;
  readonly until: number;
}): MadeCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const name = sequence(der(SET, sequence(COMMON_NAME, der(UTF8, Buffer.from('test')))));
  const toSign = sequence(
    der(0xa0, der(INTEGER, Buffer.of(2))),
    der(INTEGER, Buffer.from([1, ...Buffer.from(String(made.until))])),
    SIGNED_BY_ECDSA,
    name,
    sequence(time(made.from), time(made.until)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(ALT_NAMES, der(OCTETS, sequence(...made.names.map(altName)))))),
  );
  const signature = sign('sha256', toSign, privateKey);
  const whole = sequence(toSign, SIGNED_BY_ECDSA, der(BITS, Buffer.of(0), signature));
  return {
    cert: pem(whole),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

const INTEGER = 0x02;
const BITS = 0x03;
const OCTETS = 0x04;
const OBJECT = 0x06;
const UTF8 = 0x0c;
const TIME = 0x18;
const SEQUENCE = 0x30;
const SET = 0x31;
const COMMON_NAME = der(OBJECT, Buffer.from('550403', 'hex'));
const ALT_NAMES = der(OBJECT, Buffer.from('551d11', 'hex'));
const SIGNED_BY_ECDSA = sequence(der(OBJECT, Buffer.from('2a8648ce3d040302', 'hex')));

function altName(name: string): Buffer {
  return isIPv4(name)
    ? der(0x87, Buffer.from(name.split('.').map(Number)))
    : der(0x82, Buffer.from(name));
}

function time(ms: number): Buffer {
  const digits = new Date(ms).toISOString().slice(0, 19).replaceAll(/\D/g, '');
  return der(TIME, Buffer.from(`${digits}Z`));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(SEQUENCE, ...parts);
}

/** One value as X.690 writes it: what it is, how long, its bytes. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat(parts);
  const { length } = bytes;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), bytes]);
  const written = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...written), bytes]);
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
