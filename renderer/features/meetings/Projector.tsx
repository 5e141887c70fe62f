/** For the wall: the agenda, and one conclusion at a time in large letters. Arrow keys turn, Esc leaves. */
import { Modal } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { RichTextView } from '#renderer/rich-text/index.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Conclusion } from '#shared/registers/meeting/index.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import classes from './Projector.module.css'
import { useWorkspace } from './use-workspace.ts'

export function Projector({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation(['meetings', 'common'])
  const { event } = useWorkspace()
  return (
    <Modal
      fullScreen
      opened={isOpen}
      onClose={onClose}
      title={event.value.title}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      classNames={{ content: classes.content, title: classes.title, body: classes.body }}
    >
      <Slides />
    </Modal>
  )
}

function Slides() {
  const { t } = useTranslation('meetings')
  const { meeting } = useWorkspace()
  const { conclusions, agenda } = meeting.value
  const [wanted, setWanted] = useState(() => conclusions.length - 1)
  const at = Math.min(wanted, conclusions.length - 1)
  const current = conclusions[at]
  const turn = (next: number) => setWanted(Math.min(conclusions.length - 1, Math.max(0, next)))
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowRight' || key === 'PageDown' || key === ' ') turn(at + 1)
    if (key === 'ArrowLeft' || key === 'PageUp') turn(at - 1)
  }
  return (
    <div className={classes.wall}>
      <nav className={classes.agenda} aria-label={t('agenda.title')}>
        <h2>{t('agenda.title')}</h2>
        {agenda.length === 0 && <p>{t('projector.noAgenda')}</p>}
        <ol>
          {agenda.map((item) => (
            <li key={item.id}>{item.title}</li>
          ))}
        </ol>
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys turn what is shown */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <section className={classes.slide} tabIndex={0} data-autofocus onKeyDown={onKeyDown} aria-live="polite">
        {current ? (
          <>
            <h2>{t('projector.conclusion', { number: at + 1, total: conclusions.length })}</h2>
            <RichTextView doc={current.content} />
            <AssignmentWords conclusion={current} />
          </>
        ) : (
          <p>{t('projector.noConclusion')}</p>
        )}
      </section>
    </div>
  )
}

function AssignmentWords({ conclusion }: { conclusion: Conclusion }) {
  const { t } = useTranslation('meetings')
  const { event } = useWorkspace()
  const organisations = useById('organisation')
  const { assignment } = conclusion
  if (!assignment) return null
  const name = (id: string) => {
    const found = organisations.get(id)
    return found ? nameOn(found, event.value.date) : ''
  }
  const rows = [
    [t('projector.lead'), assignment.leadId ? name(assignment.leadId) : ''],
    [t('assignment.supporting'), assignment.supportingIds.map(name).join('; ')],
    [t('assignment.deadline'), assignment.deadline?.kind === 'date' ? formatDay(assignment.deadline.on) : ''],
    [t('assignment.product'), assignment.product],
  ] as const
  return (
    <dl className={classes.assignment}>
      {rows
        .filter(([, words]) => words !== '')
        .map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  )
}
