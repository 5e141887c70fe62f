import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/*
 * Everything is bundled: the packed program carries no node_modules. Targets are those of the oldest Electron
 * the program is tested on (33: Chromium 130, Node 20.18), so that one build serves both runtimes.
 * The runner builds into a folder of its own (PHOIHOP_BUILD_DIR) and swaps it in when it is complete.
 */
const out = resolve(process.env.PHOIHOP_BUILD_DIR ?? 'out/app')

/** The sizes that the system tray asks for: 16 px and 24 px, each with its double. */
const trayIcons = ['16x16.png', '24x24.png', '32x32.png', '48x48.png']

/** The fonts of papers and the icons of the tray stand beside the main script, so that they are found however the program is started. */
const besideMain = {
  name: 'beside-main',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): string }) {
    const emit = (folder: string, name: string) =>
      this.emitFile({
        type: 'asset',
        fileName: `${folder}/${name}`,
        source: readFileSync(join('assets', folder, name)),
      })
    for (const name of readdirSync('assets/fonts')) emit('fonts', name)
    for (const name of trayIcons) emit('icons', name)
  },
}

export default defineConfig({
  main: {
    plugins: [besideMain],
    // Its build for Node declares a `require` of its own, and so does electron-vite in every part that needs one: two in one file
    // are no script. Nothing here uses what only that build has (threads).
    resolve: { alias: [{ find: /^fflate$/, replacement: resolve('node_modules/fflate/esm/browser.js') }] },
    build: {
      outDir: join(out, 'main'),
      target: 'node20.18',
      externalizeDeps: false,
      minify: true,
      sourcemap: false,
      rolldownOptions: {
        input: {
          main: resolve('electron/main.ts'),
          'writer-thread': resolve('electron/export/work/writer-thread.ts'),
          'table-reader': resolve('electron/import/tables/worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: join(out, 'preload'),
      target: 'node20.18',
      externalizeDeps: false,
      minify: true,
      sourcemap: false,
      rolldownOptions: {
        input: { preload: resolve('electron/preload/preload.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve('renderer'),
    publicDir: false,
    plugins: [react()],
    server: { host: '127.0.0.1' },
    build: {
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      sourcemap: false,
      // Fonts and images come as files: the content security policy has no `data:` for fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: resolve('renderer/index.html') },
    },
  },
})
