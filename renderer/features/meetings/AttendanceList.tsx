/** Điểm danh: one key each while the list has the focus. C có mặt, V vắng, L có lý do, T cử thay. */
import { TextInput } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participant } from '#shared/registers/attendee.ts'
import type { AttendanceState } from '#shared/registers/meeting/index.ts'
import { attendanceKeys, countAttendance, entryOf, mark } from './attendance.ts'
import classes from './CourseTab.module.css'
import { Section } from './Section.tsx'
import { useWorkspace } from './use-workspace.ts'

const marks = Object.entries(attendanceKeys)
const isAway = (state: AttendanceState) => state === 'absent' || state === 'excused'

export function AttendanceList() {
  const { t } = useTranslation('meetings')
  const { meeting, event } = useWorkspace()
  const body = useRef<HTMLTableSectionElement>(null)
  const [active, setActive] = useState(0)
  const { participants } = event.value
  const count = countAttendance(participants, meeting.value.attendance)
  const focusRow = (index: number) => {
    const next = Math.min(participants.length - 1, Math.max(0, index))
    setActive(next)
    body.current?.rows[next]?.querySelector<HTMLElement>('button')?.focus()
  }
  return (
    <Section
      title={t('attendance.title')}
      path="attendance"
      aside={
        <>
          <span>{t('attendance.count', count)}</span>
          <span className={classes.gap} />
          <span className={classes.legend}>{t('attendance.keys')}</span>
        </>
      }
    >
      {participants.length === 0 && <p className={classes.legend}>{t('attendance.nobody')}</p>}
      <div className={classes.attendance}>
        <table aria-label={t('attendance.title')}>
          <tbody ref={body}>
            {participants.map((who, index) => (
              <AttendanceRow
                key={who.id}
                who={who}
                isActive={index === Math.min(active, participants.length - 1)}
                onReach={() => setActive(index)}
                onMove={(step) =>
                  focusRow(step === 'first' ? 0 : step === 'last' ? participants.length : index + step)
                }
              />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

type RowProps = {
  who: Participant
  isActive: boolean
  onReach: () => void
  onMove: (step: 1 | -1 | 0 | 'first' | 'last') => void
}

function AttendanceRow({ who, isActive, onReach, onMove }: RowProps) {
  const { t } = useTranslation(['meetings', 'registers'])
  const { meeting, nameOf, isLocked } = useWorkspace()
  const substitute = useRef<HTMLInputElement>(null)
  const entry = entryOf(meeting.value.attendance, who.id)
  const name = nameOf(who)
  const set = (change: Partial<typeof entry>) =>
    meeting.edit((now) => ({ attendance: mark(now.attendance, who.id, change) }))
  const choose = (state: AttendanceState) => {
    set({ state })
    if (state === 'delegated') requestAnimationFrame(() => substitute.current?.focus())
    else onMove(1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = { ArrowDown: 1, ArrowUp: -1, Home: 'first', End: 'last' } as const
    const step = steps[event.key as keyof typeof steps]
    const state = attendanceKeys[event.key.toLowerCase()]
    const isBare = !event.ctrlKey && !event.altKey && !event.metaKey
    if (!isBare || (step === undefined && (state === undefined || isLocked))) return
    event.preventDefault()
    if (step !== undefined) onMove(step)
    else if (state) choose(state)
  }
  const stateName = t(`registers:meeting.choices.attendance.${entry.state}`)
  return (
    <tr data-path={`attendance.${who.id}`}>
      <td>
        <button
          type="button"
          className={classes.who}
          tabIndex={isActive ? 0 : -1}
          aria-label={`${name}: ${stateName}`}
          onFocus={onReach}
          onKeyDown={onKeyDown}
        >
          {name}
        </button>
      </td>
      <td>
        {(entry.state === 'delegated' || isAway(entry.state)) && (
          <WhoOrWhy
            input={substitute}
            name={name}
            isDelegated={entry.state === 'delegated'}
            value={entry.state === 'delegated' ? entry.substitute : entry.note}
            isLocked={isLocked}
            onChange={(words) => set(entry.state === 'delegated' ? { substitute: words } : { note: words })}
            onEnter={() => onMove(1)}
          />
        )}
      </td>
      <td className={classes.marks}>
        <Marks name={name} now={entry.state} isLocked={isLocked} onChoose={choose} />
      </td>
    </tr>
  )
}

type WhoOrWhyProps = {
  input: RefObject<HTMLInputElement | null>
  name: string
  isDelegated: boolean
  value: string
  isLocked: boolean
  onChange: (words: string) => void
  onEnter: () => void
}

/** Who comes instead, or why nobody does. */
function WhoOrWhy({ input, name, isDelegated, value, isLocked, onChange, onEnter }: WhoOrWhyProps) {
  const { t } = useTranslation('meetings')
  return (
    <TextInput
      ref={input}
      size="xs"
      aria-label={t(isDelegated ? 'attendance.substitute' : 'attendance.reason', { name })}
      placeholder={t(isDelegated ? 'attendance.substituteHint' : 'attendance.reasonHint')}
      disabled={isLocked}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter()
      }}
    />
  )
}

type MarksProps = {
  name: string
  now: AttendanceState
  isLocked: boolean
  onChoose: (state: AttendanceState) => void
}

/** The four states for the mouse; the keyboard has its letters. */
function Marks({ name, now, isLocked, onChoose }: MarksProps) {
  const { t } = useTranslation(['meetings', 'registers'])
  return marks.map(([key, state]) => {
    const stateName = t(`registers:meeting.choices.attendance.${state}`)
    return (
      <button
        key={key}
        type="button"
        tabIndex={-1}
        className={classes.mark}
        data-away={isAway(state) || undefined}
        aria-pressed={now === state}
        aria-label={t('attendance.mark', { name, state: stateName })}
        title={stateName}
        disabled={isLocked}
        onClick={() => onChoose(state)}
      >
        {t(`attendance.short.${state as 'present' | 'absent' | 'excused' | 'delegated'}`)}
      </button>
    )
  })
}
