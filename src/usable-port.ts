import { createServer } from 'node:net';
import { type Config, ConfigError } from './config.js';

/** The embedded database is for trying out, with sign-in as anybody, so only this machine may come in. */
export function listenHost(config: Config): string {
  return config.database.kind === 'embedded' ? 'localhost' : '0.0.0.0';
}

/**
 * Finds out before anything slow happens that the port is taken, and settles `PORT=0`.
 *
 * @throws ConfigError when nothing can listen there
 */
export async function usablePort(config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.code})`;
      reject(new ConfigError([`PORT is ${config.port} but that port ${reason}; set PORT to another one.`]));
    });
    probe.listen(config.port, listenHost(config), () => {
      const address = probe.address();
      probe.close(() =>
        resolve(address !== null && typeof address === 'object' ? address.port : config.port),
      );
    });
  });
}
