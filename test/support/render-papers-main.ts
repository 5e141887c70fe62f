/** Runs inside Electron: every sample paper as PDF, DOCX and XLSX into the folder of RENDER_OUT. See render-papers.mjs. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, protocol } from 'electron'
import {
  countPages,
  loadPaperFonts,
  makePdfRenderer,
  makeRenderers,
  paperScheme,
} from '#electron/export/index.ts'
import { samplePapers } from '#test/support/sample-papers.ts'

const out = process.env.RENDER_OUT ?? ''
const fonts = process.env.RENDER_FONTS ?? ''
protocol.registerSchemesAsPrivileged([paperScheme])

async function renderAll() {
  await mkdir(out, { recursive: true })
  const toPdf = makePdfRenderer({ fontFaces: () => loadPaperFonts(fonts) })
  const renderers = makeRenderers(toPdf)
  for (const [name, model] of samplePapers()) {
    const started = performance.now()
    const pdf = await toPdf(model)
    const took = Math.round(performance.now() - started)
    await writeFile(join(out, `${name}.pdf`), pdf)
    await writeFile(join(out, `${name}.docx`), await renderers.docx(model))
    await writeFile(join(out, `${name}.xlsx`), await renderers.xlsx(model))
    process.stdout.write(`${name}: ${countPages(pdf)} pages, ${took} ms\n`)
  }
  toPdf.close()
}

app.on('window-all-closed', () => undefined)
void app
  .whenReady()
  .then(renderAll)
  .then(
    () => app.exit(0),
    (error: unknown) => {
      process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`)
      app.exit(1)
    },
  )
