import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/*
 * Everything is bundled: the packed program carries no node_modules. Targets are those of the oldest Electron
 * the program is tested on (33: Chromium 130, Node 20.18), so that one build serves both runtimes.
 * The runner builds into a folder of its own (PHOIHOP_BUILD_DIR) and swaps it in when it is complete.
 */
const out = resolve(process.env.PHOIHOP_BUILD_DIR ?? 'out/app')

export default defineConfig({
  main: {
    build: {
      outDir: join(out, 'main'),
      target: 'node20.18',
      externalizeDeps: false,
      minify: true,
      sourcemap: false,
      rolldownOptions: { input: { main: resolve('electron/main.ts') } },
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
