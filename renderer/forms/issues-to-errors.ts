/** Refusals of the main process at the fields they speak of. */
import { describeIssue } from '#renderer/errors/describe-error.ts'
import type { AppError } from '#shared/contract/result.ts'

/** Sentences by the dotted path of the field (`names.0.validTo`), as forms of the kit take them. */
export function issuesToErrors(error: AppError): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of error.issues ?? []) if (issue.path !== '') errors[issue.path] ??= describeIssue(issue)
  return errors
}

/** Sentences of the issues that belong to no field. */
export function issuesOfWhole(error: AppError): string[] {
  return (error.issues ?? []).filter((issue) => issue.path === '').map(describeIssue)
}

/** The first sentence at a path or below it: for lists that show their rows' faults as one. */
export function errorUnder(errors: Readonly<Record<string, unknown>>, path: string): string | undefined {
  const key = Object.keys(errors).find((one) => one === path || one.startsWith(`${path}.`))
  const sentence = key === undefined ? undefined : errors[key]
  return typeof sentence === 'string' ? sentence : undefined
}

/** The sentence at exactly that path: what is wrong with a list as a whole. */
export function errorAt(errors: Readonly<Record<string, unknown>>, path: string): string | undefined {
  const sentence = errors[path]
  return typeof sentence === 'string' ? sentence : undefined
}
