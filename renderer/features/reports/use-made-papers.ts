/** The papers that were made from reports, the newest first. */
import { useMemo } from 'react'
import * as v from 'valibot'
import { useAll } from '#renderer/data/use-answer.ts'
import { type Paper, titleOfParts } from '#shared/registers/paper/index.ts'
import { type ReportChoice, reportChoice } from '#shared/views/reports/report-request.ts'
import { choiceKey } from './choice.ts'

export type MadeReport = {
  readonly paper: Paper
  readonly title: string
  readonly choice: ReportChoice
  /** What it tells of: the same for papers made again of the same thing and days. */
  readonly key: string
}

/** What a paper's request says of its report; other keys of the request (format, profile) are nothing to it. */
const choiceOfRequest = v.object({ kind: v.literal('report'), ...reportChoice })

export function useMadeReports(templateId?: string): readonly MadeReport[] {
  const papers = useAll('paper')
  return useMemo(
    () =>
      papers
        .flatMap((paper) => madeReport(paper) ?? [])
        .filter(({ choice }) => templateId === undefined || choice.templateId === templateId)
        .toSorted((a, b) => b.paper.createdAt.localeCompare(a.paper.createdAt)),
    [papers, templateId],
  )
}

/** Null for a paper that comes from something else, or from a report of an older form. */
export function madeReport(paper: Paper): MadeReport | null {
  const parsed = v.safeParse(choiceOfRequest, paper.origin.request)
  if (!parsed.success) return null
  const { templateId, template, scope, period } = parsed.output
  const choice = { templateId, ...(template ? { template } : {}), scope, period }
  return { paper, title: titleOfParts(paper.parts), choice, key: choiceKey(choice) }
}
