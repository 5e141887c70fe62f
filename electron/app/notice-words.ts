/** What a notice says: numbers and no names, since anybody may look at a screen; of a folder with a passphrase not even numbers. */
import type { vi } from '#shared/i18n/vi.ts'
import type { NoticeCounts } from '#shared/views/reminders/notice.ts'
import { withCount } from './words.ts'

type Words = (typeof vi)['reminders']['notice']

/** `3 việc quá hạn, 2 việc đến hạn hôm nay`; kinds of which there are none are not named. */
export function sayCounts(counts: NoticeCounts, words: Words): string {
  return (['overdue', 'today', 'soon'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => withCount(words[kind], counts[kind]))
    .join(', ')
}

/** The text of one notice. */
export function sayNotice(counts: NoticeCounts, isSealed: boolean, words: Words) {
  return { title: words.title, body: isSealed ? words.sealed : sayCounts(counts, words) }
}
