/** The pages of a paper request, the former ones kept until the new ones can be drawn. */
import { useEffect, useRef, useState } from 'react'
import { errorOf } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/data/use-answer.ts'
import type { AppError } from '#shared/contract/result.ts'
import type { NameMask } from '#shared/fence/names/index.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import { openPdf, type PDFDocumentProxy, type PDFPageProxy } from './pdf.ts'

const slowAfterMs = 300
const letGoAfterMs = 3000
const noPaper = { kind: 'today', day: '1970-01-01' } as const

export type PaperPages = {
  /** Empty before the first paper. */
  pages: readonly PDFPageProxy[]
  error: AppError | null
  /** True once a paper has been on its way for longer than a glance. */
  isSlow: boolean
}

/** Asks main for the paper, again whenever a record or `revisionKey` changes. */
export function usePaperPages(paper: PaperRequest | null, names: NameMask, revisionKey: unknown): PaperPages {
  const isAsked = paper !== null
  const { data, error, isFetching, refetch } = useAnswer(
    'papers.preview',
    { paper: paper ?? noPaper, names },
    'all',
    { isEnabled: isAsked, keepsPrevious: true },
  )
  const seenKey = useRef(revisionKey)
  useEffect(() => {
    if (Object.is(seenKey.current, revisionKey)) return
    seenKey.current = revisionKey
    if (isAsked) void refetch()
  }, [isAsked, revisionKey, refetch])
  const opened = useOpened(isAsked && !error ? data?.pdf : undefined)
  return {
    pages: isAsked && !error ? opened.pages : [],
    error: error ? errorOf(error) : opened.hasFailed ? { code: 'unexpected' } : null,
    isSlow: useSlow(isAsked && (isFetching || opened.isOpening)),
  }
}

type Opened = {
  from: Uint8Array | null
  pdf: PDFDocumentProxy | null
  pages: readonly PDFPageProxy[]
  hasFailed: boolean
}
const nothing: Opened = { from: null, pdf: null, pages: [], hasFailed: false }

function useOpened(bytes: Uint8Array | undefined) {
  const [opened, setOpened] = useState(nothing)
  useEffect(() => {
    if (!bytes) return
    let isWanted = true
    readPages(bytes).then(
      ({ pdf, pages }) => {
        if (isWanted) setOpened({ from: bytes, pdf, pages, hasFailed: false })
        else void pdf.loadingTask.destroy()
      },
      () => isWanted && setOpened({ ...nothing, from: bytes, hasFailed: true }),
    )
    return () => {
      isWanted = false
    }
  }, [bytes])
  const { pdf } = opened
  // A paper is let go of when another has taken its place, or with the screen; words still being read off it come first.
  useEffect(() => () => void setTimeout(() => void pdf?.loadingTask.destroy(), letGoAfterMs), [pdf])
  return { ...opened, isOpening: bytes !== undefined && opened.from !== bytes }
}

async function readPages(bytes: Uint8Array) {
  const pdf = await openPdf(bytes)
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  return { pdf, pages: await Promise.all(numbers.map((number) => pdf.getPage(number))) }
}

/** True when something has been going on for longer than 300 ms. */
function useSlow(isGoingOn: boolean): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isGoingOn) {
      setSlow(false)
      return
    }
    const timer = setTimeout(() => setSlow(true), slowAfterMs)
    return () => clearTimeout(timer)
  }, [isGoingOn])
  return isSlow
}
