import { createServer as httpServer, request as send } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A server that accepts everything and never answers. */
export interface BlackHole extends AsyncDisposable {
  /** Without a slash at the end. */
  readonly url: string;
  /** How often something has connected. */
  caught(): number;
}

export async function blackHole(): Promise<BlackHole> {
  const held = new Set<Socket>();
  let caught = 0;
  const server = createServer((socket) => {
    caught += 1;
    held.add(socket);
    socket.resume();
    socket.on('error', () => undefined);
    socket.on('close', () => held.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    caught: () => caught,
    [Symbol.asyncDispose]: async () => {
      for (const socket of held) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** A way to a door on which answers can get lost. */
export interface Leak extends AsyncDisposable {
  readonly url: string;
  /** Requests that were answered and whose answer nobody got. */
  lost(): number;
}

/** Hands every request on to `port`; of every `nth` one the answer is dropped, connection and all. 0 = of none. */
export async function leak(port: number, nth: number): Promise<Leak> {
  let [seen, lost] = [0, 0];
  const server = httpServer((request, response) => {
    const { method, headers, url } = request;
    const onward = send({ host: '127.0.0.1', port, path: url, method, headers }, (answer) => {
      seen += 1;
      if (nth > 0 && seen % nth === 0) {
        lost += 1;
        answer.resume();
        request.socket.destroy();
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    // The door is shut: so is this one.
    onward.on('error', () => request.socket.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lost: () => lost,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
