/** The bodies in the order of their tree, each opening beside the list. */
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useById, useRecord } from '#renderer/data/use-answer.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { SplitView } from '#renderer/forms/SplitView.tsx'
import { type CellDrawing, RecordList, useOpenRecord } from '#renderer/lists/index.ts'
import type { Place } from '#renderer/navigation/navigation.ts'
import { Message } from '#renderer/ui/Message.tsx'
import type { Organisation } from '#shared/registers/organisation/index.ts'
import { OrganisationPanel } from './OrganisationPanel.tsx'

type Props = { place: Place; header(actions: ReactNode): ReactNode }

const treeOrder = { sort: [{ field: 'tree', isDescending: false }] }

export function Organisations({ place, header }: Props) {
  const { t } = useTranslation('directory')
  const act = useAct()
  const { openId, isNew, open, openNew, close } = useOpenRecord(place)
  const record = useRecord('organisation', openId)
  const renderCell = useIndentedNames()
  return (
    <>
      {header(
        <EditOnly>
          <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={openNew}>
            {t('organisation.add')}
          </Button>
        </EditOnly>,
      )}
      <SplitView>
        <RecordList
          register="organisation"
          label={t('tabs.organisations')}
          defaultView={treeOrder}
          selectedId={openId}
          onOpen={open}
          onNew={openNew}
          renderCell={renderCell}
          empty={
            <Message title={t('organisation.empty.title')} explanation={t('organisation.empty.explanation')}>
              <EditOnly>
                <Button onClick={() => void act('directory.add-starters', {})}>
                  {t('organisation.starters')}
                </Button>
                <Button variant="default" onClick={openNew}>
                  {t('organisation.add')}
                </Button>
              </EditOnly>
            </Message>
          }
        />
        {isNew && <OrganisationPanel key="new" record={null} onClose={close} onSaved={open} />}
        {record && record.id === openId && (
          <OrganisationPanel key={record.id} record={record} onClose={close} onSaved={open} />
        )}
      </SplitView>
    </>
  )
}

const indentRem = 1.1

/** Names moved in by their depth, as long as the list is in the order of the tree. */
function useIndentedNames(): Record<string, CellDrawing> {
  const organisations = useById('organisation')
  return useMemo(
    () => ({
      name: (value, row, view) => {
        const isTree = view.sort[0]?.field === 'tree' && view.groupBy === null
        const depth = isTree ? depthOf(organisations, row.id) : 0
        return <span style={{ paddingLeft: `${depth * indentRem}rem` }}>{value}</span>
      },
    }),
    [organisations],
  )
}

function depthOf(organisations: ReadonlyMap<string, Organisation>, id: string): number {
  let depth = 0
  let parentId = organisations.get(id)?.parentId ?? null
  while (parentId !== null && depth < 6) {
    depth += 1
    parentId = organisations.get(parentId)?.parentId ?? null
  }
  return depth
}
