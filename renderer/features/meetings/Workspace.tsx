/** One meeting from its invitation to locked minutes, with the paper beside it. */
import { Tabs } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useAutosave } from '#renderer/data/use-autosave.ts'
import { FenceBanner } from '#renderer/fence/FenceBanner.tsx'
import { EditArea } from '#renderer/forms/EditArea.tsx'
import { useAttendeeName } from '#renderer/forms/use-attendees.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { RichTextHandle } from '#renderer/rich-text/index.ts'
import { ConclusionsTab } from './ConclusionsTab.tsx'
import { CourseTab } from './CourseTab.tsx'
import { MeetingFiles } from './MeetingFiles.tsx'
import { MeetingTrace } from './MeetingTrace.tsx'
import { MinutesTab } from './MinutesTab.tsx'
import { PaperPane } from './PaperPane.tsx'
import { PreparationTab } from './PreparationTab.tsx'
import { useGoTo } from './use-go-to.ts'
import { usePaneState } from './use-pane-state.ts'
import {
  useWorkspace,
  WorkspaceProvider,
  type WorkspaceTab,
  type Workspace as WorkspaceValue,
  workspaceTabs,
} from './use-workspace.ts'
import classes from './Workspace.module.css'
import { WorkspaceHeader } from './WorkspaceHeader.tsx'

export function Workspace({ id, tab }: { id: string; tab: string | undefined }) {
  const meeting = useAutosave('meeting', id)
  const event = useAutosave('event', id)
  const { data: review } = useAnswer('meetings.review', { meetingId: id }, 'all', { keepsPrevious: true })
  const nameOf = useAttendeeName()
  const lastText = useRef<RichTextHandle>(null)
  const goTo = useGoTo()
  if (!meeting || !event) return null
  const value: WorkspaceValue = {
    id,
    meeting,
    event,
    review,
    isLocked: meeting.value.state === 'closed',
    nameOf,
    goTo,
    lastText,
  }
  return (
    <WorkspaceProvider value={value}>
      <WorkspaceFrame tab={workspaceTabs.find((name) => name === tab) ?? firstTab(value)} />
    </WorkspaceProvider>
  )
}

/** Where work is likely to go on. */
function firstTab({ meeting, isLocked }: WorkspaceValue): WorkspaceTab {
  if (isLocked) return 'minutes'
  if (meeting.value.startedAt === null) return 'preparation'
  return meeting.value.endedAt === null ? 'course' : 'conclusions'
}

const panels = {
  preparation: PreparationTab,
  course: CourseTab,
  conclusions: ConclusionsTab,
  minutes: MinutesTab,
} as const

function WorkspaceFrame({ tab }: { tab: WorkspaceTab }) {
  const { t } = useTranslation('meetings')
  const { meeting, event } = useWorkspace()
  const adjust = useNavigation((state) => state.adjust)
  const pane = usePaneState()
  const frame = useRef<HTMLDivElement>(null)
  const counts = {
    preparation: 0,
    course: meeting.value.speeches.length,
    conclusions: meeting.value.conclusions.length,
    minutes: 0,
  }
  const Panel = panels[tab]
  const share = pane.isShown ? (tab === 'minutes' ? Math.max(pane.share, 0.52) : pane.share) : 0
  return (
    <div
      ref={frame}
      className={classes.frame}
      style={{
        gridTemplateColumns: pane.isShown ? `minmax(0, 1fr) 0.5rem ${share * 100}%` : 'minmax(0, 1fr)',
      }}
    >
      <div className={classes.work}>
        <WorkspaceHeader />
        <Tabs
          value={tab}
          onChange={(next) => adjust({ tab: next ?? tab })}
          keepMounted={false}
          classNames={{ root: classes.tabs, panel: classes.panel, tab: classes.tab }}
        >
          <Tabs.List>
            {workspaceTabs.map((name) => (
              <Tabs.Tab
                key={name}
                value={name}
                rightSection={
                  counts[name] > 0 ? <span className={classes.count}>{counts[name]}</span> : undefined
                }
              >
                {t(`tabs.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={tab}>
            <EditArea>
              <Panel />
            </EditArea>
            <MeetingFiles tab={tab} />
            <MeetingTrace tab={tab} />
          </Tabs.Panel>
        </Tabs>
        <FenceBanner held={meeting.held} />
        <FenceBanner held={event.held} />
      </div>
      {pane.isShown && <PaperPane tab={tab} frame={frame} />}
    </div>
  )
}
