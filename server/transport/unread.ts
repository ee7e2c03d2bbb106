/** The parts of an engine.io connection that say how much it has not been able to send. */
interface EngineConnection {
  readonly request: { readonly socket: { readonly writableLength: number } };
}

interface QueuedPacket {
  readonly data?: unknown;
}

/** Packets a healthy connection may have queued; below that nobody counts bytes. */
const FEW = 8;

/** Bytes that wait because the other side does not read: in the engine's queue and the socket's. */
export function unreadBytes(connection: EngineConnection): number {
  const queue: unknown = Reflect.get(connection, 'writeBuffer');
  let bytes = connection.request.socket.writableLength;
  if (!Array.isArray(queue) || queue.length < FEW) return bytes;
  for (const packet of queue as readonly QueuedPacket[]) {
    if (typeof packet.data === 'string') bytes += packet.data.length;
  }
  return bytes;
}
