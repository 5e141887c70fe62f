/** Reads finished papers back as a stranger would: the words of a PDF and of a Word file, without our own code. */
import { readFile } from 'node:fs/promises'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const tidy = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

/** The text of a PDF's pages in reading order. */
export async function wordsOfPdf(path: string): Promise<string> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''))
  }
  await task.destroy()
  return tidy(pages.join(' '))
}

/** The text of a Word file. */
export async function wordsOfDocx(path: string): Promise<string> {
  return tidy((await mammoth.extractRawText({ path })).value)
}
