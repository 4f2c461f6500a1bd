import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

declare global {
  /** Set while the site is served. */
  var endWorkbench: (() => void) | undefined;
}

/** Jest calls it before the first browser test: serves the site as `npm start` does, once for all of them. */
export default async function globalSetup(): Promise<void> {
  const port = await freePort();
  const address = `https://localhost:${String(port)}/workbench.html`;
  const server = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), CI: 'true' },
  });
  let log = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes(address)) resolve();
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', () => reject(new Error(`The site did not start:\n${log}`)));
  });
  process.env['WORKBENCH_ADDRESS'] = address;
  globalThis.endWorkbench = () => {
    server.removeAllListeners('exit');
    // At once: the server would first put its build into the cache.
    server.kill('SIGKILL');
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system gave no port.'));
      });
    });
  });
}
