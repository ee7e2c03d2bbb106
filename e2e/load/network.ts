import { Agent } from 'node:http';
import type { ClientRequestArgs } from 'node:http';
import { connect, Socket } from 'node:net';
import type { NetConnectOpts } from 'node:net';

/** What `ws` hands on of an engine.io connection goes through it; a network has one address for all behind it. */
export class Network extends Agent {
  readonly #lines = new Set<Socket>();
  #isCut = false;
  #received = 0;
  #connects = 0;

  /** @param address own address all of it comes from, as behind one router; absent: the usual one */
  constructor(private readonly address?: string) {
    super({ keepAlive: false });
  }

  /** Bytes that came in so far, frames and all. */
  get received(): number {
    return [...this.#lines].reduce((sum, { bytesRead }) => sum + bytesRead, this.#received);
  }

  /** Connections begun so far. */
  get connects(): number {
    return this.#connects;
  }

  /** Ends every line at once, and every new one as it comes. */
  cut(): void {
    this.#isCut = true;
    for (const line of this.#lines) line.destroy();
  }

  mend(): void {
    this.#isCut = false;
  }

  override createConnection(options: ClientRequestArgs): Socket {
    if (this.#isCut) return noNetwork();
    this.#connects += 1;
    const { address } = this;
    const line = connect({
      ...(options as NetConnectOpts),
      ...(address !== undefined && { localAddress: address }),
    } as NetConnectOpts);
    this.#lines.add(line);
    line.once('close', () => {
      this.#lines.delete(line);
      this.#received += line.bytesRead;
    });
    return line;
  }
}

/** The `n`th address of this machine alone; none where only one may be used without being set up. */
export function ownAddress(n: number): string | undefined {
  return process.platform === 'darwin' ? undefined : `127.0.0.${n}`;
}

function noNetwork(): Socket {
  const line = new Socket();
  setImmediate(() => line.destroy(new Error('the network is cut')));
  return line;
}
