/** Node strips the types itself, so Jest needs no compiler: see test/stripTypes.mjs. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/stripTypes.mjs' },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // Only what hangs is to be ended: a busy machine needs several times what a quiet one does.
  testTimeout: 240_000,
  // Jest takes one core less than there are; most of these tests wait for processes and browsers. With more at once the
  // processes of one test take the others' time.
  maxWorkers: '100%',
};
