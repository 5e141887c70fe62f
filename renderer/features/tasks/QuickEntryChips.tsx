/** What was understood of a typed line, piece by piece, with the choices where a piece is not clear. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import { screenWeekday } from '#renderer/forms/day-words.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { Deadline } from '#shared/registers/task/index.ts'
import type { QuickEntryToken } from '#shared/registers/task/quick-entry.ts'
import classes from './QuickEntry.module.css'
import { useAssumedDays } from './use-assumed-deadline.ts'
import type { QuickEntryState } from './use-quick-entry.ts'

type Props = { line: QuickEntryState; onSettled(): void }
type Asked = Extract<QuickEntryToken, { kind: 'lead' | 'supporting' }>

const mostChoices = 12

export function QuickEntryChips({ line, onSettled }: Props) {
  const { t } = useTranslation('tasks')
  const { entry } = line
  const isAsked = (token: QuickEntryToken): token is Asked =>
    (token.kind === 'lead' || token.kind === 'supporting') && token.ids.length > 1
  return (
    <>
      <ul className={classes.chips} aria-label={t('quick.understood')}>
        {entry.title !== '' && <Chip name={t('quick.title')} value={entry.title} />}
        {entry.tokens.map((token) => (
          <TokenChip key={token.start} token={token} line={line} onSettled={onSettled} />
        ))}
        {entry.isAssumed && entry.title !== '' && <AssumedChip deadline={entry.deadline} />}
        {entry.product !== '' && <Chip name={t('quick.product')} value={entry.product} />}
      </ul>
      {entry.tokens.filter(isAsked).map((token) => (
        <Choices key={token.start} token={token} line={line} onSettled={onSettled} />
      ))}
    </>
  )
}

function Chip({ name, value, fault }: { name: string; value: string; fault?: string | undefined }) {
  return (
    <li className={classes.chip} data-fault={fault ? true : undefined}>
      <span className={classes.name}>{name}</span>
      <span className={classes.value}>{value}</span>
      {fault && <span>{fault}</span>}
    </li>
  )
}

function TokenChip({ token, line, onSettled }: Props & { token: QuickEntryToken }) {
  const { t } = useTranslation(['tasks', 'registers'])
  const today = useToday()
  const organisations = useById('organisation')
  const typed = line.entry.line.slice(token.start, token.end)
  switch (token.kind) {
    case 'urgency':
      return <Chip name={t('quick.urgency')} value={t(`registers:task.choices.urgency.${token.urgency}`)} />
    case 'deadline':
      return <DeadlineChip token={token} line={line} onSettled={onSettled} />
    default: {
      const [only] = token.ids.length === 1 ? token.ids : []
      const organisation = only === undefined ? undefined : organisations.get(only)
      return (
        <Chip
          name={t(`quick.${token.kind}`)}
          value={organisation ? shortNameOn(organisation, today) : typed}
          fault={organisation ? undefined : token.ids.length > 1 ? '?' : t('quick.unknown')}
        />
      )
    }
  }
}

/** No deadline was typed: the office's usual one, to be seen before it is saved. */
function AssumedChip({ deadline }: { deadline: Deadline | null }) {
  const { t, i18n } = useTranslation('tasks')
  const days = useAssumedDays()
  if (deadline?.kind !== 'date' || days === null) return null
  const weekday = screenWeekday(deadline.on, i18n.language === 'en' ? 'en' : 'vi')
  return <Chip name={t('quick.assumed', { count: days })} value={`${weekday}, ${formatDay(deadline.on)}`} />
}

type DeadlineProps = Props & { token: Extract<QuickEntryToken, { kind: 'deadline' }> }

function DeadlineChip({ token, line, onSettled }: DeadlineProps) {
  const { t, i18n } = useTranslation('tasks')
  const calendar = useWorkingCalendar()
  const language = i18n.language === 'en' ? 'en' : 'vi'
  const { deadline } = token
  const name = t('quick.deadline')
  if (deadline === null)
    return (
      <Chip name={name} value={line.entry.line.slice(token.start, token.end)} fault={t('quick.notADay')} />
    )
  if (deadline.kind !== 'date') return <Chip name={name} value={t(`count.${deadline.kind}`)} />
  const say = (day: string) => `${screenWeekday(day, language)}, ${formatDay(day)}`
  if (calendar.isWorkingDay(deadline.on)) return <Chip name={name} value={say(deadline.on)} />
  const next = calendar.nextWorkingDay(deadline.on)
  const holiday = calendar.nameOf(deadline.on, language)
  return (
    <>
      <Chip
        name={name}
        value={say(deadline.on)}
        fault={holiday ? t('quick.named', { name: holiday }) : t('quick.dayOff')}
      />
      <li>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            line.replace(token, formatDay(next))
            onSettled()
          }}
        >
          {t('quick.shift', { day: say(next) })}
        </Button>
      </li>
    </>
  )
}

function Choices({ token, line, onSettled }: Props & { token: Asked }) {
  const { t } = useTranslation('tasks')
  const today = useToday()
  const organisations = useById('organisation')
  const question = t('quick.choose', { text: line.entry.line.slice(token.start + 1, token.end) })
  return (
    <fieldset className={classes.choices}>
      <legend>{question}</legend>
      {token.ids.slice(0, mostChoices).map((id) => {
        const organisation = organisations.get(id)
        return organisation ? (
          <Button
            key={id}
            size="compact-xs"
            variant="light"
            onClick={() => {
              line.choose(token, organisation)
              onSettled()
            }}
          >
            {shortNameOn(organisation, today)}
          </Button>
        ) : null
      })}
    </fieldset>
  )
}
