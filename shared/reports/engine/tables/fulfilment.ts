/** How the obligations of regulations were kept, article by article. */
import { articlesOn } from '#shared/registers/regulation/index.ts'
import type { DueLine } from '#shared/views/reports/due-lines.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import { countDues, shareOf } from '../counted.ts'
import { chosen, column, type DraftCell, type DraftRow, type ReportTableKind } from './table.ts'

export type ArticleGroup = {
  readonly key: string
  readonly regulationId: string
  readonly number: string
  readonly title: string
  readonly lines: readonly DueLine[]
}

/** The dues of a frame by the article on which their obligation hangs, in the order of regulations and articles. */
export function byArticle(frame: Frame): ArticleGroup[] {
  const groups = new Map<string, DueLine[]>()
  for (const line of frame.dues()) {
    const key = `${line.due.regulation.id} ${line.due.obligation.articleIds[0] ?? ''}`
    const known = groups.get(key)
    if (known) known.push(line)
    else groups.set(key, [line])
  }
  return [...groups].map(([key, lines]) => {
    const [regulationId = '', articleId = ''] = key.split(' ')
    const regulation = frame.read.get('regulation', regulationId)
    const article = regulation && articlesOn(regulation, frame.period.to).find(({ id }) => id === articleId)
    return {
      key: key.trim(),
      regulationId,
      number: article?.number ?? '',
      title: article?.title ?? '',
      lines,
    }
  })
}

/** `Điều 5. Trao đổi thông tin`. */
export function articleName({ number, title }: Pick<ArticleGroup, 'number' | 'title'>): string {
  if (number === '') return 'Nghĩa vụ chưa gắn với điều nào'
  return title === '' ? `Điều ${number}` : `Điều ${number}. ${title}`
}

const details = ['obligation', 'article'] as const

function countCells(lines: readonly DueLine[]): DraftCell[] {
  const of = (...states: readonly string[]) => countDues(lines.filter(({ state }) => states.includes(state)))
  const owed = of('done', 'late', 'missing')
  const done = of('done')
  return [owed, done, of('late'), of('missing'), of('not-due'), of('not-applicable'), shareOf(done, owed)]
}

const countColumns = [
  column('owed', 'Đến hạn', 'number'),
  column('done', 'Đúng hạn', 'number'),
  column('late', 'Trễ hạn', 'number'),
  column('missing', 'Chưa thực hiện', 'number', { weight: 1.2 }),
  column('not-due', 'Chưa đến hạn', 'number', { weight: 1.1 }),
  column('not-applicable', 'Không áp dụng', 'number', { weight: 1.1 }),
  column('rate', 'Tỷ lệ đúng hạn (%)', 'percent', { weight: 1.2 }),
]

export const fulfilmentByArticle: ReportTableKind = {
  key: 'fulfilment-by-article',
  options: { detail: details },
  build: ({ now }, options) => {
    const isDetailed = chosen(options, 'detail', details) === 'obligation'
    const groups = byArticle(now)
    const several = new Set(groups.map(({ regulationId }) => regulationId)).size > 1
    const rows = groups.flatMap((group, index): DraftRow[] => [
      ...(several && groups[index - 1]?.regulationId !== group.regulationId
        ? [regulationRow(group, now)]
        : []),
      isDetailed
        ? { key: `head ${group.key}`, look: 'head', cells: [articleName(group)] }
        : plainRow(group.key, articleName(group), group.lines),
      ...(isDetailed ? obligationRows(group) : []),
    ])
    return {
      columns: [column('name', isDetailed ? 'Nghĩa vụ' : 'Điều', 'text', { weight: 5 }), ...countColumns],
      rows: [...rows, { key: 'total', look: 'total', cells: ['Tổng cộng', ...countCells(now.dues())] }],
      note: 'Đơn vị tính: lượt. Tỷ lệ đúng hạn tính trên số lượt đến hạn.',
    }
  },
}

function regulationRow({ regulationId }: ArticleGroup, { read }: Frame): DraftRow {
  const title = read.get('regulation', regulationId)?.title ?? ''
  return { key: `regulation ${regulationId}`, look: 'head', cells: [title.toUpperCase()] }
}

function plainRow(key: string, name: string, lines: readonly DueLine[]): DraftRow {
  return { key, look: 'plain', cells: [name, ...countCells(lines)] }
}

function obligationRows({ lines }: ArticleGroup): DraftRow[] {
  const groups = new Map<string, DueLine[]>()
  for (const line of lines) {
    const key = `${line.due.obligationId} ${line.due.milestoneId}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups].map(([key, own]) => {
    const { obligation, milestone } = (own[0] as DueLine).due
    const name = milestone.label === '' ? obligation.title : `${obligation.title} (${milestone.label})`
    return {
      ...plainRow(key, [obligation.code, name].filter(Boolean).join('. '), own),
      record: { register: 'obligation', id: obligation.id },
    }
  })
}

export const fulfilmentByBody: ReportTableKind = {
  key: 'fulfilment-by-body',
  options: {},
  build: ({ now }) => {
    const groups = new Map<string, DueLine[]>()
    for (const line of now.dues()) groups.set(line.leadKey, [...(groups.get(line.leadKey) ?? []), line])
    const orderOf = (key: string) => now.read.get('organisation', key)?.order ?? Number.MAX_SAFE_INTEGER
    return {
      columns: [column('name', 'Cơ quan thực hiện', 'text', { weight: 4 }), ...countColumns],
      rows: [
        ...[...groups]
          .toSorted(([a], [b]) => orderOf(a) - orderOf(b))
          .map(([key, lines]) => plainRow(key, (lines[0] as DueLine).leadName || 'Chưa rõ cơ quan', lines)),
        { key: 'total', look: 'total', cells: ['Tổng cộng', ...countCells(now.dues())] },
      ],
      note: 'Đơn vị tính: lượt. Tỷ lệ đúng hạn tính trên số lượt đến hạn.',
    }
  },
}
