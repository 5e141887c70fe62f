/** What the panel of a matter has besides its form: its sheet on paper, its steps and clocks, and everything that happened. */
import { Button } from '@mantine/core'
import { IconArrowDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import type { Matter } from '#shared/registers/matter/index.ts'
import { PapersButton } from '../rows/PapersButton.tsx'
import classes from './Matter.module.css'
import { MatterClocks } from './MatterClocks.tsx'
import { MatterLine } from './MatterLine.tsx'
import { MatterSteps } from './MatterSteps.tsx'

export function MatterActions({ record }: { record: Matter }) {
  const { t } = useTranslation('matters')
  return <PapersButton words={t('print')} papers={[{ kind: 'matter-sheet', matterId: record.id }]} />
}

/** The steps taken, and the clocks: what is looked at first. */
export function MatterAbove({ record }: { record: Matter }) {
  const { t } = useTranslation('matters')
  const { data } = useTimeline(record)
  return (
    <>
      <MatterSteps matter={record} />
      {data && <MatterClocks clocks={data.clocks} warnings={data.warnings} />}
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconArrowDown size="0.9rem" aria-hidden />}
        onClick={() => document.getElementById(lineId(record))?.scrollIntoView({ block: 'start' })}
      >
        {t('track.see')}
      </Button>
    </>
  )
}

/** Everything that happened. */
export function MatterBelow({ record }: { record: Matter }) {
  const { t } = useTranslation('matters')
  const { data } = useTimeline(record)
  if (!data) return null
  return (
    <div id={lineId(record)}>
      <FormSection title={t('timeline.title')}>
        <MatterLine entries={data.entries} />
      </FormSection>
      <p className={classes.noPeople}>{t('noPeople')}</p>
    </div>
  )
}

const lineId = ({ id }: Matter) => `dien-bien-${id}`

const useTimeline = ({ id }: Matter) => useAnswer('matter.timeline', { id }, 'all', { keepsPrevious: true })
