/** Every shipped report of the sample office, as it was read line by line on the page; a change must be read again. */
import { expect, test } from 'vitest'
import { textOfBlocks } from '#shared/document/build.ts'
import { sampleReports } from '#test/support/sample-reports.ts'

test.each(sampleReports())('%s', async (name, { title, fileName, blocks, annexes = [], sheets = [] }) => {
  const text = [
    title,
    fileName,
    '',
    textOfBlocks(blocks),
    ...annexes.flatMap((annex) => ['', '--- Phụ lục ---', textOfBlocks(annex.blocks)]),
    ...sheets.flatMap((sheet) => ['', `--- Trang tính: ${sheet.name} ---`, textOfBlocks(sheet.blocks)]),
  ].join('\n')
  await expect(`${text}\n`).toMatchFileSnapshot(`goldens/${name}.txt`)
})
