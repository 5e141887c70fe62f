/** One due: by when and why, how it stands, what proves it, and what the office may note of it. */
import { Button, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconReportAnalytics } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { DueWhy } from '#renderer/forms/DueWhy.tsx'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { reportOfDue } from '#renderer/forms/report-of-due.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { timeOfMoment } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { DueDetail } from '#shared/views/fulfilment/matrix.ts'
import { AddProof } from './AddProof.tsx'
import { ExemptForm } from './ExemptForm.tsx'
import classes from './Matrix.module.css'
import { ProofList } from './ProofList.tsx'
import { StateMark } from './StateMark.tsx'
import { usePeriodName, useStandingWords } from './standing-words.ts'
import { useFulfilmentActs } from './use-fulfilment-acts.tsx'

type Props = {
  due: DueDetail
  regulationId: string
  /** The only one of the cell: opened at once. */
  isAlone: boolean
  /** Says which obligation it is: the cell is of several. */
  isNamed: boolean
}

export function DueCard({ due, regulationId, isAlone, isNamed }: Props) {
  const { t } = useTranslation('matrix')
  const standing = useStandingWords()
  const period = usePeriodName()(due)
  const [isToggled, setToggled] = useState(false)
  const isOpen = isAlone !== isToggled
  const Icon = isOpen ? IconChevronDown : IconChevronRight
  const title = isNamed
    ? [due.code, due.label || due.title].filter(Boolean).join(' ')
    : due.leadName || due.title
  return (
    <li className={classes.due}>
      <UnstyledButton
        className={classes.dueHead ?? ''}
        aria-expanded={isOpen}
        onClick={() => setToggled(!isToggled)}
      >
        <StateMark state={due.standing.state} />
        <span className={classes.dueTitle}>
          {title}
          <span className={classes.dueSub}>
            {[isNamed ? due.leadName : '', period || due.occasion?.what, t(`states.${due.standing.state}`)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <Icon size="1rem" aria-hidden />
      </UnstyledButton>
      {isOpen && (
        <div className={classes.dueBody}>
          <dl className={classes.facts}>
            <dt>{t('due.day')}</dt>
            <dd>
              <span>
                {due.due.dueAt === null
                  ? formatDay(due.due.dueOn)
                  : t('due.at', { time: timeOfMoment(due.due.dueAt), day: formatDay(due.due.dueOn) })}
              </span>
              <DueWhy why={due.due.why} dueOn={due.due.dueOn} />
              <span className={classes.quiet}>{standing(due.standing)}</span>
            </dd>
            {due.product && (
              <>
                <dt>{t('due.product')}</dt>
                <dd>{due.product}</dd>
              </>
            )}
            {due.occasion && <OccasionFact due={due} occasion={due.occasion} />}
          </dl>
          <ProofList due={due} />
          <ToReport due={due} regulationId={regulationId} />
          <EditOnly>
            <Acts due={due} />
          </EditOnly>
        </div>
      )}
    </li>
  )
}

/** Where the product is a report, it can be made from the records. */
function ToReport({ due, regulationId }: Pick<Props, 'due' | 'regulationId'>) {
  const { t } = useTranslation('matrix')
  const go = useNavigation((state) => state.go)
  const { title, product, due: dated } = due
  const place = reportOfDue({ regulationId, title, product, period: dated.period })
  if (place === null) return null
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconReportAnalytics size="1rem" aria-hidden />}
      onClick={() => go(place)}
    >
      {t('due.toReport')}
    </Button>
  )
}

function OccasionFact({ due, occasion }: { due: DueDetail; occasion: NonNullable<DueDetail['occasion']> }) {
  const { t } = useTranslation('matrix')
  const acts = useFulfilmentActs()
  const { what, on, at, askedFor } = occasion
  return (
    <>
      <dt>{t('due.occasion')}</dt>
      <dd>
        <span>{what}</span>
        <span className={classes.quiet}>
          {[
            [at, formatDay(on)].filter(Boolean).join(' '),
            askedFor && t('due.askedFor', { day: formatDay(askedFor) }),
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
        <EditOnly>
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => void acts.forget(due.key)}>
            {t('due.forget')}
          </Button>
        </EditOnly>
      </dd>
    </>
  )
}

/** One form at a time below the due. */
function Acts({ due }: { due: DueDetail }) {
  const { t } = useTranslation('matrix')
  const acts = useFulfilmentActs()
  const [form, setForm] = useState<'proof' | 'exempt' | null>(null)
  const area = useRef<HTMLDivElement>(null)
  const close = () => {
    // The keyboard goes on where the form was opened.
    flushSync(() => setForm(null))
    area.current?.querySelector('button')?.focus()
  }
  const isExempt = due.standing.state === 'not-applicable'
  if (form === 'proof') return <AddProof due={due} onDone={close} />
  if (form === 'exempt') return <ExemptForm due={due} onDone={close} />
  return (
    <div ref={area} className={classes.acts}>
      <Button variant="default" size="compact-sm" onClick={() => setForm('proof')}>
        {t('proofs.add')}
      </Button>
      {isExempt ? (
        <Button variant="default" size="compact-sm" onClick={() => void acts.exempt(due, '')}>
          {t('exempt.undo')}
        </Button>
      ) : (
        <Button variant="default" size="compact-sm" onClick={() => setForm('exempt')}>
          {t('exempt.do')}
        </Button>
      )}
    </div>
  )
}
