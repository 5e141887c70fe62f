/** What the panel of a matter has besides its form: its state, its sheet on paper, what is done next. */
import { Button } from '@mantine/core'
import { IconArrowDown, IconPrinter } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { type Matter, stateOfMatter } from '#shared/registers/matter/index.ts'
import { MatterStateBadge } from './cells.tsx'
import classes from './Matter.module.css'
import { MatterClocks } from './MatterClocks.tsx'
import { MatterLine } from './MatterLine.tsx'
import { StepTrack } from './StepTrack.tsx'

const PaperDialog = lazy(() =>
  import('#renderer/papers/index.ts').then((papers) => ({ default: papers.PaperDialog })),
)

export function MatterAside({ record }: { record: Matter }) {
  return <MatterStateBadge state={stateOfMatter(record)} />
}

export function MatterActions({ record }: { record: Matter }) {
  const { t } = useTranslation('matters')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size="1rem" aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('print')}
      </Button>
      {isOpen && (
        <Suspense>
          <PaperDialog
            papers={[{ kind: 'matter-sheet', matterId: record.id }]}
            isOpen
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}

/** The steps taken, and the clocks: what is looked at first. */
export function MatterAbove({ record }: { record: Matter }) {
  const { t } = useTranslation('matters')
  const { data } = useTimeline(record)
  return (
    <>
      <StepTrack matter={record} />
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
