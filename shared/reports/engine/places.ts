/** Places in a template's texts: `{kỳ}`, `{quy chế}`, `{số:tasks-due}`. An unknown one stays as it was written. */
import { formatDay } from '#shared/lib/vi-dates.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import { periodWords } from '#shared/views/reports/periods.ts'
import { titleInSentence } from '../wording/meeting.ts'
import { figureFor, measured } from './figures/index.ts'
import { sayFigure, sayList } from './say.ts'
import type { Frames } from './tables/table.ts'

/** What may stand in braces; figures are `số:` and their key. */
export const placeNames = [
  'kỳ',
  'kỳ trước',
  'từ ngày',
  'đến ngày',
  'năm',
  'tính đến',
  'quy chế',
  'cơ quan',
  'cán bộ',
] as const
export type PlaceName = (typeof placeNames)[number]

const figureMark = 'số:'

/** The text with its places filled. */
export function fillPlaces(text: string, frames: Frames): string {
  return text.replace(/\{([^{}\n]+)\}/g, (whole, inner: string) => {
    const name = inner.trim().normalize('NFC').toLowerCase()
    if (name.startsWith(figureMark)) {
      const figure = figureFor(name.slice(figureMark.length).trim(), frames.now.read)
      return figure ? sayFigure(figure, measured(figure, frames.now).value) : whole
    }
    const known = placeNames.find((one) => one === name)
    return known ? words[known](frames) : whole
  })
}

const words: Readonly<Record<PlaceName, (frames: Frames) => string>> = {
  kỳ: ({ now }) => periodWords(now.period),
  'kỳ trước': ({ before }) => (before ? periodWords(before.period) : 'kỳ trước'),
  'từ ngày': ({ now }) => formatDay(now.period.from),
  'đến ngày': ({ now }) => formatDay(now.period.to),
  năm: ({ now }) => now.period.to.slice(0, 4),
  'tính đến': ({ now }) => formatDay(now.asOf),
  'quy chế': ({ now }) => regulations(now),
  'cơ quan': ({ now }) => bodies(now),
  'cán bộ': ({ now }) => people(now),
}

const mostNamed = 3

function regulations({ scope, read }: Frame): string {
  const found = scope.regulationIds.flatMap((id) => read.get('regulation', id) ?? [])
  if (found.length === 0 || found.length > mostNamed) return 'các quy chế phối hợp'
  return sayList(found.map(({ title }) => titleInSentence(title)))
}

function bodies({ scope, read, asOf }: Frame): string {
  const found = scope.organisationIds.flatMap((id) => read.get('organisation', id) ?? [])
  if (found.length === 0 || found.length > mostNamed) return 'các cơ quan, đơn vị'
  return sayList(found.map((one) => nameOn(one, asOf)))
}

function people({ scope, read }: Frame): string {
  const found = scope.personIds.flatMap((id) => read.get('person', id) ?? [])
  if (found.length === 0 || found.length > mostNamed) return 'cán bộ, công chức'
  return sayList(found.map(({ honorific, fullName }) => [honorific, fullName].filter(Boolean).join(' ')))
}
