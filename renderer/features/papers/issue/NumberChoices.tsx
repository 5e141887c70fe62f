/** Which number: the next of its book, one that was kept, or one typed by hand; with the number as it will be printed. */
import { Radio, Select, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssueOffer } from '#shared/reports/numbers/offer-issue.ts'
import type { NumberChoice } from '#shared/views/numbering/inputs.ts'
import { sayRange } from '#shared/views/numbering/series-book.ts'
import classes from './Issue.module.css'
import type { IssueForm } from './use-issue.ts'

type Props = { form: IssueForm; error: string | undefined; canGoWithout: boolean }

export function NumberChoices({ form, error, canGoWithout }: Props) {
  const { t } = useTranslation('numbers')
  const { choice, setChoice, offer } = form
  const reserved = offer?.reserved ?? []
  const choose = (kind: NumberChoice['kind']) => setChoice(begun(kind, reserved[0]?.id ?? ''))
  return (
    <Radio.Group
      label={t('issue.choice')}
      value={choice.kind}
      onChange={(kind) => choose(kind as NumberChoice['kind'])}
      error={choice.kind === 'typed' ? undefined : error}
    >
      <div className={classes.choices}>
        <Radio value="next" label={offer ? <NextWords offer={offer} /> : t('issue.nextUnknown')} />
        <Radio
          value="reserved"
          disabled={reserved.length === 0}
          label={reserved.length === 0 ? t('issue.reservedNone') : t('issue.reserved')}
        />
        {choice.kind === 'reserved' && (
          <Select
            className={classes.below ?? ''}
            aria-label={t('issue.reserved')}
            allowDeselect={false}
            data={reserved.map(({ id, printed, reason }) => ({ value: id, label: `${printed} – ${reason}` }))}
            value={choice.id}
            onChange={(id) => id && setChoice({ kind: 'reserved', id })}
          />
        )}
        <Radio value="typed" label={t('issue.typed')} />
        {choice.kind === 'typed' && (
          <TypedNumber
            text={choice.text}
            error={error}
            onChange={(text) => setChoice({ kind: 'typed', text })}
          />
        )}
        {canGoWithout && <Radio value="none" label={t('issue.none')} />}
      </div>
      {offer && <Printed offer={offer} />}
    </Radio.Group>
  )
}

function begun(kind: NumberChoice['kind'], keptId: string): NumberChoice {
  switch (kind) {
    case 'reserved':
      return { kind, id: keptId }
    case 'typed':
      return { kind, text: '' }
    default:
      return { kind }
  }
}

function TypedNumber({
  text,
  error,
  onChange,
}: {
  text: string
  error: string | undefined
  onChange: (text: string) => void
}) {
  const { t } = useTranslation('numbers')
  const hintId = useId()
  return (
    <TextInput
      className={classes.below ?? ''}
      aria-label={t('issue.typed')}
      aria-describedby={hintId}
      placeholder={t('issue.typedHint')}
      maxLength={40}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
    />
  )
}

/** `Số tiếp theo của sổ BC năm 2026: 12`. */
function NextWords({ offer }: { offer: IssueOffer }) {
  const { t } = useTranslation('numbers')
  const { place, next, periodName } = offer
  if (!place || next === null) return t('issue.nextUnknown')
  const isTerm = place.period.length > 4
  return (
    <>
      {t('issue.next', {
        series: place.series === '*' ? t('oneSequence') : place.series,
        period: t(isTerm ? 'term' : 'year', { name: periodName }).toLowerCase(),
        number: String(next).padStart(2, '0'),
      })}
    </>
  )
}

function Printed({ offer: { printed, gaps, body } }: { offer: IssueOffer }) {
  const { t } = useTranslation('numbers')
  return (
    <>
      {printed !== '' && (
        <p className={classes.printed}>
          {t('issue.willPrint', { number: printed })} <span className={classes.body}>{body}</span>
        </p>
      )}
      {gaps.length > 0 && (
        <p className={classes.hint}>{t('issue.gaps', { gaps: gaps.map(sayRange).join(', ') })}</p>
      )}
    </>
  )
}
