/** Bundles one TypeScript entry into one module that plain Node runs: for child processes of tests and for the bench. */
import { resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/**
 * @param {string} entry path from the repository's top
 * @param {string} outDir
 * @returns {Promise<string>} path of the module
 */
export async function bundle(entry, outDir) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: resolve(root, entry),
      outDir,
      emptyOutDir: false,
      target: 'node20.18',
      minify: true,
      rolldownOptions: { output: { entryFileNames: 'bundle.mjs' } },
    },
  })
  return resolve(outDir, 'bundle.mjs')
}
