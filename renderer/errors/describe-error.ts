/** The error catalogue: code and parameters in, words out. The words live in `errors.json`. */
import i18next from 'i18next'
import type { AppError, Issue } from '#shared/contract/result.ts'

export type ErrorWords = { title: string; explanation: string }

/** Title and explanation of an error, with the issues of its fields one by one. */
export function describeError(error: AppError): ErrorWords {
  const params = error.params ?? {}
  const issues = (error.issues ?? []).map(describeIssue)
  const explanation = i18next.t(`errors:codes.${error.code}.explanation`, params)
  return {
    title: i18next.t(`errors:codes.${error.code}.title`, params),
    explanation: [explanation, ...new Set(issues)].filter(Boolean).join(' '),
  }
}

/** The sentence for one issue of one field. */
export function describeIssue(issue: Issue): string {
  const key: string = `errors:issues.${issue.code}`
  const known = i18next.exists(key) ? key : 'errors:issues.wrong-shape'
  return i18next.t(known as 'errors:issues.wrong-shape', issue.params ?? {})
}
