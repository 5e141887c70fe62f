/** The paper itself, live: the invitation while preparing, the minutes afterwards; a closed meeting shows what was locked. */
import { Button, Menu, SegmentedControl } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type RefObject, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { PaperButtons, PaperDialog, PaperPreview } from '#renderer/papers/index.ts'
import { PaneDivider } from '#renderer/ui/PaneDivider.tsx'
import type { NameMask } from '#shared/fence/names/index.ts'
import { type PaperFormat, paperFormats } from '#shared/registers/meeting/index.ts'
import classes from './PaperPane.module.css'
import { type MeetingPaper, meetingPapers, otherPapersOf, paperOf } from './paper-of.ts'
import { usePaneState } from './use-pane-state.ts'
import { useWorkspace, type WorkspaceTab } from './use-workspace.ts'

export function PaperPane({ tab, frame }: { tab: WorkspaceTab; frame: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation(['meetings', 'papers'])
  const { id, meeting, event, isLocked } = useWorkspace()
  const [chosen, setChosen] = useState<{ tab: WorkspaceTab; kind: MeetingPaper } | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [names, setNames] = useState<NameMask>('full')
  const pane = usePaneState()
  const openPreview = useCallback(() => setOpen(true), [])
  const kind = chosen?.tab === tab ? chosen.kind : tab === 'preparation' ? 'invitation' : 'minutes'
  const [lockedFormat, setLockedFormat] = useState<PaperFormat | null>(null)
  const format = (isLocked && lockedFormat) || meeting.value.format
  const version = isLocked ? meeting.value.version : null
  const chooseFormat = (next: PaperFormat) =>
    isLocked ? setLockedFormat(next) : meeting.edit({ format: next })
  const paper = paperOf(kind, id, format, version)
  useScreenAction('print', openPreview)
  return (
    <>
      <PaneDivider frame={frame} label={t('paper.resize')} share={pane.share} onResize={pane.resize} />
      <aside className={classes.pane} aria-label={t('paper.label')}>
        <div className={classes.tools}>
          <SegmentedControl
            size="xs"
            aria-label={t('paper.kind')}
            data={meetingPapers.map((value) => ({ value, label: t(`paper.kinds.${value}`) }))}
            value={kind}
            onChange={(next) => setChosen({ tab, kind: next as MeetingPaper })}
          />
          <OtherPapers
            kinds={otherPapersOf(event.value.kind)}
            value={kind}
            onChange={(next) => setChosen({ tab, kind: next })}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('paper.format')}
            data={paperFormats.toReversed().map((value) => ({ value, label: t(`papers:formats.${value}`) }))}
            value={format}
            onChange={(next) => chooseFormat(next as PaperFormat)}
          />
          <span className={classes.gap} />
          <PaperButtons names={names} onNames={setNames} paper={paper} onPreview={openPreview} />
        </div>
        <PaperPreview names={names} paper={paper} />
      </aside>
      <PaperDialog
        papers={paperFormats.toReversed().map((one) => paperOf(kind, id, one, version))}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </>
  )
}

type OtherProps = {
  kinds: readonly MeetingPaper[]
  value: MeetingPaper
  onChange: (kind: MeetingPaper) => void
}

/** What is made now and then: too many for the row of papers. */
function OtherPapers({ kinds, value, onChange }: OtherProps) {
  const { t } = useTranslation(['meetings', 'papers'])
  const isChosen = kinds.includes(value)
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant={isChosen ? 'light' : 'default'}
          rightSection={<IconChevronDown size="0.9rem" aria-hidden />}
        >
          {isChosen ? t(`papers:names.${value}`) : t('paper.others')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => onChange(kind)}>
            {t(`papers:names.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
