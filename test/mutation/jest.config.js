/** The tests of the domain alone, as the mutants of the domain are tried against them. */
const { projects } = require('../../jest.config.js');

const unit = projects.find(({ displayName }) => displayName === 'unit');

module.exports = {
  ...unit,
  rootDir: '../..',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['<rootDir>/test/scorecard/**/*.test.ts', '<rootDir>/test/mutation/*.mutation.ts'],
  // What they hold is tried without .xlsx files by corpus.mutation.ts, in a small part of the time.
  testPathIgnorePatterns: ['/official.test.ts$', '/correction.test.ts$'],
  setupFiles: ['<rootDir>/test/mutation/fewCases.ts'],
};
