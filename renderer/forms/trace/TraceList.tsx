/** A trace as two lists: where it comes from, and to what it has led. Each step leads to its record. */
import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { Trace, TraceBranch, TraceStep } from '#shared/views/trace/trace.ts'
import { placeOfStep } from './place-of-step.ts'
import classes from './Trace.module.css'
import { useStepWords } from './use-step-words.ts'

/** So few steps below are all shown at once. */
const fewSteps = 12

export function TraceList({ trace }: { trace: Trace }) {
  const { t } = useTranslation('forms')
  return (
    <div className={classes.trace}>
      {trace.above.length > 0 && <Half name={t('trace.above')} branches={trace.above} opensAll={true} />}
      {trace.below.length > 0 && (
        <Half name={t('trace.below')} branches={trace.below} opensAll={countOf(trace.below) <= fewSteps} />
      )}
    </div>
  )
}

function countOf(branches: readonly TraceBranch[]): number {
  return branches.reduce((sum, { next }) => sum + 1 + countOf(next), 0)
}

type HalfProps = { name: string; branches: readonly TraceBranch[]; opensAll: boolean }

function Half({ name, branches, opensAll }: HalfProps) {
  return (
    <div>
      <h4 className={classes.half}>{name}</h4>
      <Branches name={name} branches={branches} more={0} opensAll={opensAll} />
    </div>
  )
}

function Branches({ name, branches, more, opensAll }: HalfProps & { more: number }) {
  const { t } = useTranslation('forms')
  return (
    <ul className={classes.list} aria-label={name}>
      {branches.map((branch) => (
        <Branch key={branch.step.key} branch={branch} opensAll={opensAll} />
      ))}
      {more > 0 && <li className={classes.more}>{t('trace.more', { count: more })}</li>}
    </ul>
  )
}

function Branch({ branch: { step, next, more }, opensAll }: { branch: TraceBranch; opensAll: boolean }) {
  const { t } = useTranslation('forms')
  const { nameOf } = useStepWords()
  const [isToggled, setToggled] = useState(false)
  const isOpen = opensAll !== isToggled
  const Icon = isOpen ? IconChevronDown : IconChevronRight
  const name = nameOf(step)
  return (
    <li>
      <div className={classes.line}>
        {next.length > 0 ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="xs"
            aria-expanded={isOpen}
            aria-label={t(isOpen ? 'trace.close' : 'trace.open', { name })}
            onClick={() => setToggled(!isToggled)}
          >
            <Icon size="0.85rem" aria-hidden />
          </ActionIcon>
        ) : (
          <span className={classes.end} />
        )}
        <Step step={step} name={name} />
      </div>
      {isOpen && next.length > 0 && <Branches name={name} branches={next} more={more} opensAll={opensAll} />}
    </li>
  )
}

function Step({ step, name }: { step: TraceStep; name: string }) {
  const { kindOf, dayOf } = useStepWords()
  const go = useNavigation((state) => state.go)
  const place = step.opens && placeOfStep(step.opens)
  const words = (
    <>
      <span className={classes.kind}>{kindOf(step)}</span>
      <span className={classes.name} data-state={step.state ?? undefined}>
        {name}
        {step.on && <span className={classes.day}> {dayOf(step, step.on)}</span>}
      </span>
    </>
  )
  if (place === null) return <span className={classes.step}>{words}</span>
  return (
    <button type="button" className={classes.step} data-leads onClick={() => go(place)}>
      {words}
    </button>
  )
}
