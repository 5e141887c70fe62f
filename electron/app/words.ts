/** The words of the main process: few, so that i18next stays out of it. */
import type { Preferences } from '#shared/contract/app-state.ts'
import { vi } from '#shared/i18n/vi.ts'

/** All words of a language; the English ones are read when first asked for. */
export async function wordsOf(language: Preferences['language']): Promise<typeof vi> {
  return language === 'en' ? ((await import('#shared/i18n/en.ts')).en as unknown as typeof vi) : vi
}

/** Puts a number into `{{count}}`. */
export function withCount(words: string, count: number): string {
  return words.replaceAll('{{count}}', String(count))
}
