/** Diễn biến: start and end, who came, who said what, votes. */
import { Button, Menu, NumberInput } from '@mantine/core'
import { IconBlockquote, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { TimeInput } from '#renderer/forms/TimeInput.tsx'
import { AttendanceList } from './AttendanceList.tsx'
import classes from './CourseTab.module.css'
import { SpeechList } from './SpeechList.tsx'
import { standingPhrases } from './standing-phrases.ts'
import { timeNow } from './times.ts'
import { useWorkspace } from './use-workspace.ts'
import { VoteList } from './VoteList.tsx'

export function CourseTab() {
  return (
    <>
      <Clock />
      <AttendanceList />
      <SpeechList />
      <VoteList />
    </>
  )
}

/** One press takes the time; a meeting written up on another day takes the planned times. */
function Clock() {
  const { t } = useTranslation('meetings')
  const { meeting, event, isLocked } = useWorkspace()
  const today = useToday()
  const isToday = event.value.date === today
  const { startedAt, endedAt } = meeting.value
  return (
    <div className={classes.clock}>
      <div data-path="startedAt" className={classes.time}>
        <TimeInput
          label={t('course.startedAt')}
          isDisabled={isLocked}
          value={startedAt}
          onChange={(time) => meeting.edit({ startedAt: time })}
        />
      </div>
      <div data-path="endedAt" className={classes.time}>
        <TimeInput
          label={t('course.endedAt')}
          isDisabled={isLocked}
          value={endedAt}
          onChange={(time) => meeting.edit({ endedAt: time })}
        />
      </div>
      <ConcludingMinutes />
      {!isLocked && startedAt === null && (
        <Button
          leftSection={<IconPlayerPlay size="1rem" />}
          onClick={() =>
            meeting.edit({ startedAt: isToday ? timeNow() : (event.value.startTime ?? timeNow()) })
          }
        >
          {t('course.start')}
        </Button>
      )}
      {!isLocked && startedAt !== null && endedAt === null && (
        <Button
          variant="light"
          leftSection={<IconPlayerStop size="1rem" />}
          onClick={() => meeting.edit({ endedAt: isToday ? timeNow() : (event.value.endTime ?? timeNow()) })}
        >
          {t('course.end')}
        </Button>
      )}
      <span className={classes.gap} />
      {!isLocked && <Phrases />}
    </div>
  )
}

/** How long the concluding speech took: one of the figures that Kết luận 226 limits. */
function ConcludingMinutes() {
  const { t } = useTranslation(['meetings', 'registers'])
  const { meeting, isLocked } = useWorkspace()
  return (
    <NumberInput
      data-path="concludingMinutes"
      className={classes.minutes ?? ''}
      label={t('registers:meeting.fields.concludingMinutes')}
      min={1}
      max={600}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      disabled={isLocked}
      value={meeting.value.concludingMinutes ?? ''}
      onChange={(minutes) =>
        meeting.edit({ concludingMinutes: typeof minutes === 'number' && minutes > 0 ? minutes : undefined })
      }
    />
  )
}

/** Standing phrases go into the text entered last. */
export function Phrases() {
  const { t } = useTranslation('meetings')
  const { meeting, lastText } = useWorkspace()
  return (
    <Menu shadow="md" width="24rem" returnFocus={false}>
      <Menu.Target>
        <Button variant="default" size="compact-sm" leftSection={<IconBlockquote size="1rem" />}>
          {t('course.phrases')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('course.phrasesHint')}</Menu.Label>
        {standingPhrases[meeting.value.format].map((phrase) => (
          <Menu.Item key={phrase} onClick={() => lastText.current?.insertText(phrase)}>
            {phrase}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
