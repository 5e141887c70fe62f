/** The line below a list: how many, what they add up to, and what can be done with those chosen. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumberWords } from '#renderer/i18n/use-number-words.ts'
import { columnWord } from './column-words.ts'
import classes from './RecordList.module.css'
import type { List } from './use-list.ts'
import { mostSelected } from './use-selection.ts'

export type BulkAction = {
  label: string
  icon?: ReactNode
  run(ids: string[]): unknown
  /** Offered in a view as well. */
  changesNothing?: true
}

type Props = { list: List; actions: readonly BulkAction[] }

export function ListFoot({ list, actions }: Props) {
  const { t } = useTranslation('lists')
  const { pages, selection, register } = list
  const say = useNumberWords()
  const chosen = selection.ids.size
  const sums = list.columns.filter((column) => pages.sums[column.key] !== undefined)
  return (
    <div className={classes.foot}>
      <output aria-live="polite">
        <strong>{t('total', { count: pages.total, shown: say(pages.total) })}</strong>
        {chosen > 0 && <span>{` · ${t('chosen', { count: chosen, shown: say(chosen) })}`}</span>}
        {chosen >= mostSelected && <span>{` · ${t('mostChosen', { most: say(mostSelected) })}`}</span>}
      </output>
      {chosen === 0 &&
        sums.map((column) => (
          <span key={column.key}>
            {`${columnWord(register, column)}: ${say(pages.sums[column.key] ?? 0)}`}
          </span>
        ))}
      <span className={classes.space} />
      {chosen > 0 &&
        actions.map((action) => (
          <Button
            key={action.label}
            size="compact-sm"
            variant="default"
            leftSection={action.icon}
            onClick={async () => {
              await action.run([...selection.ids])
              selection.clear()
            }}
          >
            {action.label}
          </Button>
        ))}
      {chosen > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={selection.clear}>
          {t('chooseNone')}
        </Button>
      )}
    </div>
  )
}
