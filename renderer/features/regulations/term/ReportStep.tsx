/** The skeleton of the final report, as its pages will be; finished in Word. */
import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { PaperButtons, PaperPreview } from '#renderer/papers/index.ts'
import type { NameMask } from '#shared/fence/names/index.ts'
import { paperFormats } from '#shared/registers/meeting/index.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import classes from './EndTerm.module.css'

export function ReportStep({ regulation, onLeave }: { regulation: Regulation; onLeave(): void }) {
  const { t } = useTranslation(['regulations', 'papers'])
  const [format, setFormat] = useState<(typeof paperFormats)[number]>('state')
  const [names, setNames] = useState<NameMask>('full')
  const go = useNavigation((state) => state.go)
  const open = () => {
    onLeave()
    go({
      screen: 'reports',
      id: 'coordination-report',
      report: { kind: 'term', scope: { regulationIds: [regulation.id] } },
    })
  }
  const paper = { kind: 'term-report' as const, regulationId: regulation.id, format }
  return (
    <div className={classes.body}>
      <p className={classes.lead}>{t('term.reportHint')}</p>
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t('term.format')}
          data={paperFormats.map((value) => ({ value, label: t(`papers:formats.${value}`) }))}
          value={format}
          onChange={(next) => setFormat(next as typeof format)}
        />
        <PaperButtons names={names} onNames={setNames} paper={paper} size="sm" />
        <Button variant="subtle" size="sm" onClick={open}>
          {t('term.toReports')}
        </Button>
      </div>
      <div className={classes.preview}>
        <PaperPreview names={names} paper={paper} zoom={0.8} />
      </div>
    </div>
  )
}
