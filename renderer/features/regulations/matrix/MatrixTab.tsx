/** Ma trận thực hiện: articles and obligations down, periods across, each cell with how its dues stand. */
import { ActionIcon, Button } from '@mantine/core'
import { IconPrinter, IconReportAnalytics } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { SplitView } from '#renderer/forms/SplitView.tsx'
import { type Place, type ReportPlace, useNavigation } from '#renderer/navigation/navigation.ts'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { PaperDialogLater } from '#renderer/papers/PaperDialogLater.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import type { FulfilmentMatrix } from '#shared/views/fulfilment/matrix.ts'
import type { DueState } from '#shared/views/obligations/due-standing.ts'
import { TabActions } from '../TabActions.tsx'
import { useChosenRegulation } from '../use-chosen-regulation.ts'
import { CellPanel } from './CellPanel.tsx'
import classes from './Matrix.module.css'
import { MatrixGrid } from './MatrixGrid.tsx'
import { MatrixLegend } from './MatrixLegend.tsx'
import { MatrixTools } from './MatrixTools.tsx'
import { cellOfDue, linesOf, type OpenCell } from './matrix-lines.ts'
import { type MatrixSpan, useMatrixSpan } from './use-matrix-span.ts'
import { useMatrixWords } from './use-matrix-words.ts'

export function MatrixTab({ place }: { place: Place }) {
  const { t } = useTranslation('matrix')
  const { regulation } = useChosenRegulation(place)
  if (!regulation)
    return <Message title={t('noRegulation.title')} explanation={t('noRegulation.explanation')} />
  // Another regulation, or another due to be shown, begins anew.
  return (
    <MatrixOf key={[regulation.id, place.part, place.day].join()} regulation={regulation} place={place} />
  )
}

function MatrixOf({ regulation, place }: { regulation: Regulation; place: Place }) {
  const today = useToday()
  const span = useMatrixSpan(regulation, place.day ?? today)
  const [lead, setLead] = useState('')
  const { from, to, zoom } = span
  const request = { regulationId: regulation.id, from, to, zoom, lead }
  const isAskable = from <= to
  const matrix = useAnswer('fulfilment.matrix', request, 'all', {
    isEnabled: isAskable,
    keepsPrevious: true,
  }).data
  return (
    <>
      <TabActions>
        {isAskable && <ToReport regulationId={regulation.id} span={span} />}
        <MatrixPaper request={isAskable ? request : null} />
      </TabActions>
      <MatrixTools span={span} leads={matrix?.leads ?? []} lead={lead} onLead={setLead} />
      {matrix && <Shown matrix={matrix} regulation={regulation} lead={lead} place={place} />}
    </>
  )
}

/** The same days as a report by article, which can be issued. */
function ToReport({
  regulationId,
  span: { kind, from, to, year },
}: {
  regulationId: string
  span: MatrixSpan
}) {
  const { t } = useTranslation('matrix')
  const go = useNavigation((state) => state.go)
  const days = {
    year: { kind: 'year', on: `${year}-12-01` },
    term: { kind },
    free: { kind, from, to },
  } as const
  const report = { ...days[kind], scope: { regulationIds: [regulationId] } } as ReportPlace
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={t('report')}
      title={t('report')}
      onClick={() => go({ screen: 'reports', id: 'fulfilment-by-article', report })}
    >
      <IconReportAnalytics size="1.1rem" aria-hidden />
    </ActionIcon>
  )
}

type PaperOf = { regulationId: string; from: string; to: string; zoom: MatrixSpan['zoom']; lead: string }

function MatrixPaper({ request }: { request: PaperOf | null }) {
  const { t } = useTranslation('matrix')
  const [isOpen, setOpen] = useState(false)
  useScreenAction('print', request === null ? null : () => setOpen(true))
  return (
    <>
      <ActionIcon
        variant="default"
        size="lg"
        disabled={request === null}
        aria-label={t('paper')}
        title={`${t('paper')} (Ctrl+P)`}
        onClick={() => setOpen(true)}
      >
        <IconPrinter size="1.1rem" aria-hidden />
      </ActionIcon>
      {isOpen && request && (
        <PaperDialogLater
          papers={[{ kind: 'fulfilment-matrix', ...request }]}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

type ShownProps = {
  matrix: FulfilmentMatrix
  regulation: Regulation
  lead: string
  place: Place
}

function Shown({ matrix, regulation, lead, place }: ShownProps) {
  const { t } = useTranslation('matrix')
  const [state, setState] = useState<DueState | null>(null)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<OpenCell | null>(() =>
    place.part === undefined ? null : cellOfDue(matrix, place.part, place.day ?? null),
  )
  const words = useMatrixWords(matrix.zoom, matrix.from.slice(0, 4) === matrix.to.slice(0, 4))
  const lines = useMemo(() => linesOf(matrix, folded, state), [matrix, folded, state])
  const isAllFolded = matrix.articles.every(({ id }) => folded.has(id))
  const fold = (id: string) => setFolded((before) => toggled(before, id))
  if (matrix.articles.length === 0) return <NothingBinds regulationId={regulation.id} />
  return (
    <>
      <MatrixLegend total={matrix.total} chosen={state} onChoose={setState} />
      {regulation.stage === 'draft' && <p className={classes.legend}>{t('draft')}</p>}
      <SplitView>
        <div className={classes.main}>
          <MatrixGrid
            matrix={matrix}
            lines={lines}
            name={regulation.shortTitle || regulation.title}
            words={words}
            open={open}
            onOpen={setOpen}
            onFold={fold}
            isAllFolded={isAllFolded}
            onFoldAll={() =>
              setFolded(isAllFolded ? new Set() : new Set(matrix.articles.map(({ id }) => id)))
            }
          />
          {state !== null && lines.length === 1 && (
            <p className={classes.legend}>
              {t('noneOfState', { state: t(`states.${state}`).toLowerCase() })}
            </p>
          )}
        </div>
        {open && (
          <CellPanel
            key={`${open.line} ${open.column}`}
            matrix={matrix}
            lines={linesOf(matrix, new Set(), null)}
            open={open}
            lead={lead}
            words={words}
            onClose={() => setOpen(null)}
          />
        )}
      </SplitView>
    </>
  )
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

function NothingBinds({ regulationId }: { regulationId: string }) {
  const { t } = useTranslation('matrix')
  const go = useNavigation((state) => state.go)
  return (
    <Message title={t('empty.title')} explanation={t('empty.explanation')}>
      <Button
        variant="default"
        onClick={() => go({ screen: 'regulations', tab: 'obligations', id: regulationId })}
      >
        {t('empty.open')}
      </Button>
    </Message>
  )
}
