/** Node strips the types itself, so Jest needs no compiler: see test/stripTypes.mjs. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/stripTypes.mjs' },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testTimeout: 30_000,
  // Jest takes one core less than there are; most of these tests wait for processes and browsers.
  maxWorkers: '100%',
};
