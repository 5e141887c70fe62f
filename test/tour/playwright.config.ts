import { defineConfig } from '@playwright/test'

/** The tour: one long walk through the program that leaves its papers and pictures in out/tour/. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../out/test/tour',
  workers: 1,
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
})
