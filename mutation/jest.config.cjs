/** The tests of the core alone: each mutant runs those that reach it, so they must be quick. */
const root = require('../jest.config.cjs');

const { transform, transformIgnorePatterns, moduleFileExtensions } = root.projects[0];

module.exports = {
  rootDir: '..',
  transform,
  transformIgnorePatterns,
  moduleFileExtensions,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/domain/**/*.test.ts', '<rootDir>/tests/engine/**/*.test.ts'],
};
