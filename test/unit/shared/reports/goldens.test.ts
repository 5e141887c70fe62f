import { describe, expect, test } from 'vitest'
import { decree30 } from '#shared/reports/formats/decree-30.ts'
import { guidance05 } from '#shared/reports/formats/guidance-05.ts'
import { readableJson } from '#test/support/readable-json.ts'
import { samplePapers, sampleRequests } from '#test/support/sample-papers.ts'

/** Models whose every line a person has read on the rendered page; a change must be read again. */
const read = new Set(
  sampleRequests
    .map(([name]) => name)
    .filter((name) => !name.startsWith('minutes-long') && name !== 'task-list'),
)

describe('papers as they were read', () => {
  test.each(samplePapers().filter(([name]) => read.has(name)))(
    '%s',
    async (name, { styles: _styles, ...model }) => {
      await expect(`${readableJson(model)}\n`).toMatchFileSnapshot(`goldens/${name}.json`)
    },
  )

  test.each([decree30, guidance05])('look of $format', async ({ styles }) => {
    const name = styles.star.sizePt === 13 ? 'look-state' : 'look-party'
    await expect(`${readableJson(styles)}\n`).toMatchFileSnapshot(`goldens/${name}.json`)
  })
})
