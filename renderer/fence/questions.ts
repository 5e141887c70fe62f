/** One question of the fence at a time, wherever it comes from; drawn by `FenceDialog`. */
import { create } from 'zustand'
import type { Excerpt } from '#shared/fence/excerpt.ts'
import type { FenceRule } from '#shared/fence/rules.ts'

export type QuestionKind = 'save' | 'print' | 'copy' | 'export' | 'issue' | 'import' | 'files'

/** One thing to decide; the same words in the same sentence are one. */
export type FenceItem = {
  readonly key: string
  readonly rule: FenceRule
  readonly words: string
  /** Where it stands, in words; empty where there is but one place. */
  readonly where: string
  readonly excerpt: Excerpt
}

/** By the keys of items: taken out, kept for good; what is in neither goes through this once. */
export type FenceAnswer = {
  readonly takeOut: ReadonlySet<string>
  readonly keep: ReadonlySet<string>
  /** The whole is a secret paper, of which nothing is kept. */
  readonly isSecret?: true
}

export type Question = {
  readonly kind: QuestionKind
  readonly items: readonly FenceItem[]
  /** How many there are, those not shown included. */
  readonly count: number
  /** What is saved is a paper of the library, and can be entered as a secret one. */
  readonly canBeSecret?: boolean
  answer(answer: FenceAnswer | null): void
}

type Questions = { readonly question: Question | null }

export const useQuestions = create<Questions>(() => ({ question: null }))

let last: Promise<unknown> = Promise.resolve()

/** Asks; null when the user goes back. A second question waits for the first to be answered. */
export function askFence(question: Omit<Question, 'answer'>): Promise<FenceAnswer | null> {
  const lender = document.activeElement
  const asked = last.then(
    () =>
      new Promise<FenceAnswer | null>((resolve) =>
        useQuestions.setState({
          question: {
            ...question,
            answer: (answer) => {
              useQuestions.setState({ question: null })
              giveBack(lender)
              resolve(answer)
            },
          },
        }),
      ),
  )
  last = asked
  return asked
}

/** The focus goes back where it came from, once the dialog is gone. */
function giveBack(lender: Element | null): void {
  requestAnimationFrame(() => {
    if (lender instanceof HTMLElement && lender.isConnected) lender.focus({ preventScroll: true })
  })
}
