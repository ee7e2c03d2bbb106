import { expect, test } from 'vitest';

import { parseSealed, SealBroken, sealOf } from './document-seal.js';

const VALUE = { version: 1, islands: 12, name: 'Één accueil', pins: ['a', 'b'] };

function sealed(json: string): Buffer {
  return Buffer.from(`${json}\n${sealOf(json)}\n`);
}

test.each([JSON.stringify(VALUE), JSON.stringify(VALUE, null, 2), '{}'])(
  'what is sealed is JSON to every reader, and reads back: %s',
  (json) => {
    const bytes = sealed(json);
    expect(JSON.parse(bytes.toString('utf8'))).toEqual(JSON.parse(json));
    expect(parseSealed(bytes)).toEqual(JSON.parse(json));
  },
);

test('what has no seal is believed', () => {
  for (const behind of ['', '\n', '\r\n'])
    expect(parseSealed(Buffer.from(`{"a":1}${behind}`))).toEqual({ a: 1 });
});

test('any single wrong bit is found, wherever it is', () => {
  const whole = sealed(JSON.stringify(VALUE));
  for (let bit = 0; bit < whole.length * 8; bit += 1) {
    const bytes = Buffer.from(whole);
    bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(() => parseSealed(bytes), `bit ${bit}`).toThrow(/JSON|checksum/);
  }
});

test('cut short it is either the whole value or nothing', () => {
  const whole = sealed(JSON.stringify(VALUE));
  const json = Buffer.byteLength(JSON.stringify(VALUE));
  for (let length = 0; length < whole.length; length += 1) {
    const bytes = whole.subarray(0, length);
    if (length < json) expect(() => parseSealed(bytes)).toThrow(SyntaxError);
    else if (length <= json + 3 || length === whole.length - 1)
      expect(parseSealed(bytes)).toEqual(VALUE);
    else expect(() => parseSealed(bytes)).toThrow(SealBroken);
  }
});

test('a value changed by hand under its old seal is told by no content of it', () => {
  const bytes = Buffer.from(sealed('{"pin":"1234"}').toString().replace('1234', '9999'));
  expect(() => parseSealed(bytes)).toThrow('its checksum does not match');
});
