import { defineConfig } from '@playwright/test'

/** End-to-end tests in the real Electron: one window at a time, no second tries. */
export default defineConfig({
  testDir: 'test/e2e/specs',
  outputDir: 'out/test/e2e',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  projects: [{ name: 'electron' }],
})
