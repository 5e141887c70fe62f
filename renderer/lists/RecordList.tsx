// biome-ignore-all lint/a11y/useSemanticElements: 50,000 rows of a <table> cannot be drawn by places; the ARIA grid can
/** The list of any register: search, filters, order, groups, columns, choosing several, the keyboard, print and Excel. */
import { Button, Loader } from '@mantine/core'
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { usePaperActions } from '#renderer/papers/use-paper-actions.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import type { NameMask } from '#shared/fence/names/index.ts'
import { type Filter, type ListView, plainView } from '#shared/query/list-view.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import { ListBody, rowElementId } from './ListBody.tsx'
import { type BulkAction, ListFoot } from './ListFoot.tsx'
import { ListHead } from './ListHead.tsx'
import { ListToolbar } from './ListToolbar.tsx'
import classes from './RecordList.module.css'
import { TakeMenu } from './TakeMenu.tsx'
import { useBin } from './use-bin.ts'
import { type CellDrawing, type List, useList } from './use-list.ts'
import { useListKeys } from './use-list-keys.ts'

const PaperDialog = lazy(() =>
  import('#renderer/papers/index.ts').then((papers) => ({ default: papers.PaperDialog })),
)

type RecordListProps = {
  register: RegisterName
  /** The list's accessible name. */
  label: string
  /** Filters of the screen itself: always on, never shown as chips. */
  scope?: readonly Filter[]
  defaultView?: Partial<ListView>
  /** Tells lists of one register apart; also the `list` of its saved views. */
  listKey?: string
  onOpen(id: string): void
  /** The record that is open beside the list. */
  selectedId?: string | null | undefined
  /** Ctrl+N. */
  onNew?: (() => void) | undefined
  bulkActions?: readonly BulkAction[]
  renderCell?: Readonly<Record<string, CellDrawing>>
  inBin?: boolean
  /** What belongs here, and the first step; drawn when there is nothing and nothing was searched for. */
  empty?: ReactNode
  /** The paper that shows this list; the plain list of the register when left out, none for null. */
  paper?: ((view: ListView) => PaperRequest) | null
  /** Further tools in the toolbar. */
  tools?: ReactNode
  /** False where records of the register are not thrown away from a list. */
  canRemove?: boolean
}

const noFilters: readonly Filter[] = []
const noCells: Readonly<Record<string, CellDrawing>> = {}

export function RecordList(props: RecordListProps) {
  const { register, onOpen, scope = noFilters, inBin = false, onNew, renderCell = noCells } = props
  const { t } = useTranslation('lists')
  const { defaultView, listKey } = props
  const list = useList({ register, scope, defaultView, listKey, inBin })
  const papers = usePaperActions()
  const [names, setNames] = useState<NameMask>('full')
  const [isPrinting, setPrinting] = useState(false)
  const canEdit = useCanEdit()
  const actions = useBulkActions(props).filter((one) => canEdit || one.changesNothing)
  const onDelete = () => {
    if (canEdit && list.selection.ids.size > 0) void actions[0]?.run([...list.selection.ids])
  }
  const paper = paperOf(props, list)
  const take = (task: 'xlsx' | 'csv' | 'copy') =>
    paper && papers.busy === null && void papers.run(paper, task, { ids: [...list.selection.ids], names })
  const onKeyDown = useListKeys(list, {
    onOpen,
    onDelete: inBin ? undefined : onDelete,
    onCopy: paper ? () => take('copy') : undefined,
  })
  useScreenAction('new', canEdit && onNew ? onNew : null)
  useScreenAction('print', paper ? () => setPrinting(true) : null)
  return (
    <section className={classes.list} aria-label={props.label}>
      <ListToolbar
        list={list}
        defaultView={{ ...plainView, ...defaultView }}
        onPrint={paper ? () => setPrinting(true) : null}
        onExcel={paper ? () => take('xlsx') : null}
        take={
          paper && (
            <TakeMenu
              register={register}
              chosen={list.selection.ids.size}
              isBusy={papers.busy !== null}
              names={names}
              onNames={setNames}
              onTake={take}
            />
          )
        }
      >
        {props.tools}
      </ListToolbar>
      <div className={classes.frame}>
        <div
          ref={list.scroller}
          className={classes.scroller}
          role="grid"
          tabIndex={0}
          aria-label={props.label}
          aria-rowcount={list.pages.total + 1}
          aria-colcount={list.columns.length + 1}
          aria-multiselectable="true"
          aria-busy={list.pages.isStale}
          aria-activedescendant={
            list.pages.total > 0 ? rowElementId(list.key, list.selection.active) : undefined
          }
          onKeyDown={onKeyDown}
        >
          <div style={{ minWidth: list.grid.minWidth }}>
            <ListHead list={list} />
            <ListBody list={list} openId={props.selectedId ?? null} renderCell={renderCell} onOpen={onOpen} />
          </div>
        </div>
        <Nothing list={list} empty={props.empty} />
      </div>
      <ListFoot list={list} actions={actions} />
      {paper && isPrinting && (
        <Suspense fallback={<Loader aria-label={t('opening')} />}>
          <PaperDialog papers={[paper]} names={names} isOpen onClose={() => setPrinting(false)} />
        </Suspense>
      )}
    </section>
  )
}

/** The paper of exactly what is shown. */
function paperOf(
  { paper, register, scope = noFilters, inBin }: RecordListProps,
  list: List,
): PaperRequest | null {
  if (paper === null || inBin) return null
  const view = { ...list.view, filters: [...scope, ...list.view.filters] }
  return paper ? paper(view) : { kind: 'record-list', register, view }
}

/** The list's own actions, those for the bin first: Delete takes the first. */
function useBulkActions({ register, inBin, bulkActions = [], canRemove = true }: RecordListProps) {
  const { t } = useTranslation(['lists', 'common'])
  const bin = useBin(register)
  const restore: BulkAction = {
    label: t('restore'),
    icon: <IconArrowBackUp size="1rem" aria-hidden />,
    run: bin.restore,
  }
  const remove: BulkAction = {
    label: t('common:delete'),
    icon: <IconTrash size="1rem" aria-hidden />,
    run: bin.remove,
  }
  if (inBin) return [restore, ...bulkActions]
  return canRemove ? [remove, ...bulkActions] : bulkActions
}

/** What stands in place of rows: nothing yet, or nothing that fits. */
function Nothing({ list, empty }: { list: List; empty: ReactNode }) {
  const { t } = useTranslation('lists')
  const { pages, view, look } = list
  if (pages.isFirst || pages.total > 0) return null
  const isNarrowed = view.text !== '' || view.filters.length > 0
  return (
    <div className={classes.nothing}>
      {isNarrowed ? (
        <Message title={t('noMatch.title')} explanation={t('noMatch.explanation')}>
          <Button variant="default" onClick={() => look({ ...view, text: '', filters: [] })}>
            {t('noMatch.clear')}
          </Button>
        </Message>
      ) : (
        (empty ?? <Message title={t('empty')} />)
      )}
    </div>
  )
}
