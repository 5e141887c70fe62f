/** Runs inside Electron: every formal paper as PDF and DOCX into the folder of RENDER_OUT. See render-formal.mjs. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, protocol } from 'electron'
import { renderDocx } from '#electron/export/docx.ts'
import { loadPaperFonts, makePdfRenderer, paperScheme } from '#electron/export/index.ts'
import { formalPapers } from '#test/support/formal-papers.ts'
import { writersAtHand } from '#test/support/writers-at-hand.ts'

const out = process.env.RENDER_OUT ?? ''
const fonts = process.env.RENDER_FONTS ?? ''
protocol.registerSchemesAsPrivileged([paperScheme])

async function renderAll() {
  await mkdir(out, { recursive: true })
  const printer = makePdfRenderer({ fontFaces: () => loadPaperFonts(fonts), writers: writersAtHand })
  for (const [name, model] of formalPapers()) {
    const { pdf, pages } = await printer.toPdf(model)
    await writeFile(join(out, `${name}.pdf`), pdf)
    await writeFile(join(out, `${name}.docx`), await renderDocx(model))
    process.stdout.write(`${name}: ${pages}\n`)
  }
  printer.close()
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
