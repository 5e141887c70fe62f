/** The report as its pages will be, in either format, with the way to printer, PDF, Word and Excel. */
import { SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { PaperButtons, PaperDialog, PaperPreview } from '#renderer/papers/index.ts'
import { type PaperFormat, paperFormats } from '#shared/document/paper-type.ts'
import type { NameMask } from '#shared/fence/names/index.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import classes from './Reports.module.css'
import type { Texts } from './use-narratives.ts'
import type { Report } from './use-report.ts'

/** The pages follow the typing after a pause. */
const pauseMs = 600

type Props = {
  report: Report
  narratives: Texts
  /** A paper already made, shown as it is kept. */
  madeId: string | undefined
}

export function PaperSide({ report, narratives, madeId }: Props) {
  const { t } = useTranslation(['reports', 'papers'])
  const [isOpen, setOpen] = useState(false)
  const [names, setNames] = useState<NameMask>('full')
  const [typed] = useDebouncedValue(narratives, pauseMs)
  const paper = madeId === undefined ? paperOf(report, typed) : ({ kind: 'paper', paperId: madeId } as const)
  useScreenAction('print', paper ? () => setOpen(true) : null)
  return (
    <aside className={classes.paper} aria-label={t('screen.paper')}>
      <div className={classes.paperTools}>
        {madeId === undefined && (
          <SegmentedControl
            size="xs"
            aria-label={t('screen.format')}
            data={paperFormats.toReversed().map((value) => ({ value, label: t(`papers:formats.${value}`) }))}
            value={report.format}
            onChange={(next) => report.setFormat(next as PaperFormat)}
          />
        )}
        <span className={classes.gap} />
        <PaperButtons
          names={names}
          onNames={setNames}
          paper={paper}
          canDraft={false}
          onPreview={() => setOpen(true)}
        />
      </div>
      <PaperPreview names={names} paper={paper} />
      {paper && <PaperDialog papers={[paper]} isOpen={isOpen} onClose={() => setOpen(false)} />}
    </aside>
  )
}

/** Null while something is still to be chosen. */
export function paperOf({ chosen, choice, format }: Report, narratives: Texts): PaperRequest | null {
  return chosen.missing === null ? { kind: 'report', ...choice, format, narratives } : null
}
