/** Mutation testing of the domain: changes its code in small ways and asks whether a test notices. */
export default {
  mutate: ['src/sheet/**/*.ts', 'src/scorecard/**/*.ts'],
  plugins: ['./test/mutation/domainRunner.mjs'],
  testRunner: 'domain',
  testRunnerNodeArgs: ['--max-semi-space-size=64'],
  coverageAnalysis: 'perTest',
  // Only what the tests of the domain read is copied.
  ignorePatterns: [
    ...['/*', '!/src', '!/test', '!/tsconfig.json', '!/tsconfig.base.json'],
    ...['!/.work', '/.work/*', '!/.work/mutation', '/test/corpus/workbooks'],
  ],
  tempDirName: '.work/stryker',
  incrementalFile: '.work/mutation/incremental.json',
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false },
  htmlReporter: { fileName: '.work/mutation/report.html' },
  jsonReporter: { fileName: '.work/mutation/report.json' },
  concurrency: 1,
  // A mutant that never ends is stopped by its number of turns; a slow machine is none that never ends.
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 90, break: 85 },
};
