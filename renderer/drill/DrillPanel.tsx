/** The records that a figure counts, beside it; each leads to its record, and all of them to paper and Excel. */
import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { describeError } from '#renderer/errors/describe-error.ts'
import { errorOf } from '#renderer/errors/error-of.ts'
import { placeOfRecord } from '#renderer/forms/place-of-record.ts'
import { RecordDrawer } from '#renderer/forms/RecordDrawer.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { PaperButtons } from '#renderer/papers/index.ts'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import type { RegisterName } from '#shared/registers/index.ts'
import type { DrillLine } from '#shared/views/reports/report.ts'
import classes from './Drill.module.css'
import { type Drill, useDrill } from './use-drill.ts'

type Props = {
  drill: Drill
  onClose(): void
  /** Opens a record beside the numbers; without it the record's own place is gone to. */
  onOpen?: (id: string) => void
}

export function DrillPanel({ drill, onClose, onOpen }: Props) {
  const { t } = useTranslation('reports')
  const { data: lines, error } = useDrill(drill.of)
  const failed = error && describeError(errorOf(error))
  return (
    <RecordDrawer
      isOpen
      title={t('screen.drill.title', { title: drill.title, value: drill.value })}
      recordKey={JSON.stringify(drill.of)}
      onClose={onClose}
    >
      {failed && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={failed.title}>
          {failed.explanation}
        </Alert>
      )}
      {lines && (
        <>
          <div className={classes.tools}>
            <span className={classes.quiet}>{t('screen.drill.count', { count: lines.length })}</span>
            <PaperButtons
              paper={lines.length > 0 ? { kind: 'report-lines', title: drill.title, of: drill.of } : null}
            />
          </div>
          <ol className={classes.lines}>
            {lines.map((line) => (
              <Line key={`${line.register} ${line.id}`} line={line} {...(onOpen ? { onOpen } : {})} />
            ))}
          </ol>
        </>
      )}
    </RecordDrawer>
  )
}

type LineProps = Pick<Props, 'onOpen'> & { line: DrillLine }

function Line({ line: { register, id, title, subtitle }, onOpen }: LineProps) {
  const go = useNavigation((state) => state.go)
  const place = placeOfRecord(register as RegisterName, id)
  const open = onOpen ?? (place && (() => go(place)))
  return (
    <li>
      {open ? <LinkButton onClick={() => open(id)}>{title}</LinkButton> : <span>{title}</span>}
      {subtitle && <span className={classes.subtitle}>{subtitle}</span>}
    </li>
  )
}
