/** What is worth saying of a regulation: nothing of it stands in the way of saving. */
import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { type RegulationWarning, warningsOf } from '#shared/registers/regulation/index.ts'
import classes from './Regulations.module.css'

/** From this many days before the end on, the warning is red. */
const lastStep = 30

export function RegulationNotes({ fields }: { fields: FieldsOf<'regulation'> }) {
  const { t } = useTranslation('regulations')
  const warnings = warningsOf(fields, useToday())
  if (warnings.length === 0) return null
  const isUrgent = warnings.some(({ code, params }) => code === 'term-over' || params?.step === lastStep)
  return (
    <Alert
      color={isUrgent ? 'red' : 'yellow'}
      variant="light"
      p="xs"
      icon={<IconAlertTriangle aria-hidden />}
    >
      <ul className={classes.notes}>
        {warnings.map((warning) => (
          <li key={`${warning.code} ${warning.params?.number ?? ''}`}>
            {t(`warnings.${warning.code}`, wordsOf(warning))}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function wordsOf({ params = {} }: RegulationWarning) {
  const { day, ...rest } = params
  return { ...rest, ...(typeof day === 'string' ? { day: formatDay(day) } : {}) }
}
