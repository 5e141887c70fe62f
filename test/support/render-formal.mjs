/**
 * Every formal paper as real files. As a program: node test/support/render-formal.mjs OUT ELECTRON also turns the Word files into
 * PDF by LibreOffice and all pages into PNG, for looking (needs soffice, pdftoppm, a display or xvfb-run).
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Writes `<name>.pdf` and `<name>.docx` of every formal paper into `out` by the Electron given. */
export async function renderFormalPapers(out, electron) {
  const bundle = join(out, 'bundle')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'test/support/render-formal-main.ts'),
      outDir: bundle,
      emptyOutDir: false,
      rollupOptions: {
        external: ['electron', /^node:/],
        output: { format: 'es', entryFileNames: 'main.mjs' },
      },
    },
  })
  mkdirSync(bundle, { recursive: true })
  writeFileSync(
    join(bundle, 'package.json'),
    JSON.stringify({ name: 'papers', main: 'main.mjs', type: 'module' }),
  )
  const env = { ...process.env, RENDER_OUT: out, RENDER_FONTS: join(root, 'assets/fonts') }
  const [command, args] = process.env.DISPLAY
    ? [electron, ['--no-sandbox', bundle]]
    : ['xvfb-run', ['-a', electron, '--no-sandbox', bundle]]
  execFileSync(command, args, { stdio: 'pipe', env })
}

/** Turns every Word file of `out` into a PDF in `out/from-docx`; false where this PC has no LibreOffice. */
export function convertByOffice(out, office = officeAtHand()) {
  if (!office) return false
  const files = readdirSync(out).filter((name) => name.endsWith('.docx'))
  const profile = `-env:UserInstallation=file://${join(out, 'office-profile')}`
  const target = join(out, 'from-docx')
  const paths = files.map((name) => join(out, name))
  execFileSync(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', target, ...paths], {
    stdio: 'ignore',
  })
  return true
}

const draw = (command, args) => execFileSync(command, args)

function officeAtHand() {
  return ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/libreoffice/program/soffice'].find((path) =>
    existsSync(path),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [out = join(root, 'out/formal'), electron = 'electron'] = process.argv.slice(2)
  await renderFormalPapers(resolve(out), electron)
  convertByOffice(resolve(out))
  for (const folder of [out, join(out, 'from-docx')])
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.pdf')))
      draw('pdftoppm', ['-r', '60', '-png', join(folder, name), join(folder, name.replace(/\.pdf$/, ''))])
}
