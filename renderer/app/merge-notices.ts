/** What was noticed while a folder was opened, made few: things of one kind are told together. Pure. */
import type { AppError, ErrorCode } from '#shared/contract/result.ts'

/** Their files were put aside. */
const withFilesAside: ReadonlySet<ErrorCode> = new Set([
  'identity-mended',
  'snapshot-mended',
  'journal-mended',
  'journal-end-set-aside',
  'drafts-set-aside',
])

const mostFiles = 4

export type MergedNotices = { notices: AppError[]; hasFilesAside: boolean }

/**
 * Notices of one kind that differ only in their file become one that names the files, in the order they came; `more` says how
 * many are left out. Others stand for themselves; what is said twice is said once.
 */
export function mergeNotices(all: readonly AppError[], more: (count: number) => string): MergedNotices {
  const byKind = new Map<string, AppError[]>()
  for (const notice of all) {
    const { file: _file, ...rest } = notice.params ?? {}
    const kind = JSON.stringify([notice.code, rest])
    byKind.set(kind, [...(byKind.get(kind) ?? []), notice])
  }
  const notices = [...byKind.values()].map((kind) => merged(kind, more))
  return { notices, hasFilesAside: all.some(({ code }) => withFilesAside.has(code)) }
}

function merged(kind: readonly AppError[], more: (count: number) => string): AppError {
  const [first] = kind as [AppError]
  const files = [...new Set(kind.flatMap(({ params }) => params?.file ?? []))]
  if (files.length < 2) return first
  const left = files.length - mostFiles
  const named = [...files.slice(0, mostFiles), ...(left > 0 ? [more(left)] : [])].join(', ')
  return { ...first, params: { ...first.params, file: named } }
}
