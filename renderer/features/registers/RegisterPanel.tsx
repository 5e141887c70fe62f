/** One record of a coordination register: its form, what its register adds, its links and history. */
import { useToday } from '#renderer/data/use-app-info.ts'
import { useRecordForm } from '#renderer/forms/use-record-form.ts'
import { RecordPanel } from '#renderer/lists/index.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { CellValue, FieldsOf } from '#shared/registers/define-register.ts'
import { anyRegisterOf, type RecordOf } from '#shared/registers/index.ts'
import { extrasOf } from './extras.ts'
import { FollowUp } from './follow-up/FollowUp.tsx'
import type { AnyForm } from './form/FieldInput.tsx'
import { FormSections } from './form/FormSections.tsx'
import { PrintSheet } from './PrintSheet.tsx'

type Props<N extends CoordinationRegister> = {
  register: N
  record: RecordOf<N> | null
  /** What a new record is called in the panel's head. */
  newTitle: string
  /** What a new record is begun with besides the blank, by field. */
  offered?: Readonly<Record<string, CellValue>>
  onClose(): void
  onSaved(id: string): void
}

export function RegisterPanel<N extends CoordinationRegister>(props: Props<N>) {
  const { register, record, newTitle, onClose, onSaved } = props
  const today = useToday()
  const blank = { ...(anyRegisterOf(register).blank(today) as FieldsOf<N>), ...props.offered }
  const editor = useRecordForm(register, record, blank, {
    onSaved: (saved) => record === null && onSaved(saved.id),
  })
  const { Aside, Actions, Above, Below, isWide = false, hasOwnSheet = false } = extrasOf(register)
  const saved = record as RecordOf<CoordinationRegister> | null
  return (
    <RecordPanel
      register={register}
      editor={editor}
      title={record?.title ?? newTitle}
      onClose={onClose}
      isWide={isWide}
      aside={saved && Aside && <Aside record={saved as never} />}
      actions={
        saved && (
          <>
            {Actions && <Actions record={saved as never} />}
            {!hasOwnSheet && <PrintSheet register={register} id={saved.id} />}
            <FollowUp register={register} id={saved.id} title={saved.title} leadId={leadOf(saved)} />
          </>
        )
      }
      below={saved && Below && <Below record={saved as never} />}
    >
      {saved && Above && <Above record={saved as never} />}
      <FormSections
        register={register}
        form={editor.form as unknown as AnyForm}
        recordId={record?.id ?? null}
      />
    </RecordPanel>
  )
}

/** Who leads it, where its register knows a lead; else the one that was asked. */
function leadOf(record: RecordOf<CoordinationRegister>): string | null {
  if ('toId' in record) return record.toId
  return 'leadId' in record && typeof record.leadId === 'string' ? record.leadId : null
}
