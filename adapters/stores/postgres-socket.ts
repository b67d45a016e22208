import { Socket } from 'node:net';

/**
 * A connection that hands the system all statements of one turn of the event loop in one go: each handing over costs more than most
 * statements do.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket();
  const write = socket.write.bind(socket) as (...given: readonly unknown[]) => boolean;
  let open = false;
  const gather = (...given: readonly unknown[]): boolean => {
    if (!open) {
      open = true;
      socket.cork();
      setImmediate(() => {
        open = false;
        socket.uncork();
      });
    }
    return write(...given);
  };
  return Object.assign(socket, { write: gather });
}
