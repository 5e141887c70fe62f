/** What lies behind a cell of the matrix: its dues, each with its proofs and what can be done about it. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { RecordDrawer } from '#renderer/forms/RecordDrawer.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { FulfilmentMatrix } from '#shared/views/fulfilment/matrix.ts'
import { DueCard } from './DueCard.tsx'
import classes from './Matrix.module.css'
import { type MatrixLine, type OpenCell, totalKey } from './matrix-lines.ts'
import { OccasionForm } from './OccasionForm.tsx'
import type { MatrixWords } from './use-matrix-words.ts'

type Props = {
  matrix: FulfilmentMatrix
  /** All of them, whatever is folded or filtered. */
  lines: readonly MatrixLine[]
  open: OpenCell
  lead: string
  words: MatrixWords
  onClose(): void
}

/** Dues drawn at first. */
const firstFew = 60

export function CellPanel({ matrix, lines, open, lead, words, onClose }: Props) {
  const { t } = useTranslation('matrix')
  const line = lines.find(({ key }) => key === open.line)
  const column = matrix.columns.find(({ key }) => key === open.column)
  const { regulationId } = matrix
  const { from, to } = column ?? matrix
  const row = line?.kind === 'row' ? line.row : null
  const article = line?.kind === 'article' ? line.article : null
  const details = useAnswer(
    'fulfilment.details',
    {
      regulationId,
      obligationId: row?.obligationId ?? null,
      milestoneId: row?.milestoneId ?? null,
      from,
      to,
      lead,
    },
    'all',
    { isEnabled: line !== undefined, keepsPrevious: true },
  ).data
  const [shown, setShown] = useState(firstFew)
  if (!line || (open.column !== totalKey && !column)) return null
  const dues = (details ?? []).filter((due) => article === null || due.articleId === article.id)
  const period = column
    ? words.columnName(column)
    : words.columnName({ key: String(from.slice(0, 4)), from, to })
  return (
    <RecordDrawer
      isOpen
      onClose={onClose}
      recordKey={`${open.line} ${open.column}`}
      title={t('cellDrawer.title', {
        row: words.lineName(line),
        column: column ? period : t('total').toLowerCase(),
      })}
    >
      {row && <p className={classes.quiet}>{words.rowName(row)}</p>}
      {details && dues.length === 0 && (
        <p className={classes.quiet}>
          {t(row?.isOccasional ? 'cellDrawer.noneOccasional' : 'cellDrawer.none')}
        </p>
      )}
      <ul className={classes.dues}>
        {dues.slice(0, shown).map((due) => (
          <DueCard
            key={due.key}
            due={due}
            regulationId={regulationId}
            isAlone={dues.length === 1}
            isNamed={row === null}
          />
        ))}
      </ul>
      {dues.length > shown && (
        <Button variant="default" size="xs" onClick={() => setShown(shown + firstFew)}>
          {t('cellDrawer.more', { count: dues.length - shown })}
        </Button>
      )}
      {row?.isOccasional && (
        <EditOnly>
          <OccasionForm row={row} column={column ?? null} />
        </EditOnly>
      )}
      {row && <ToObligation regulationId={regulationId} obligationId={row.obligationId} />}
    </RecordDrawer>
  )
}

function ToObligation({ regulationId, obligationId }: { regulationId: string; obligationId: string }) {
  const { t } = useTranslation('matrix')
  const go = useNavigation((state) => state.go)
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() =>
          go({ screen: 'regulations', tab: 'obligations', id: regulationId, part: obligationId })
        }
      >
        {t('cellDrawer.toObligation')}
      </Button>
    </div>
  )
}
