/** One coordination register: its list, further views, and the record beside them. */
import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer, useRecord } from '#renderer/data/use-answer.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { SplitView } from '#renderer/forms/SplitView.tsx'
import { RecordList } from '#renderer/lists/index.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { plainView } from '#shared/query/list-view.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import { extrasOf } from './extras.ts'
import { useFormWords } from './form/form-words.ts'
import { NewRecord } from './NewRecord.tsx'
import { RegisterPanel } from './RegisterPanel.tsx'

type Props = { register: CoordinationRegister; place: Place }

export function RegisterScreen({ register, place }: Props) {
  const { t } = useTranslation(['registers', 'coordination'])
  const go = useNavigation((state) => state.go)
  const { views = [], defaultView, renderCell } = extrasOf(register)
  const view = views.find(({ key }) => key === place.part)
  const bare: Place = {
    ...{ screen: 'registers', tab: register },
    ...(view ? { part: view.key } : {}),
    ...keptPeriod(place),
  }
  const openId = place.isNew ? null : (place.id ?? null)
  const record = useRecord(register, openId)
  const open = (id: string) => go({ ...bare, id })
  const openNew = () => go({ ...bare, isNew: true })
  const close = () => go(bare)
  const isEmpty = useIsEmpty(register)
  const add = (
    <EditOnly>
      <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={openNew}>
        {t(`${register}.add`)}
      </Button>
    </EditOnly>
  )
  const newTitle = t(`${register}.add`)
  const nothing = <Nothing register={register}>{add}</Nothing>
  const panel = { register, newTitle, onClose: close, onSaved: open }
  return (
    <>
      <ScreenHeader
        title={t(`${register}.plural`)}
        aside={<ViewSwitch register={register} place={place} />}
        actions={add}
      />
      <SplitView>
        {view && isEmpty ? (
          nothing
        ) : view ? (
          <Suspense fallback={null}>
            <view.Screen onOpen={open} />
          </Suspense>
        ) : (
          <RecordList
            key={register}
            register={register}
            label={t(`${register}.plural`)}
            {...(defaultView ? { defaultView } : {})}
            {...(renderCell ? { renderCell } : {})}
            selectedId={openId}
            onOpen={open}
            onNew={openNew}
            empty={nothing}
          />
        )}
        {place.isNew && <NewRecord key={`${register}/new`} {...panel} />}
        {record && record.id === openId && <RegisterPanel key={record.id} record={record} {...panel} />}
      </SplitView>
    </>
  )
}

/** The period that a view was asked for stays while its records are looked at. */
const keptPeriod = ({ period }: Place) => (period === undefined ? {} : { period })

/** Whether nothing was written in the register yet; then a view of it has nothing to say but what it is for. */
function useIsEmpty(register: CoordinationRegister): boolean {
  const question = { register, view: plainView, scope: [], offset: 0, limit: 1, inBin: false }
  return useAnswer('records.query', question, [register]).data?.total === 0
}

function Nothing({ register, children }: { register: CoordinationRegister; children: ReactNode }) {
  const { t } = useTranslation('registers')
  return (
    <Message title={t(`${register}.empty.title`)} explanation={t(`${register}.empty.explanation`)}>
      {children}
    </Message>
  )
}

/** Between the list and what else the register shows. */
function ViewSwitch({ register, place }: Props) {
  const { t } = useTranslation('coordination')
  const words = useFormWords(register)
  const go = useNavigation((state) => state.go)
  const { views = [] } = extrasOf(register)
  if (views.length === 0) return null
  const current = views.find(({ key }) => key === place.part)?.key ?? ''
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('view')}
      value={current}
      onChange={(key) =>
        go({
          ...{ screen: 'registers', tab: register },
          ...(key === '' ? {} : { part: key }),
          ...keptPeriod(place),
        })
      }
      data={[
        { value: '', label: t('list') },
        ...views.map(({ key }) => ({ value: key, label: words('views', key) })),
      ]}
    />
  )
}
