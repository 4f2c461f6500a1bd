/**
 * Every check of the project in one run: lint, import directions, what nobody uses, format, types, then the tests.
 * A check that fails does not hide the next one. The last line counts: each check is one, each test is one.
 * Arguments go to jest, and then only jest runs: `npm test -- test/scorecard`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.cjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const jestArguments = process.argv.slice(2);

const CHECKS = [
  { name: 'lint', program: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  { name: 'imports', program: 'dependency-cruiser/bin/dependency-cruise.mjs', args: ['src'] },
  { name: 'unused', program: 'knip/bin/knip.js', args: [] },
  { name: 'format', program: 'prettier/bin/prettier.cjs', args: ['--check', '.'] },
  { name: 'types', program: 'typescript/bin/tsc', args: ['-b'] },
];

const counts = { passed: 0, failed: 0 };

if (jestArguments.length === 0) {
  for (const { name, program, args } of CHECKS) {
    console.log(`\n▶ ${name}`);
    const { status } = run(program, args);
    counts[status === 0 ? 'passed' : 'failed'] += 1;
    console.log(status === 0 ? `✓ ${name}` : `✗ ${name}`);
  }
}

console.log('\n▶ jest');
const tests = runTests();
counts.passed += tests.passed;
counts.failed += tests.failed;
if (tests.passed + tests.failed === 0) {
  console.error('Không có phép thử nào chạy. / No test ran.');
  counts.failed += 1;
}

console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

/** Runs jest and counts from its own report; a file that could not run at all counts as a failure. */
function runTests() {
  const report = join(root, '.work', 'jest-report.json');
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  // On two cores jest would leave one idle.
  const settings = ['--maxWorkers=100%', '--json', `--outputFile=${report}`];
  run('jest/bin/jest.js', [...projects(), ...settings, ...jestArguments], {
    // With --json jest prints its report to the standard output as well; people read the other stream.
    stdio: ['inherit', 'ignore', 'inherit'],
  });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}

/** The tests in a browser need one; without it they are left out, and that is said. */
function projects() {
  if (findChromium()) return [];
  console.log(
    'Không tìm thấy Chromium nên bỏ qua các phép thử trong trình duyệt (đặt CHROMIUM_PATH để chỉ chỗ).',
  );
  console.log('No Chromium was found, so the tests in a browser are skipped (CHROMIUM_PATH names one).');
  return ['--selectProjects', 'unit', 'integration'];
}

/** Runs a package's program with this Node, which works alike on every system. */
function run(program, args, options = { stdio: 'inherit' }) {
  return spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    ...options,
  });
}
