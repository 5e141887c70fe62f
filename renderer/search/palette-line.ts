/** One line of the palette: what it says and what Enter does. */
import type { Icon } from '@tabler/icons-react'
import { acronym, fold } from '#shared/lib/vi-text.ts'

export type PaletteLine = {
  key: string
  label: string
  /** A second, quieter text. */
  detail: string
  /** At the end of the line: a day, a shortcut. */
  aside: string
  icon: Icon
  run(): void
}

export type PaletteGroup = { key: string; title: string; lines: readonly PaletteLine[] }

/** Lines whose label holds every typed word at the start of a word, or begins with those first letters. */
export function matching(lines: readonly PaletteLine[], typed: string): PaletteLine[] {
  const words = fold(typed).split(' ').filter(Boolean)
  if (words.length === 0) return []
  return lines.filter(({ label }) => {
    const folded = ` ${fold(label)} ${acronym(label)}`
    return words.every((word) => folded.includes(` ${word}`))
  })
}
