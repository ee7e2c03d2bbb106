import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { Random } from '../harness/random.js';
import type { Outcome, Subject } from './checker.js';
import type { FuzzHouse } from './house.js';
import { draw, TOPICS } from './messages.js';
import type { Frame } from './raw-socket.js';
import { RawSocket } from './raw-socket.js';

/** What one guest says below socket.io, in this order. */
export type Frames = readonly Frame[];

const ANSWER_LIMIT_MS = 8_000;
const HELLO = `40${JSON.stringify({ protocol: PROTOCOL_VERSION, audience: 'guest' })}`;
const LAST_WORD = '42900["resync"]';
/** Longer than any message may be, and than what closes a socket. */
const HUGE = 300 * 1024;

/** Packets of engine.io and socket.io that no client sends. */
const PACKETS: readonly string[] = [
  '',
  '9',
  'x',
  '0',
  '0{"sid":"x"}',
  '1',
  '2probe',
  '3',
  '5',
  '6',
  '42',
  '42[',
  '42{}',
  '42[1]',
  '42[]',
  '42[null]',
  '42[{"a":1}]',
  '42["resync"]',
  '42["disconnect"]',
  '42["connect",1]',
  '42["error",{}]',
  '421["resync"]',
  '4299999999999999999999["resync"]',
  '42-1["resync"]',
  '421["command",NaN]',
  '421["command",{"id":NaN,"kind":"open-day","payload":{},"at":Infinity}]',
  '421["command",{"__proto__":{"x":1}}]',
  '42/other,["command",{}]',
  '42/admin,1["resync"]',
  '40/other,',
  '40/other,{"protocol":1}',
  '40{"protocol":2}',
  '40',
  '41',
  '41/other,',
  '43',
  '431["x"]',
  '4399["x",{}]',
  '44"x"',
  '451-["command",{"_placeholder":true,"num":0}]',
  '451-1["command",{"_placeholder":true,"num":-1}]',
  '451-1["command",{"_placeholder":true,"num":1e9}]',
  '451-1["command",{"id":{"_placeholder":true,"num":0},"__proto__":{"_placeholder":true,"num":0}}]',
  '452-1["command",[{"_placeholder":true,"num":0},{"_placeholder":true,"num":0}]]',
  '4510-1["command"]',
  '45999-["command"]',
  '45-["command"]',
  '450-1["resync"]',
  '461-["x"]',
  '46',
  '47',
  'b4AAA',
  'bAAAA',
  `421["${'e'.repeat(7_000)}",{}]`,
  `421["${'e'.repeat(100_000)}",{}]`,
  `421["command",${'['.repeat(7_000)}${']'.repeat(7_000)}]`,
  `421["command",${'{"a":'.repeat(1_500)}1${'}'.repeat(1_500)}]`,
  `451-1["command",${'['.repeat(30_000)}${']'.repeat(30_000)}]`,
  `421["command",${'['.repeat(100_000)}`,
  `421["command",${'9'.repeat(7_000)}]`,
  `421["command","\\ud800\\u0000"]`,
  'x'.repeat(HUGE),
];

/** Frames that break the websocket itself. */
const BROKEN: readonly Frame[] = [
  { opcode: 3, payload: 'x' },
  { opcode: 11, payload: '' },
  { opcode: 1, payload: '421["resync"]', isMasked: false },
  { opcode: 1, payload: '421["resync"]', reserved: 4 },
  { opcode: 1, payload: '421["resy', isLast: false },
  { opcode: 0, payload: 'nc"]' },
  { opcode: 1, payload: 'x', claims: 2 ** 40 },
  { opcode: 1, payload: 'x', claims: HUGE },
  { opcode: 1, payload: 'x', claims: 5_000 },
  { opcode: 9, payload: 'p'.repeat(200) },
  { opcode: 9, payload: 'p' },
  { opcode: 10, payload: '' },
  { opcode: 8, payload: new Uint8Array([0, 1]) },
  { opcode: 8, payload: 'x' },
  { opcode: 1, payload: new Uint8Array([52, 50, 0xff, 0xfe, 0xc0]) },
  { opcode: 2, payload: new Uint8Array(20) },
  { opcode: 2, payload: new Uint8Array(9_000) },
];
const PIECES = [
  'NaN',
  '[',
  '{',
  '"',
  '\0',
  ',',
  '/',
  '-',
  '9'.repeat(30),
  '\u202E',
  'null',
  '__proto__',
];

/** One to five things that a guest says wrongly. */
export function drawFrames(random: Random): Frames {
  return Array.from({ length: random.between(1, 5) }, () => {
    const how = random.between(1, 10);
    if (how <= 2) return random.pick(BROKEN);
    if (how <= 6) return { opcode: 1, payload: random.pick(PACKETS) };
    return { opcode: 1, payload: damaged(rightPacket(random), random) };
  });
}

/** What a guest may not do anyway; so nothing of it can be taken. */
function rightPacket(random: Random): string {
  const topics = TOPICS.filter(({ event }) => event === 'command' || event === 'query');
  const topic = random.pick(topics);
  const { args } = draw(topic, random, [], {});
  return `42${random.between(0, 3)}${JSON.stringify([topic.event, ...args])}`;
}

function damaged(text: string, random: Random): string {
  const at = random.between(0, text.length);
  const to = Math.min(text.length, at + random.between(0, 6));
  return random.pick([
    text.slice(0, at),
    text.slice(0, at) + random.pick(PIECES) + text.slice(to),
    text.slice(0, at) + text.slice(to),
    text + text,
    text.slice(0, at) + text.slice(at, to).repeat(50) + text.slice(to),
  ]);
}

/** Guests that say such things: after it the server answers them or has closed. */
export function rawFrames(house: FuzzHouse): Subject<Frames> {
  return {
    name: 'raw frames',
    ready: () => Promise.resolve(),
    async send(frames): Promise<Outcome> {
      let raw: RawSocket;
      try {
        raw = await RawSocket.open(house.url);
      } catch (error) {
        return { is: 'wrong', code: String(error) };
      }
      raw.text(HELLO);
      await raw.until((text) => text.startsWith('40'), ANSWER_LIMIT_MS);
      for (const frame of frames) raw.frame(frame);
      // what waits for the rest of it gets it, and is then done
      raw.text(LAST_WORD);
      const hung = frames.some(({ claims }) => claims !== undefined);
      const last = hung
        ? undefined
        : await raw.until((text) => text.startsWith('43900'), ANSWER_LIMIT_MS);
      raw.close();
      return last === 'late'
        ? { is: 'wrong', code: 'neither answered nor closed' }
        : { is: 'refused', code: last === undefined ? 'closed' : 'answered' };
    },
    again: (one) => one,
    smaller: (frames) => [
      ...frames.map((_, place) => frames.filter((__, at) => at !== place)),
      ...frames.flatMap((frame, place) =>
        typeof frame.payload === 'string' && frame.payload.length > 20
          ? [frames.map((old, at) => (at === place ? halved(old) : old))]
          : [],
      ),
    ],
    tell: (frames) => frames,
  };
}

function halved(frame: Frame): Frame {
  return { ...frame, payload: frame.payload.slice(0, frame.payload.length / 2) };
}
