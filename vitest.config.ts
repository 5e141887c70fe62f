import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// The office's PCs stand in Việt Nam. Tests of pure dates must hold in every zone all the same; those that matter
// say so by comparing with a second way of reckoning, never with the machine's local time.
process.env.TZ = 'Asia/Ho_Chi_Minh'

/**
 * Unit tests: pure and main-process code in Node, the interface in jsdom, the contract between both in Node; and the short
 * form of the torture of storage (`npm run torture` is the long one).
 */
export default defineConfig({
  test: {
    // A time limit only ends what hangs: on a busy machine a proof over thousands of cases takes what it takes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'test/unit/shared/**/*.test.ts',
            'test/unit/electron/**/*.test.ts',
            'test/unit/scripts/**/*.test.ts',
            'test/contract/**/*.test.ts',
          ],
          setupFiles: ['test/support/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'torture',
          environment: 'node',
          include: ['test/torture/**/*.torture.test.ts'],
          setupFiles: ['test/support/setup.ts'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: ['test/unit/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/setup.ts', 'test/support/setup-dom.ts'],
        },
      },
    ],
  },
})
