import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const output = mkdtempSync(join(tmpdir(), 'par-index-budget-'));
const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
const config = join(__dirname, 'tiny-page', 'webpack.config.js');

function build(limit: number) {
  return spawnSync(
    process.execPath,
    [webpack, '--config', config, '--output-path', output, '--env', `limit=${String(limit)}`],
    { cwd: root, encoding: 'utf8' },
  );
}

afterAll(() => {
  rmSync(output, { recursive: true, force: true });
});

describe('the limit on the scripts that a page loads before it starts', () => {
  it('prints the figure, without office.js, and lets a page below it through', () => {
    const { status, stdout } = build(1000);
    expect(stdout).toMatch(
      /tiny\.html: initial scripts 0\.\d kB gzip of 1\.0 kB allowed \(main\.js 0\.\d kB\)/,
    );
    expect(status).toBe(0);
  });

  it('fails the build of a page above it', () => {
    const { status, stdout, stderr } = build(50);
    expect(stdout + stderr).toContain('over the limit');
    expect(status).not.toBe(0);
  });
});
