/** Which meeting this is, how far it has come, and whether what was typed is safe. */
import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconArrowLeft,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
  IconPresentation,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { screenWeekday } from '#renderer/forms/day-words.ts'
import { SaveState } from '#renderer/forms/SaveState.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { stageOf } from '#shared/registers/meeting/index.ts'
import { countAttendance } from './attendance.ts'
import { MoveButton } from './MoveButton.tsx'
import { Projector } from './Projector.tsx'
import { stageTones } from './stage.ts'
import { usePaneState } from './use-pane-state.ts'
import { useWorkspace } from './use-workspace.ts'
import classes from './Workspace.module.css'

export function WorkspaceHeader() {
  const { t } = useTranslation(['meetings', 'registers'])
  const { meeting, event, isLocked } = useWorkspace()
  const go = useNavigation((state) => state.go)
  const pane = usePaneState()
  const [isProjecting, setProjecting] = useState(false)
  const stage = stageOf(meeting.value)
  const paneWords = t(pane.isShown ? 'header.hidePaper' : 'header.showPaper')
  return (
    <header className={classes.header}>
      <div className={classes.titleLine}>
        <Tooltip label={t('header.toList')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('header.toList')}
            onClick={() => go({ screen: 'meetings' })}
          >
            <IconArrowLeft size="1.1rem" />
          </ActionIcon>
        </Tooltip>
        <h1 className={classes.title} title={event.value.title}>
          {event.value.title}
        </h1>
        <StatusBadge tone={stageTones[stage]}>{t(`registers:meeting.choices.stage.${stage}`)}</StatusBadge>
        <span className={classes.gap} />
        <Tooltip label={t('header.project')}>
          <ActionIcon variant="default" aria-label={t('header.project')} onClick={() => setProjecting(true)}>
            <IconPresentation size="1.1rem" stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={paneWords}>
          <ActionIcon
            variant="default"
            aria-label={paneWords}
            aria-pressed={pane.isShown}
            onClick={pane.toggle}
          >
            {pane.isShown ? (
              <IconLayoutSidebarRightCollapse size="1.1rem" stroke={1.6} />
            ) : (
              <IconLayoutSidebarRightExpand size="1.1rem" stroke={1.6} />
            )}
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={classes.facts}>
        <Facts />
        {!isLocked && <MoveButton />}
        <span className={classes.gap} />
        <SaveState parts={[meeting, event]} isLocked={isLocked} locked={t('save.locked')} />
      </div>
      <Projector isOpen={isProjecting} onClose={() => setProjecting(false)} />
    </header>
  )
}

/** `08:00 Thứ Hai 23/11/2026 · Phòng họp số 1 · 21/24 có mặt · Thư ký: …` */
function Facts() {
  const { t, i18n } = useTranslation('meetings')
  const { meeting, event, nameOf } = useWorkspace()
  const { value } = event
  const count = countAttendance(value.participants, meeting.value.attendance)
  const start = meeting.value.startedAt ?? value.startTime
  const facts = [
    [start, screenWeekday(value.date, i18n.language), formatDay(value.date)].filter(Boolean).join(' '),
    value.room,
    count.total > 0 ? t('header.present', { present: count.present, total: count.total }) : '',
    value.secretary ? t('header.secretary', { name: nameOf(value.secretary) }) : '',
  ]
  return <span className={classes.factWords}>{facts.filter(Boolean).join(' · ')}</span>
}
