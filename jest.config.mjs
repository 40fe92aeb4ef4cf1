import { availableParallelism } from 'node:os';

/** Node strips the types itself, so Jest needs no compiler: see test/stripTypes.mjs. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/stripTypes.mjs' },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // Only what hangs is to be ended: a busy machine needs several times what a quiet one does.
  testTimeout: 240_000,
  // Most of these tests wait for processes and browsers; more than 100 % Jest reads as a number.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
};
