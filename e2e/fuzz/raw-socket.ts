import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Socket } from 'node:net';

/** One frame as RFC 6455 lays it out; what a frame may not be can be asked for, too. */
export interface Frame {
  /** 1 text, 2 bytes, 8 close, 9 ping, 10 pong, 0 goes on; the others are not defined. */
  readonly opcode: number;
  readonly payload: string | Uint8Array;
  readonly isLast?: boolean;
  readonly isMasked?: boolean;
  /** Bits that only extensions may set, 0 to 7. */
  readonly reserved?: number;
  /** The length it says it has, where that is a lie. */
  readonly claims?: number;
}

const OPEN_LIMIT_MS = 10_000;
const TEXT = 1;
const CLOSE = 8;

/** A websocket without anything that would keep it from saying what is wrong. */
export class RawSocket {
  #read: Buffer = Buffer.alloc(0);
  readonly #texts: string[] = [];
  #isClosed = false;
  #news: () => void = () => undefined;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (bytes: Buffer) => this.#take(bytes));
    socket.on('error', () => undefined);
    socket.once('close', () => {
      this.#isClosed = true;
      this.#news();
    });
  }

  /** @param base of the server, `http://host:port` @throws where it is not let in */
  static open(base: string): Promise<RawSocket> {
    return new Promise((resolve, reject) => {
      const asked = request(`${base}/socket.io/?EIO=4&transport=websocket`, {
        timeout: OPEN_LIMIT_MS,
        headers: {
          connection: 'Upgrade',
          upgrade: 'websocket',
          'sec-websocket-version': '13',
          'sec-websocket-key': randomBytes(16).toString('base64'),
        },
      });
      asked.once('upgrade', (_response, socket, head) => {
        const raw = new RawSocket(socket);
        if (head.length > 0) raw.#take(head);
        resolve(raw);
      });
      asked.once('response', ({ statusCode }) => reject(new Error(`refused: ${statusCode}`)));
      asked.once('timeout', () => asked.destroy(new Error('no answer to the upgrade')));
      asked.once('error', reject);
      asked.end();
    });
  }

  text(payload: string): void {
    this.frame({ opcode: TEXT, payload });
  }

  frame(frame: Frame): void {
    if (!this.#isClosed) this.socket.write(bytesOf(frame));
  }

  /**
   * Waits for a text that begins so, and takes it and those before it away.
   * @returns `undefined` where the server has closed, `late` where nothing came in time
   */
  async until(isIt: (text: string) => boolean, ms: number): Promise<string | undefined> {
    const end = performance.now() + ms;
    for (;;) {
      for (let text = this.#texts.shift(); text !== undefined; text = this.#texts.shift()) {
        if (isIt(text)) return text;
      }
      if (this.#isClosed) return undefined;
      const left = end - performance.now();
      if (left <= 0) return 'late';
      await this.#change(left);
    }
  }

  close(): void {
    this.socket.destroy();
  }

  #change(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const late = setTimeout(resolve, ms);
      this.#news = () => {
        clearTimeout(late);
        resolve();
      };
    });
  }

  #take(bytes: Buffer): void {
    this.#read = Buffer.concat([this.#read, bytes]);
    for (;;) {
      const frame = firstFrame(this.#read);
      if (frame === undefined) break;
      this.#read = this.#read.subarray(frame.length);
      // it says good-bye, and waits for ours
      if (frame.opcode === CLOSE) this.#isClosed = true;
      // engine.io's own ping wants an answer
      if (frame.text === '2') this.text('3');
      else if (frame.text !== undefined) this.#texts.push(frame.text);
    }
    this.#news();
  }
}

function bytesOf({ opcode, payload, isLast = true, isMasked = true, ...odd }: Frame): Buffer {
  const bytes = Buffer.from(payload as string);
  const { reserved = 0, claims = bytes.length } = odd;
  const mask = randomBytes(4);
  const start = (isLast ? 0x80 : 0) | (reserved << 4) | opcode;
  const flag = isMasked ? 0x80 : 0;
  let head: Buffer;
  if (claims < 126) head = Buffer.from([start, flag | claims]);
  else if (claims < 65_536) head = Buffer.from([start, flag | 126, claims >> 8, claims & 255]);
  else {
    head = Buffer.alloc(10);
    head.set([start, flag | 127]);
    head.writeBigUInt64BE(BigInt(claims), 2);
  }
  if (!isMasked) return Buffer.concat([head, bytes]);
  const masked = bytes.map((byte, at) => byte ^ (mask[at % 4] ?? 0));
  return Buffer.concat([head, mask, masked]);
}

interface ReadFrame {
  /** Bytes of all of it. */
  readonly length: number;
  readonly opcode: number;
  readonly text: string | undefined;
}

/** The server masks nothing and sends whole frames. */
function firstFrame(read: Buffer): ReadFrame | undefined {
  if (read.length < 2) return undefined;
  const short = read.readUInt8(1) & 0x7f;
  const start = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (read.length < start) return undefined;
  const size =
    short === 126 ? read.readUInt16BE(2) : short === 127 ? Number(read.readBigUInt64BE(2)) : short;
  if (read.length < start + size) return undefined;
  const opcode = read.readUInt8(0) & 0x0f;
  const text = opcode === TEXT ? read.toString('utf8', start, start + size) : undefined;
  return { length: start + size, opcode, text };
}
