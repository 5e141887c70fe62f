/** The panel of a record beside its list: its form, what can be done with it, its links and its history. */
import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { RecordFiles } from '#renderer/attachments/index.ts'
import { RecordDrawer } from '#renderer/forms/RecordDrawer.tsx'
import { RecordForm } from '#renderer/forms/RecordForm.tsx'
import { RecordHistory } from '#renderer/forms/RecordHistory.tsx'
import { RecordLinks } from '#renderer/forms/RecordLinks.tsx'
import { isTraced, RecordTrace } from '#renderer/forms/trace/RecordTrace.tsx'
import type { RecordForm as Editor } from '#renderer/forms/use-record-form.ts'
import { type OwnerRegister, ownerRegisters } from '#shared/registers/attachment/index.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import classes from './RecordList.module.css'
import { useBin } from './use-bin.ts'

type Props<N extends RegisterName> = {
  register: N
  editor: Editor<N>
  title: string
  onClose(): void
  /** The fields. */
  children: ReactNode
  /** Further things to do with the record. */
  actions?: ReactNode
  /** Beside the title, like a status. */
  aside?: ReactNode
  /** What is read and not filled in: below the fields, and of use in a view too. */
  below?: ReactNode
  /** What its files are called, where it is more than "attached files". */
  filesTitle?: string | undefined
  isWide?: boolean
  /** False for a record that must not have files, though others of its register do. */
  takesFiles?: boolean
}

const isOwner = (register: RegisterName): register is OwnerRegister =>
  ownerRegisters.some((one) => one === register)

export function RecordPanel<N extends RegisterName>(props: Props<N>) {
  const { register, editor, title, onClose, children, actions, aside, below, filesTitle } = props
  const { takesFiles = true } = props
  const { t } = useTranslation(['forms', 'common'])
  const formId = useId()
  const bin = useBin(register)
  const { record } = editor
  const remove = async () => {
    if (record && (await bin.remove([record.id]))) onClose()
  }
  return (
    <RecordDrawer
      title={title}
      isOpen
      isWide={props.isWide ?? false}
      aside={aside}
      recordKey={record?.id ?? 'new'}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={formId} loading={editor.isSaving} disabled={editor.hasConflict}>
            {t('common:save')}
          </Button>
          {actions}
          <output className={classes.unsaved}>{editor.isDirty ? t('unsaved') : ''}</output>
          <span className={classes.space} />
          {record && (
            <Button
              variant="subtle"
              color="red"
              leftSection={<IconTrash size="1rem" aria-hidden />}
              onClick={() => void remove()}
            >
              {t('common:delete')}
            </Button>
          )}
        </>
      }
    >
      <RecordForm editor={editor} id={formId} label={title}>
        {children}
      </RecordForm>
      {below}
      {record && takesFiles && isOwner(register) && (
        <RecordFiles register={register} id={record.id} title={filesTitle} />
      )}
      {record && isTraced(register) && register !== 'regulation' && (
        <RecordTrace register={register} id={record.id} />
      )}
      {record && <RecordLinks register={register} id={record.id} />}
      {record && <RecordHistory register={register} id={record.id} />}
    </RecordDrawer>
  )
}
