/**
 * Serves the add-in and the workbench at https://localhost:3000/ and opens the workbench.
 * PORT changes the port; the manifest and Excel know only 3000. `--no-open` leaves the browser alone.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { localhostCertificate } from './certificate.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const configuration = createRequire(import.meta.url)('../webpack.config.js');

const port = Number(process.env.PORT ?? 3000);
const address = `https://localhost:${port}/workbench.html`;

if (!(await isFree(port))) {
  console.error(
    `Cổng ${port} đang được chương trình khác dùng. / Port ${port} is in use by another program.`,
  );
  process.exit(1);
}

const { key, cert, trusted } = await localhostCertificate(join(root, '.work', 'certificate'));

console.log('Đang dựng trang… / Building the page…');
const compiler = webpack(configuration({ workbench: true }, { mode: 'development' }));
const server = new WebpackDevServer(
  {
    port,
    host: 'localhost',
    server: { type: 'https', options: { key, cert } },
    static: false,
    devMiddleware: { index: 'workbench.html' },
    // The pane is served as it is shipped, and a reload would lose the workbook that is open:
    // after a change, reload the page by hand.
    client: false,
    hot: false,
    liveReload: false,
    // Office leaves a button blank whose picture may not be kept.
    headers: ({ url }) => ({
      'Cache-Control': url.startsWith('/assets/icons/') ? 'max-age=3600' : 'no-store',
    }),
  },
  compiler,
);

compiler.hooks.done.tap('Announce', announceOnce());
await server.start();

function isFree(wanted) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(wanted, 'localhost', () => probe.close(() => resolve(true)));
  });
}

function announceOnce() {
  let announced = false;
  return (stats) => {
    if (announced || stats.hasErrors()) return;
    announced = true;
    console.log(`\n  ${address}\n`);
    if (!trusted) {
      console.log(
        [
          '  Trình duyệt sẽ cảnh báo vì chứng chỉ chỉ dùng trên máy này: bấm "Nâng cao", rồi "Tiếp tục truy cập localhost".',
          '  The browser will warn, because the certificate is for this computer only: click "Advanced", then "Proceed to localhost".',
          '',
        ].join('\n'),
      );
    }
    if (mayOpenBrowser()) openBrowser(address);
  };
}

function mayOpenBrowser() {
  return !process.argv.includes('--no-open') && hasDisplay();
}

function hasDisplay() {
  if (process.env.CI || process.env.SSH_CONNECTION) return false;
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function openBrowser(url) {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url];
  // Without such a program the address that was printed is enough.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
