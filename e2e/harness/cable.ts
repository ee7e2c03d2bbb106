import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/**
 * One screen's own network cable to the server: a TCP relay that can be cut and mended. Browsers'
 * offline switches leave open WebSockets alone; this does not.
 */
export class Cable {
  readonly #ends = new Set<Socket>();
  /** Of these, the ends at the server. */
  readonly #farEnds = new Set<Socket>();
  #state: 'whole' | 'cut' | 'silent' | 'deaf' | 'mute' = 'whole';

  #serverUrl: string | undefined;

  private constructor(private readonly listener: Server) {
    listener.on('connection', (near) => this.#relay(near));
  }

  /** Its address is known before the server's is. */
  static async lay(): Promise<Cable> {
    const listener = createServer();
    await new Promise<void>((resolve) => {
      listener.listen(0, '127.0.0.1', resolve);
    });
    return new Cable(listener);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.listener.address() as AddressInfo).port}`;
  }

  plugInto(serverUrl: string): void {
    this.#serverUrl = serverUrl;
  }

  /** Ends every connection at once and every new one as it comes. */
  cut(): void {
    this.#state = 'cut';
    for (const end of this.#ends) end.destroy();
  }

  /** Connections stay, but nothing passes any more, either way: what pulling a plug looks like. */
  silence(): void {
    this.#state = 'silent';
    for (const end of this.#ends) end.pause();
  }

  /** What the screen sends arrives; nothing comes back to it. */
  deafen(): void {
    this.#state = 'deaf';
    for (const end of this.#farEnds) end.pause();
  }

  /** What the server sends arrives; nothing of the screen's reaches it. */
  mute(): void {
    this.#state = 'mute';
    for (const end of this.#ends) if (!this.#farEnds.has(end)) end.pause();
  }

  /** After a silence what was held arrives late, as a network delivers it. */
  mend(): void {
    this.#state = 'whole';
    for (const end of this.#ends) end.resume();
  }

  async remove(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => {
      this.listener.close(() => resolve());
    });
  }

  #relay(near: Socket): void {
    near.on('error', () => near.destroy());
    if (this.#state === 'cut' || this.#serverUrl === undefined) {
      near.destroy();
      return;
    }
    const { hostname, port } = new URL(this.#serverUrl);
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#ends.add(from);
      if (from === far) this.#farEnds.add(from);
      from.on('data', (bytes) => to.write(bytes));
      from.on('error', () => from.destroy());
      from.on('close', () => {
        this.#ends.delete(from);
        this.#farEnds.delete(from);
        to.destroy();
      });
      const held = { whole: false, silent: true, deaf: from === far, mute: from === near };
      if (held[this.#state]) from.pause();
    }
  }
}
