/** Officials found by name, with the posts and bodies that stand around it: `đ/c Nguyễn Văn A - PGĐ Sở Nội vụ`. */
import { fold } from '#shared/lib/vi-text.ts'
import type { Person } from '#shared/registers/person/index.ts'

export type PersonIndex = {
  /** The one person meant; null when nobody is, or when several could be. */
  find(text: string, organisationId?: string | null): string | null
  /** Everybody of exactly that name. */
  named(fullName: string): readonly Person[]
}

const titles = /^(?:(?:đ\/c|đồng chí|đc|ông|bà|ths|ts|gs|pgs)\.?:?\s+)+/iu
const longestName = 6

export function makePersonIndex(people: readonly Person[]): PersonIndex {
  const byName = new Map<string, Person[]>()
  for (const person of people) {
    const key = fold(person.fullName)
    byName.set(key, [...(byName.get(key) ?? []), person])
  }
  const seen = new Map<string, string | null>()
  const find = (text: string, organisationId: string | null) => {
    for (const part of [text, ...text.split(/\s[-–—]\s|[,;(]/)]) {
      const words = fold(part.trim().replace(titles, '')).split(' ')
      // The name stands last, behind the post.
      for (let from = Math.max(0, words.length - longestName); from <= words.length - 2; from += 1) {
        const found = byName.get(words.slice(from).join(' ')) ?? []
        const fitting = found.length > 1 ? narrowed(found, text, organisationId) : found
        if (fitting.length === 1) return fitting[0]?.id ?? null
      }
    }
    return null
  }
  return {
    find: (text, organisationId = null) => {
      const key = `${organisationId} ${text}`
      const known = seen.get(key)
      if (known !== undefined) return known
      const found = find(text, organisationId)
      seen.set(key, found)
      return found
    },
    named: (fullName) => byName.get(fold(fullName)) ?? [],
  }
}

/** Of several with one name: those of the body, else those whose post is named too. */
function narrowed(found: readonly Person[], text: string, organisationId: string | null): readonly Person[] {
  const inBody = found.filter((person) =>
    person.postings.some((one) => one.organisationId === organisationId),
  )
  if (inBody.length === 1) return inBody
  const words = ` ${fold(text)} `
  const withPost = found.filter((person) =>
    person.postings.some(({ post }) => words.includes(` ${fold(post)} `)),
  )
  return withPost.length === 1 ? withPost : found
}
