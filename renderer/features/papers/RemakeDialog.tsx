/** The paper as kept beside what its records would make of it today; the user takes over what is wanted. */
import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import type { PartDifference, PartGroup } from '#shared/reports/remake.ts'
import { linesOfDifference } from './difference-lines.ts'
import classes from './Remake.module.css'
import { useDesk } from './use-desk.ts'

export function RemakeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['desk', 'common'])
  const { id, paper } = useDesk()
  const act = useAct()
  const { data } = useAnswer('papers.remake', { paperId: id }, 'all')
  const [ticked, setTicked] = useState<ReadonlyMap<PartGroup, boolean>>(new Map())
  const differences = data?.differences ?? []
  // What only the records have changed is taken unless somebody says no; what a hand has changed is left unless asked for.
  const isTaken = ({ group, isEdited, hasSourceChanged }: PartDifference) =>
    ticked.get(group) ?? (hasSourceChanged && !isEdited)
  const chosen = differences.filter(isTaken).map(({ group }) => group)
  const take = async () => {
    const outcome = await act('papers.take-over', {
      paperId: id,
      revision: paper.value.revision,
      groups: chosen,
    })
    if (outcome.ok) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(64rem, 96vw)"
      title={t('remake.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className={classes.lead}>{t('remake.explanation')}</p>
      {data && differences.length === 0 && <p>{t('remake.same')}</p>}
      {differences.map((one) => (
        <Difference
          key={one.group}
          value={one}
          isTaken={isTaken(one)}
          onTake={(next) => setTicked(new Map(ticked).set(one.group, next))}
        />
      ))}
      <Group justify="flex-end" className={classes.foot}>
        <Button variant="default" onClick={onClose}>
          {t('begin.cancel')}
        </Button>
        {differences.length > 0 && (
          <Button disabled={chosen.length === 0} onClick={() => void take()}>
            {t('remake.take', { count: chosen.length })}
          </Button>
        )}
      </Group>
    </Modal>
  )
}

type DifferenceProps = { value: PartDifference; isTaken: boolean; onTake: (next: boolean) => void }

function Difference({ value, isTaken, onTake }: DifferenceProps) {
  const { t } = useTranslation('desk')
  const { group, isEdited, hasSourceChanged } = value
  const lines = linesOfDifference(value.kept, value.fresh)
  return (
    <section className={classes.part} aria-label={t(`remake.groups.${group}`)}>
      <div className={classes.head}>
        <Checkbox
          label={t(`remake.groups.${group}`)}
          checked={isTaken}
          onChange={(event) => onTake(event.currentTarget.checked)}
        />
        {hasSourceChanged && <StatusBadge tone="soon">{t('remake.sourceChanged')}</StatusBadge>}
        {isEdited && <StatusBadge tone="idle">{t('remake.edited')}</StatusBadge>}
      </div>
      {isTaken && isEdited && <p className={classes.loses}>{t('remake.loses')}</p>}
      <div className={classes.sides}>
        <Side title={t('remake.kept')} lines={lines.kept} />
        <Side title={t('remake.fresh')} lines={lines.fresh} />
      </div>
    </section>
  )
}

function Side({ title, lines }: { title: string; lines: readonly { text: string; isOwn: boolean }[] }) {
  const { t } = useTranslation('desk')
  return (
    <div className={classes.side}>
      <h3 className={classes.sideTitle}>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long parts are scrolled by keyboard */}
      <section className={classes.words} tabIndex={0} aria-label={title}>
        {lines.length === 0 && <p className={classes.none}>{t('remake.nothing')}</p>}
        {lines.map(({ text, isOwn }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity
          <p key={index}>{isOwn ? <mark>{text}</mark> : text}</p>
        ))}
      </section>
    </div>
  )
}
