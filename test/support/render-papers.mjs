/**
 * Looks at paper: node test/support/render-papers.mjs OUT ELECTRON
 * Builds the renderer, writes every sample paper as PDF and DOCX by the given Electron, turns the DOCX into PDF by
 * LibreOffice and all pages into PNG. Needs soffice, pdftoppm and a display (or xvfb-run).
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const [out = join(root, 'out/papers'), electron = 'electron'] = process.argv.slice(2)
const bundle = join(out, 'bundle')
const run = (command, args, env = {}) =>
  execFileSync(command, args, { stdio: ['ignore', 'inherit', 'ignore'], env: { ...process.env, ...env } })

await build({
  root,
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: true },
  build: {
    ssr: join(root, 'test/support/render-papers-main.ts'),
    outDir: bundle,
    emptyOutDir: false,
    rollupOptions: { external: ['electron', /^node:/], output: { format: 'es', entryFileNames: 'main.mjs' } },
  },
})
mkdirSync(bundle, { recursive: true })
writeFileSync(
  join(bundle, 'package.json'),
  JSON.stringify({ name: 'papers', main: 'main.mjs', type: 'module' }),
)
run('xvfb-run', ['-a', electron, '--no-sandbox', bundle], {
  RENDER_OUT: out,
  RENDER_FONTS: join(root, 'assets/fonts'),
})
const docx = readdirSync(out).filter((name) => name.endsWith('.docx'))
run('soffice', [
  '--headless',
  '--convert-to',
  'pdf',
  '--outdir',
  join(out, 'from-docx'),
  ...docx.map((name) => join(out, name)),
])
for (const folder of [out, join(out, 'from-docx')])
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.pdf')))
    run('pdftoppm', ['-r', '60', '-png', join(folder, name), join(folder, name.replace(/\.pdf$/, ''))])
