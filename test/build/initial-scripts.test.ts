import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const output = mkdtempSync(join(tmpdir(), 'par-index-budget-'));
const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
const config = join(__dirname, 'tiny-page', 'webpack.config.js');

function build(settings: { main?: number; later?: number | 'none'; without?: string }) {
  const env = Object.entries(settings).flatMap(([name, value]) => ['--env', `${name}=${String(value)}`]);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [webpack, '--config', config, '--output-path', output, ...env],
    { cwd: root, encoding: 'utf8' },
  );
  return { status, log: stdout + stderr };
}

afterAll(() => {
  rmSync(output, { recursive: true, force: true });
});

describe('the limits on the scripts that a page loads at first', () => {
  it('print the figure of each, without office.js, and let a page below them through', () => {
    const { status, log } = build({});
    expect(log).toMatch(/tiny\.html: main [\d.]+ kB gzip of 5\.0 kB allowed \(main\.js\)/);
    expect(log).toMatch(/tiny\.html: later [\d.]+ kB gzip of 5\.0 kB allowed \(later\.js\)/);
    expect(status).toBe(0);
  });

  it.each([{ main: 50 }, { later: 50 }])('fail the build of a page above one of them: %j', (limit) => {
    const { status, log } = build(limit);
    expect(log.match(/over the limit/g)).toHaveLength(1);
    expect(log).toMatch(new RegExp(`tiny\\.html: ${Object.keys(limit).join()} .*over the limit`));
    expect(status).not.toBe(0);
  });

  it('fail the build of a page that loads what has none', () => {
    const { status, log } = build({ later: 'none' });
    expect(log).toContain('tiny.html loads later.js, for which there is no limit.');
    expect(status).not.toBe(0);
  });
});

describe('the scripts of an import', () => {
  it('are preloaded by the page, before its own', () => {
    expect(build({}).status).toBe(0);
    const page = readFileSync(join(output, 'tiny.html'), 'utf8');
    expect(page).toMatch(
      /<link rel="?preload"? as="?script"? href="?later\.js.*<script defer\S* src="?main\.js/,
    );
  });

  it('may hold what the entry must not', () => {
    expect(build({ without: '/tiny-page/later' }).status).toBe(0);
    const { status, log } = build({ without: '/tiny-page/(later|word)' });
    expect(log).toMatch(/“main” may reach \S+\/tiny-page\/word\.mjs by import\(\) only/);
    expect(log).not.toMatch(/may reach \S+later/);
    expect(status).not.toBe(0);
  });
});
