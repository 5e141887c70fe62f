/** A small window that asks what an act needs: the answers, what is wrong with them, and the press that acts. */
import { type FormEvent, useEffect, useState } from 'react'
import type { AppError } from '#shared/contract/result.ts'
import { issuesToErrors } from './issues-to-errors.ts'

/** Takes a refusal whose issues stand at the fields; false leaves it to the message. */
type OnRefused = (error: AppError) => boolean

type Asks<A> = {
  /** Names the window, and the record that it is about. */
  key: string
  first: A | (() => A)
  /** True when it went through. */
  act(answers: A, onRefused: OnRefused): Promise<boolean>
  onDone(): void
  /** The field at which an issue of the act is shown; left out: the one it speaks of. */
  fieldOf?(path: string): string
}

export type Asked<A> = {
  answers: A
  errors: Readonly<Record<string, string>>
  isBusy: boolean
  set(part: Partial<A>): void
  /** Lets go of what was typed, for a way out that is meant so. */
  forget(): void
  /** For the window's form, `noValidate`. */
  submit(event: FormEvent<HTMLFormElement>): void
}

/** What was typed into windows that were closed without acting; it is offered again until the program ends. */
const kept = new Map<string, object>()

export function useAsked<A extends object>({
  key,
  first,
  act,
  onDone,
  fieldOf = (path) => path,
}: Asks<A>): Asked<A> {
  const [begun] = useState(() => (kept.get(key) as A | undefined) ?? firstOf(first))
  const [answers, setAnswers] = useState(begun)
  const [errors, setErrors] = useState<Asked<A>['errors']>({})
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    if (answers !== begun) kept.set(key, answers)
  }, [key, answers, begun])
  const onRefused: OnRefused = (error) => {
    const found = Object.entries(issuesToErrors(error))
    setErrors(Object.fromEntries(found.map(([path, words]) => [fieldOf(path), words])))
    return found.length > 0
  }
  const run = async () => {
    setBusy(true)
    const isDone = await act(answers, onRefused)
    setBusy(false)
    if (!isDone) return
    kept.delete(key)
    onDone()
  }
  return {
    answers,
    errors,
    isBusy,
    set: (part) => {
      setAnswers((former) => ({ ...former, ...part }))
      setErrors({})
    },
    forget: () => void kept.delete(key),
    submit: (event) => {
      event.preventDefault()
      // The window lies over a form, and in it as React sees it.
      event.stopPropagation()
      if (!isBusy && event.currentTarget.checkValidity()) void run()
    },
  }
}

const firstOf = <A extends object>(first: A | (() => A)): A => (typeof first === 'function' ? first() : first)
