/** Rào bảo mật: what the office said is none, and the way to be asked about it again. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useAll } from '#renderer/data/use-answer.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { dayOfMoment } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { compareVi } from '#shared/lib/vi-text.ts'
import type { FenceAllowance } from '#shared/registers/fence-allowance/index.ts'
import { Section } from './Section.tsx'
import classes from './Settings.module.css'

export function AllowanceSection() {
  const { t } = useTranslation('fence')
  const allowances = useAll('fence-allowance').toSorted(
    (a, b) => a.rule.localeCompare(b.rule) || compareVi(a.words, b.words),
  )
  return (
    <Section title={t('allowances.section')}>
      <span className={classes.unit}>
        {t(allowances.length === 0 ? 'allowances.empty' : 'allowances.explanation')}
      </span>
      {allowances.length > 0 && (
        <ul className={classes.findings}>
          {allowances.map((one) => (
            <AllowanceLine key={one.id} allowance={one} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function AllowanceLine({ allowance }: { allowance: FenceAllowance }) {
  const { t } = useTranslation(['fence', 'registers'])
  const act = useAct()
  const { id, revision, rule, words, createdAt } = allowance
  const forget = async () => {
    const done = await act('records.remove', { register: 'fence-allowance', id, revision })
    if (done.ok) notifications.show({ message: t('allowances.forgotten', { words }) })
  }
  return (
    <li>
      <span>
        <strong>{words}</strong>
        {' · '}
        {t(`rules.${rule}.name`)}
        {' · '}
        {formatDay(dayOfMoment(createdAt))}
      </span>
      <EditOnly>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('allowances.forgetOf', { words })}
          onClick={() => void forget()}
        >
          {t('allowances.forget')}
        </Button>
      </EditOnly>
    </li>
  )
}
