// Listening on a port of this machine.
import type { AddressInfo, Server } from 'node:net';

export const LOOPBACK = '127.0.0.1';
const MOST_PORTS = 50;

/** Listens on the port of that address, or on the next that is free; gives the one taken. */
export async function listenOn(server: Server, host: string, port: number): Promise<number> {
  for (let next = port; ; next++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen({ port: next, host, exclusive: true }, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if ((code !== 'EADDRINUSE' && code !== 'EACCES') || next - port >= MOST_PORTS || next >= 65535) throw error;
    }
  }
}
