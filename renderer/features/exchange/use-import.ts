/** One import from the file to the summary: what was read, what was said of it, what it would do. */
import { useEffect, useRef, useState } from 'react'
import { closeImport } from '#renderer/data/imports.ts'
import { useAct } from '#renderer/data/use-act.ts'
import type { InputOf } from '#shared/contract/commands.ts'
import type { ImportSource, PreviewSummary, SheetLook } from '#shared/import/import-session.ts'
import type { TargetName } from '#shared/import/tables/target-names.ts'
import { rememberedMapping, rememberMapping } from './remembered-mappings.ts'

export type Mapping = Readonly<Record<string, string>>
export type Decision = InputOf<'import.preview'>['decisions'][number]
export type Encoding = NonNullable<InputOf<'import.look'>['decode']>
export type Done = { created: number; changed: number; bodies: number; target: TargetName }

/** Rows that the user has said something about. */
export type Corrections = ReadonlyMap<number, Readonly<Record<string, string>>>

type Looking = {
  sheet: number
  target: TargetName | null
  decode: Encoding | null
  head: { from: number; rows: number } | null
}

export type Import = ReturnType<typeof useImport>

type Said = { decisions: ReadonlyMap<string, Decision>; corrections: Corrections }

export function useImport(source: ImportSource, wanted: TargetName | null, onGone: () => void) {
  const act = useAct()
  const { excluded, exclude, excludeNone } = useExcluded()
  const looked = useLook(source, wanted, onGone)
  const { look } = looked
  const checking = useCheck(source, looked)
  const { setSummary } = checking
  const said = useSaid(checking.check)
  const { forgetRows } = said
  // Another sheet, or other letters: what was said of rows is said of others.
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun anew with what is looked at
  useEffect(() => {
    forgetRows()
    excludeNone()
    setSummary(null)
  }, [look])
  const accept = async (): Promise<Done | null> => {
    if (!look) return null
    checking.setBusy(true)
    const answer = await act('import.accept', { id: source.id, excluded: [...excluded] })
    checking.setBusy(false)
    if (answer.ok) return { ...answer.value, target: look.head.target }
    if (answer.error.code === 'record-changed') void said.check()
    return null
  }
  return {
    source,
    ...looked,
    ...checking,
    decisions: said.decisions,
    decide: said.decide,
    correct: said.correct,
    check: said.check,
    excluded,
    exclude,
    accept,
    stop: () => {
      checking.forget()
      closeImport(source.id)
      onGone()
    },
    back: () => setSummary(null),
  }
}

/** What the user says of names and rows; the sheet is checked again with every word of it. */
function useSaid(check: (said: Said) => Promise<void>) {
  const [decisions, setDecisions] = useState<Said['decisions']>(new Map())
  const [corrections, setCorrections] = useState<Corrections>(new Map())
  const sayAgain = (next: Partial<Said>) => {
    const said = { decisions, corrections, ...next }
    setDecisions(said.decisions)
    setCorrections(said.corrections)
    void check(said)
  }
  return {
    decisions,
    check: () => check({ decisions, corrections }),
    decide: (decision: Decision | null, name: string) => {
      const next = new Map(decisions)
      if (decision) next.set(name, decision)
      else next.delete(name)
      sayAgain({ decisions: next })
    },
    correct: (row: number, key: string, text: string) =>
      sayAgain({ corrections: new Map(corrections).set(row, { ...corrections.get(row), [key]: text }) }),
    /** What was said of rows is said of others by now. */
    forgetRows: () => setCorrections(new Map()),
  }
}

/** Rows that are left out. */
function useExcluded() {
  const [excluded, setExcluded] = useState<ReadonlySet<number>>(new Set())
  return {
    excluded,
    exclude: (row: number, isOut: boolean) => {
      const next = new Set(excluded)
      if (isOut) next.add(row)
      else next.delete(row)
      setExcluded(next)
    },
    excludeNone: () => setExcluded(new Set()),
  }
}

type Looked = ReturnType<typeof useLook>

/** One sheet and what its columns say: as found, as remembered, as the user says. */
function useLook(source: ImportSource, wanted: TargetName | null, onGone: () => void) {
  const act = useAct()
  const [looking, setLooking] = useState<Looking>({ sheet: 0, target: wanted, decode: null, head: null })
  const [look, setLook] = useState<SheetLook | null>(null)
  const [mapping, setMapping] = useState<Mapping>({})
  useEffect(() => {
    let isOld = false
    void act('import.look', { id: source.id, ...looking }, (error) => {
      if (error.code === 'import-gone') onGone()
      return error.code === 'import-gone'
    }).then((answer) => {
      if (isOld || !answer.ok) return
      const { value } = answer
      setLook(value)
      setMapping(rememberedMapping(value.heads, value.head.target) ?? { ...value.head.mapping })
    })
    return () => {
      isOld = true
    }
  }, [act, source.id, looking, onGone])
  return {
    looking,
    look,
    mapping,
    lookAt: (patch: Partial<Looking>) => setLooking((now) => ({ ...now, ...patch })),
    mapColumn: (at: number, key: string | null) =>
      setMapping((now) => {
        const others = Object.entries(now).filter(([place, known]) => Number(place) !== at && known !== key)
        return Object.fromEntries(key === null ? others : [...others, [String(at), key]])
      }),
  }
}

/** Holds the sheet against the records; the newest question alone is answered. */
function useCheck(source: ImportSource, { look, looking, mapping }: Looked) {
  const act = useAct()
  const [summary, setSummary] = useState<PreviewSummary | null>(null)
  const [isBusy, setBusy] = useState(false)
  /** Counts previews: pages of an older one are forgotten. */
  const [version, setVersion] = useState(0)
  const newest = useRef(0)
  const check = async ({ decisions, corrections }: Said) => {
    if (!look) return
    const { target, from, rows, orderColumn } = look.head
    const own = ++newest.current
    setBusy(true)
    const input = {
      id: source.id,
      sheet: looking.sheet,
      decode: looking.decode,
      plan: { target, headFrom: from, headRows: rows, mapping: { ...mapping }, orderColumn },
      decisions: [...decisions.values()],
      corrections: [...corrections].map(([row, values]) => ({ row, values: { ...values } })),
    }
    const answer = await act('import.preview', input, (error) => error.code === 'cancelled')
    if (newest.current !== own) return
    setBusy(false)
    if (!answer.ok) return
    rememberMapping(look.heads, target, mapping)
    setSummary(answer.value)
    setVersion((count) => count + 1)
  }
  const forget = () => {
    newest.current += 1
    setBusy(false)
  }
  return { summary, setSummary, isBusy, setBusy, version, check, forget }
}
