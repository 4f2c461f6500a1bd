/** The tests of the domain alone, as the mutants of the domain are tried against them. */
const { projects } = require('../../jest.config.js');

const unit = projects.find(({ displayName }) => displayName === 'unit');

module.exports = {
  ...unit,
  rootDir: '../..',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['<rootDir>/test/scorecard/**/*.test.ts', '<rootDir>/test/mutation/*.mutation.ts'],
  moduleNameMapper: { '^\\.\\./official$': '<rootDir>/test/mutation/official.ts' },
  // It recognises the official workbook before its first test, where no mutant can be told from another.
  testPathIgnorePatterns: ['/official.test.ts$'],
  setupFiles: ['<rootDir>/test/mutation/fewCases.ts'],
};
