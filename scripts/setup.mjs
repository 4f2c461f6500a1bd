/**
 * Installs the exact packages of package-lock.json when they are missing or older than that file.
 * Runs before every script that needs packages, so that each of them works on a fresh clone.
 * Uses nothing but Node, because it runs when nothing else is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lockFile = join(root, 'package-lock.json');
/** npm writes this file at the end of an installation that succeeded, and only then. */
const installed = join(root, 'node_modules', '.package-lock.json');

const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** `>=20.19`: the oldest Node that every package here takes. */
const oldest = engines.node.replace('>=', '').split('.').map(Number);
const own = process.versions.node.split('.').map(Number);
if (own[0] < oldest[0] || (own[0] === oldest[0] && own[1] < oldest[1])) {
  const wanted = oldest.join('.');
  console.error(`Cần Node.js ${wanted} trở lên; máy đang có ${process.versions.node}.`);
  console.error(`Node.js ${wanted} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockFile).mtimeMs;

if (!isCurrent) {
  // To stderr: the standard output of `npm run --silent batch` belongs to the program alone.
  console.error('Đang cài các gói cần thiết… / Installing the packages that this needs…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, 'inherit'],
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
