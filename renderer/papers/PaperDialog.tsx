/** A full preview: choice of paper, zoom, page count, and everything that can be done with the paper. */
import { ActionIcon, Group, Modal, Tabs, Tooltip } from '@mantine/core'
import { IconZoomIn, IconZoomOut, IconZoomReset } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import type { NameMask } from '#shared/fence/names/index.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import { FormatChoice } from './FormatChoice.tsx'
import { PaperButtons } from './PaperButtons.tsx'
import classes from './PaperDialog.module.css'
import { PaperOptionsMenu } from './PaperOptionsMenu.tsx'
import { PaperPreview } from './PaperPreview.tsx'
import { takesOptions, usualOptions, withOptions } from './paper-options.ts'

type Props = {
  /** The first is shown first; with several, tabs choose. */
  papers: readonly PaperRequest[]
  isOpen: boolean
  onClose: () => void
  /** How names stand in it at first. */
  names?: NameMask
}

const zooms = [0.5, 0.65, 0.8, 1, 1.25, 1.6, 2] as const

export function PaperDialog({ papers, isOpen, onClose, names = 'full' }: Props) {
  const [index, setIndex] = useState(0)
  const chosen = papers[Math.min(index, papers.length - 1)]
  const label = usePaperLabel()
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={<PaperTabs papers={papers} index={index} onChoose={setIndex} label={label} />}
      size="min(72rem, 96vw)"
      closeButtonProps={{ 'aria-label': useTranslation('common').t('close') }}
      classNames={{
        content: classes.content,
        body: classes.body,
        header: classes.header,
        title: classes.title,
      }}
    >
      {chosen && <DialogBody paper={chosen} namesAtFirst={names} />}
    </Modal>
  )
}

function DialogBody({ paper, namesAtFirst }: { paper: PaperRequest; namesAtFirst: NameMask }) {
  const { t } = useTranslation('papers')
  const [zoomStep, setZoomStep] = useState<number>(paper.kind === 'week-schedule' ? 3 : 2)
  const [names, setNames] = useState(namesAtFirst)
  const [pages, setPages] = useState(0)
  const [options, setOptions] = useState(usualOptions)
  const shown = withOptions(paper, options)
  const common = { paper, value: options, onChange: setOptions }
  return (
    <>
      <Group gap="sm" className={classes.tools}>
        <Zoom step={zoomStep} onStep={setZoomStep} />
        {pages > 0 && <span className={classes.count}>{t('pages', { count: pages })}</span>}
        <FormatChoice {...common} />
        {takesOptions(paper, options) && <PaperOptionsMenu {...common} />}
        <span className={classes.gap} />
        <PaperButtons paper={shown} size="sm" names={names} onNames={setNames} />
      </Group>
      <PaperPreview paper={shown} names={names} zoom={zooms[zoomStep] ?? 1} onPages={setPages} />
    </>
  )
}

function Zoom({ step, onStep }: { step: number; onStep: (step: number) => void }) {
  const { t } = useTranslation('papers')
  const button = (label: string, icon: ReactNode, next: number) => (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        aria-label={label}
        disabled={next < 0 || next >= zooms.length}
        onClick={() => onStep(next)}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  )
  return (
    <Group gap="0.25rem">
      {button(t('zoomOut'), <IconZoomOut size="1rem" />, step - 1)}
      {button(t('zoomFit'), <IconZoomReset size="1rem" />, zooms.indexOf(1))}
      {button(t('zoomIn'), <IconZoomIn size="1rem" />, step + 1)}
    </Group>
  )
}

type TabsProps = {
  papers: readonly PaperRequest[]
  index: number
  onChoose: (index: number) => void
  label: (paper: PaperRequest) => string
}

function PaperTabs({ papers, index, onChoose, label }: TabsProps) {
  const { t } = useTranslation('papers')
  const [only] = papers
  if (papers.length < 2) return only ? label(only) : t('preview')
  return (
    <Tabs value={String(index)} onChange={(value) => onChoose(Number(value ?? 0))}>
      <Tabs.List aria-label={t('choosePaper')}>
        {papers.map((paper, place) => (
          <Tabs.Tab key={label(paper)} value={String(place)}>
            {label(paper)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  )
}

/** `Biên bản · Đảng`: what a paper is called where it is chosen. */
export function usePaperLabel(): (paper: PaperRequest) => string {
  const { t } = useTranslation('papers')
  const today = useToday()
  const organisations = useById('organisation')
  return (paper) => {
    const name = t(`names.${paper.kind}`)
    const isAddressed = paper.kind === 'reminder' || paper.kind === 'urging-letter'
    const addressee = isAddressed ? organisations.get(paper.organisationId) : undefined
    if (addressee) return `${name} · ${shortNameOn(addressee, today)}`
    if ('format' in paper && paper.format) return `${name} · ${t(`formats.${paper.format}`)}`
    return 'layout' in paper ? `${name} · ${t(`layouts.${paper.layout}`)}` : name
  }
}
