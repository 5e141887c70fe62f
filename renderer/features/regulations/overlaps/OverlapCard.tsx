/** One overlap: what meets in which bodies, every item a way to its record, and what the office has decided. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { assertNever } from '#shared/lib/assert-never.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { OverlapGroup, OverlapItem } from '#shared/views/overlaps/overlaps.ts'
import classes from './Overlaps.module.css'
import { toneOfOverlap, useOverlapWords } from './overlap-words.ts'
import { SettleButton } from './SettleButton.tsx'
import { useSettle } from './use-settle.ts'

export function OverlapCard({ group }: { group: OverlapGroup }) {
  const { t } = useTranslation('overlaps')
  const { what, bodies } = useOverlapWords()(group)
  const { reopen } = useSettle()
  return (
    <li className={classes.card}>
      <div className={classes.cardHead}>
        <StatusBadge tone={toneOfOverlap(group)}>{what}</StatusBadge>
        <span className={classes.bodies}>{bodies}</span>
        <EditOnly>
          {group.note === null ? (
            <SettleButton group={group} />
          ) : (
            <Button size="compact-sm" variant="subtle" onClick={() => void reopen(group)}>
              {t('reopen')}
            </Button>
          )}
        </EditOnly>
      </div>
      <ul className={classes.items}>
        {group.items.map((item) => (
          <Item key={item.key} item={item} />
        ))}
      </ul>
      {group.note && <p className={classes.reason}>{t('settled', { reason: group.note.reason })}</p>}
    </li>
  )
}

function Item({ item }: { item: OverlapItem }) {
  const { t } = useTranslation('overlaps')
  const go = useNavigation((state) => state.go)
  const regulation = useById('regulation').get(item.regulationId ?? '')
  const day = formatDay(item.on)
  const beside = [regulation ? regulation.shortTitle || regulation.title : '', item.product].filter(Boolean)
  return (
    <li className={classes.item}>
      <span className={classes.day}>{item.register === 'obligation' ? t('due', { day }) : day}</span>
      <LinkButton onClick={() => go(placeOf(item))}>{item.title}</LinkButton>
      {beside.length > 0 && <span className={classes.beside}>{beside.join(' · ')}</span>}
    </li>
  )
}

function placeOf({ register, id, on, regulationId }: OverlapItem): Place {
  switch (register) {
    case 'event':
      return { screen: 'calendar', id, day: on }
    case 'joint-activity':
      return { screen: 'registers', tab: register, id }
    case 'obligation': {
      const regulation = regulationId === null ? {} : { id: regulationId }
      return { screen: 'regulations', tab: 'obligations', part: id, ...regulation }
    }
    default:
      return assertNever(register)
  }
}
