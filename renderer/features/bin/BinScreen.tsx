/** Thùng rác: what was removed, register by register, and the way back. */
import { Button, Tabs } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer, useRecord } from '#renderer/data/use-answer.ts'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { PurgeDialog, type PurgeRequest } from '#renderer/forms/PurgeDialog.tsx'
import { RecordDrawer } from '#renderer/forms/RecordDrawer.tsx'
import { RecordHistory } from '#renderer/forms/RecordHistory.tsx'
import { SplitView } from '#renderer/forms/SplitView.tsx'
import { RecordList, useBin, useOpenRecord } from '#renderer/lists/index.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { plainView } from '#shared/query/list-view.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName, registerNames } from '#shared/registers/index.ts'
import classes from './Bin.module.css'

/** What an office looks for most stands first; every other register follows, so that nothing lies where nobody can get at it. */
const first = [
  'task',
  'event',
  'series',
  'meeting',
  'organisation',
  'person',
  'regulation',
  'source-document',
  'attachment',
] as const satisfies readonly RegisterName[]
const binned: readonly RegisterName[] = [...new Set<RegisterName>([...first, ...registerNames])]

export function BinScreen({ place }: { place: Place }) {
  const { t } = useTranslation(['lists', 'nav', 'registers'])
  const go = useNavigation((state) => state.go)
  const counts = useCounts()
  const filled = binned.filter((name) => (counts[name] ?? 0) > 0)
  const tab = binned.find((name) => name === place.tab) ?? filled[0]
  return (
    <>
      <ScreenHeader title={t('nav:screens.bin')} />
      {filled.length === 0 || !tab ? (
        <Message title={t('bin.empty.title')} explanation={t('bin.empty.explanation')} />
      ) : (
        <>
          <Tabs
            className={classes.tabs ?? ''}
            value={tab}
            onChange={(next) => next && go({ screen: 'bin', tab: next })}
          >
            <Tabs.List aria-label={t('bin.registers')}>
              {binned
                .filter((name) => (counts[name] ?? 0) > 0 || name === tab)
                .map((name) => (
                  <Tabs.Tab key={name} value={name}>
                    {`${t(`registers:${name}.plural`)} (${counts[name]})`}
                  </Tabs.Tab>
                ))}
            </Tabs.List>
          </Tabs>
          <RemovedRecords key={tab} register={tab} place={{ ...place, tab }} />
        </>
      )}
    </>
  )
}

function RemovedRecords({ register, place }: { register: RegisterName; place: Place }) {
  const { t } = useTranslation(['lists', 'registers', 'history'])
  const { openId, open, close } = useOpenRecord(place)
  const record = useRecord(register, openId) as unknown as AnyRecord | undefined
  const { restore } = useBin(register)
  const canEdit = useCanEdit()
  const [request, setRequest] = useState<PurgeRequest | null>(null)
  const title = record ? anyRegisterOf(register).titleOf(record) || t(`registers:${register}.name`) : ''
  const isShown = record !== undefined && record.id === openId && record.removedAt !== null
  return (
    <SplitView>
      <RecordList
        register={register}
        label={t(`registers:${register}.plural`)}
        inBin
        selectedId={openId}
        onOpen={open}
        empty={<Message title={t('bin.empty.title')} />}
      />
      <RecordDrawer
        title={title}
        isOpen={isShown}
        recordKey={openId ?? undefined}
        onClose={close}
        footer={
          <>
            <Button
              leftSection={<IconArrowBackUp size="1rem" aria-hidden />}
              onClick={async () => {
                if (openId && (await restore([openId]))) close()
              }}
            >
              {t('restore')}
            </Button>
            {canEdit && openId && (
              <Button
                variant="subtle"
                color="red"
                onClick={() => setRequest({ register, id: openId, title, keepsCurrent: false })}
              >
                {t('history:purge.record')}
              </Button>
            )}
          </>
        }
      >
        {openId && <RecordHistory register={register} id={openId} canPurge={false} />}
      </RecordDrawer>
      <PurgeDialog request={request} onClose={() => setRequest(null)} onDone={close} />
    </SplitView>
  )
}

/** How many records of each register are in the bin. */
function useCounts(): Partial<Record<RegisterName, number>> {
  const question = { view: plainView, scope: [], offset: 0, limit: 1, inBin: true }
  const count = (register: RegisterName) =>
    // biome-ignore lint/correctness/useHookAtTopLevel: called for a fixed list, in a fixed order
    useAnswer('records.query', { register, ...question }, [register]).data?.total ?? 0
  return Object.fromEntries(binned.map((name) => [name, count(name)]))
}
