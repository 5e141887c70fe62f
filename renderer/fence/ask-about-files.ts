/** Before files are attached whose names bear a mark of secrecy. */
import { excerptOf, type FenceFinding, scanText } from '#shared/fence/index.ts'
import { spacedName } from '#shared/registers/attachment/index.ts'
import { remember } from './allowances.ts'
import { askFence } from './questions.ts'

/** The names that are not to be attached, none for all that are; null when nothing is to be. */
export async function askAboutFiles(names: readonly string[]): Promise<readonly string[] | null> {
  const found = new Map(names.map((name) => [name, marksIn(name)]))
  const items = names.map((name) => {
    const [first] = found.get(name) ?? []
    const spaced = spacedName(name)
    return {
      key: name,
      rule: 'secrecy-mark' as const,
      words: first?.words ?? name,
      where: name,
      excerpt: first ? excerptOf(spaced, first) : { before: '', words: spaced, after: '' },
    }
  })
  const answer = await askFence({ kind: 'files', items, count: items.length })
  if (answer === null) return null
  await remember(
    names.flatMap((name) => (answer.keep.has(name) ? (found.get(name) ?? []) : [])),
    'attachment',
  )
  return names.filter((name) => answer.takeOut.has(name))
}

const marksIn = (name: string): readonly FenceFinding[] =>
  scanText(spacedName(name)).filter(({ rule }) => rule === 'secrecy-mark')
