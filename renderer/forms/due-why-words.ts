/** The sentence that says why a due day is the day it is, in the screen's language. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { explainEn } from '#shared/calendar/due-rules/explain-en.ts'
import { explainVi } from '#shared/calendar/due-rules/explain-vi.ts'
import type { Due, Why } from '#shared/calendar/due-rules/why.ts'
import type { Day } from '#shared/lib/dates.ts'

type Explained = Pick<Due, 'why' | 'dueOn'>

/** `25/11/2026, trừ 24/11 nghỉ lễ, lùi về 23/11`; empty when nothing is known. */
export function useWhyWords(): (due: Explained) => string {
  const { i18n } = useTranslation()
  const isEnglish = i18n.language === 'en'
  return useCallback(
    ({ why, dueOn }) => {
      const nominal = nominalOf(why, dueOn)
      return isEnglish ? explainEn({ why, nominal }) : explainVi({ why, nominal })
    },
    [isEnglish],
  )
}

/** True when the day is not the one that the rule names: it was moved off a day off. */
export function isMoved(why: readonly Why[]): boolean {
  return why.some(({ code }) => code === 'moved')
}

/** The day before it was moved; its year is the one that the sentence leaves out. */
function nominalOf(why: readonly Why[], dueOn: Day): Day {
  const moved = why.find((one) => one.code === 'moved')
  return moved?.from ?? dueOn
}
