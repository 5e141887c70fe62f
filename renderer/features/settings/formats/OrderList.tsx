/** The parts between head and signatures, in the order in which they are printed. */
import { useTranslation } from 'react-i18next'
import { OrderedRows } from '#renderer/forms/OrderedRows.tsx'
import type { MiddlePart } from '#shared/document/format-profile.ts'
import classes from './Formats.module.css'
import { useProfileEdit } from './use-profile-edit.ts'
import { useProfileWords } from './use-profile-words.ts'

const path = ['order']

export function OrderList() {
  const { t } = useTranslation('profiles')
  const { profile, isLocked, set } = useProfileEdit()
  const { labelOf } = useProfileWords()
  const nameOf = (part: MiddlePart) => t(`choices.${part}`)
  return (
    <div className={classes.rows}>
      <span className={classes.legend}>{labelOf(path)}</span>
      <OrderedRows
        label={labelOf(path)}
        items={profile.order}
        keyOf={(part) => part}
        nameOf={nameOf}
        isDisabled={isLocked}
        isFixed
        onChange={(order) => set(path, order)}
      >
        {nameOf}
      </OrderedRows>
    </div>
  )
}
