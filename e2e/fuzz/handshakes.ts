import type { Random } from '../harness/random.js';
import { handshakeSchema } from '#protocol/socket.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { Outcome, Subject } from './checker.js';
import { fromSchema } from './from-schema.js';
import type { FuzzHouse } from './house.js';
import { RawSocket } from './raw-socket.js';
import { outcomeOf } from './senders.js';
import { smallerValues } from './shrink.js';
import { mutated, strangeValue } from './strange.js';

const ANSWER_LIMIT_MS = 8_000;
/** Not JSON at all. */
const BARE = ['', '{', '[]', '"', 'NaN', '{"protocol":NaN}', '{"audience":}', 'null', '\0'];

/** What a page says of itself, wrongly; as the text behind the packet's number. */
export function drawHandshake(house: FuzzHouse, random: Random): string {
  const how = random.between(1, 8);
  if (how === 1) return random.pick(BARE);
  if (how === 2) return JSON.stringify(strangeValue(random)) ?? '';
  const protocol = random.pick([PROTOCOL_VERSION, PROTOCOL_VERSION, PROTOCOL_VERSION - 1, 0, 1e9]);
  if (how <= 4) {
    const drawn = fromSchema(handshakeSchema, random);
    return JSON.stringify({ ...Object(drawn), protocol });
  }
  const own = { protocol, ...random.pick([...house.senders.values()]) };
  // one's own token for another's view
  const { audience } = random.pick([...house.senders.values()]);
  return JSON.stringify(mutated(how === 5 ? { ...own, audience } : own, random)) ?? '';
}

/** Pages that introduce themselves wrongly: a coded refusal, or the socket is closed where it is not JSON. */
export function handshakes(house: FuzzHouse): Subject<string> {
  return {
    name: 'handshakes',
    ready: () => Promise.resolve(),
    async send(auth): Promise<Outcome> {
      let raw: RawSocket;
      try {
        raw = await RawSocket.open(house.url);
      } catch (error) {
        return { is: 'wrong', code: String(error) };
      }
      raw.text(`40${auth}`);
      const answer = await raw.until((text) => /^4[04]/.test(text), ANSWER_LIMIT_MS);
      raw.close();
      if (answer === undefined) return { is: 'refused', code: 'closed' };
      if (answer === 'late') return { is: 'wrong', code: 'neither answered nor closed' };
      if (answer.startsWith('44')) {
        const { data } = JSON.parse(answer.slice(2)) as { data?: unknown };
        return outcomeOf({ ok: false, refusal: data });
      }
      return handshakeSchema.safeParse(parsed(auth)).success
        ? { is: 'taken', code: 'let in' }
        : { is: 'wrong', code: 'let in, and not allowed' };
    },
    again: (one) => one,
    smaller: (auth) => smallerValues(parsed(auth)).map((value) => JSON.stringify(value) ?? ''),
    tell: (auth) => auth,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
