/** Kết luận: what became of last time's, the numbered conclusions of this meeting, and the checks before closing. */
import { Button, Kbd } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OrderedRows } from '#renderer/forms/OrderedRows.tsx'
import { emptyDoc, plainText } from '#shared/lib/rich-text.ts'
import type { Conclusion } from '#shared/registers/meeting/index.ts'
import { ClosingSection } from './ClosingSection.tsx'
import { ConclusionCard } from './ConclusionCard.tsx'
import classes from './Conclusions.module.css'
import { Phrases } from './CourseTab.tsx'
import { FormerConclusions } from './FormerConclusions.tsx'
import { useWorkspace } from './use-workspace.ts'

export function ConclusionsTab() {
  const { t } = useTranslation('meetings')
  const { meeting, review, isLocked } = useWorkspace()
  const [fresh, setFresh] = useState<string | null>(null)
  const { conclusions } = meeting.value
  const add = (afterId: string | null) => {
    const made: Conclusion = {
      id: crypto.randomUUID(),
      content: emptyDoc,
      assignment: null,
      taskId: null,
      carriedFrom: null,
    }
    meeting.edit((now) => {
      const place = now.conclusions.findIndex((entry) => entry.id === afterId)
      return {
        conclusions: now.conclusions.toSpliced(place < 0 ? now.conclusions.length : place + 1, 0, made),
      }
    })
    setFresh(made.id)
  }
  /** A conclusion that people already work on does not vanish: its task is taken back first. */
  const change = (next: Conclusion[]) => {
    const kept = new Set(next.map((entry) => entry.id))
    const isMissed = review?.tasks.some(({ conclusionId }) => !kept.has(conclusionId)) ?? false
    if (isMissed) notifications.show({ message: t('conclusions.hasTask'), color: 'orange' })
    else meeting.edit({ conclusions: next })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.ctrlKey || event.key !== 'Enter' || isLocked || event.nativeEvent.isComposing) return
    event.preventDefault()
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-conclusion]')
    add(card?.dataset.conclusion ?? null)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the fields inside
    <div onKeyDown={onKeyDown}>
      <FormerConclusions />
      <div data-path="conclusions" className={classes.cards}>
        <OrderedRows
          label={t('tabs.conclusions')}
          items={conclusions}
          keyOf={(entry) => entry.id}
          nameOf={(entry, index) => `${index + 1}. ${plainText(entry.content).slice(0, 60)}`}
          onChange={(next) => change(next)}
          isDisabled={isLocked}
        >
          {(entry, index) => <ConclusionCard conclusion={entry} index={index} isFresh={entry.id === fresh} />}
        </OrderedRows>
      </div>
      {!isLocked && (
        <div className={classes.addLine}>
          <Button
            variant="light"
            size="compact-sm"
            leftSection={<IconPlus size="1rem" />}
            onClick={() => add(null)}
          >
            {t('conclusions.add')}
          </Button>
          <Kbd size="xs">{t('conclusions.addKey')}</Kbd>
          <span className={classes.gap} />
          <Phrases />
        </div>
      )}
      <ClosingSection />
    </div>
  )
}
