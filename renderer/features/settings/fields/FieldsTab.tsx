/** Trường thông tin: the fields that the office adds to its registers, one register at a time. */
import { Button, NativeSelect, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCustomFields } from '#renderer/data/use-custom-fields.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { coordinationRegisters, isCoordination } from '#shared/registers/coordination-names.ts'
import { FieldDialog } from './FieldDialog.tsx'
import { FieldRows } from './FieldRows.tsx'
import classes from './Fields.module.css'

/** Stands for the field that does not exist yet. */
const newField = 'new'

export function FieldsTab({ place }: { place: Place }) {
  const { t } = useTranslation(['settings', 'registers'])
  const adjust = useNavigation((state) => state.adjust)
  const register = place.part && isCoordination(place.part) ? place.part : coordinationRegisters[0]
  const fields = useCustomFields(register)
  // By its id: the dialog follows what others change of the field.
  const [openedId, setOpened] = useState<string | null>(null)
  const opened = fields.find(({ id }) => id === openedId) ?? null
  const next = Math.max(0, ...fields.map(({ order }) => order)) + 1
  return (
    <div className={classes.tab}>
      <Text c="dimmed" size="sm">
        {t('fields.intro')}
      </Text>
      <div className={classes.choice}>
        <NativeSelect
          label={t('fields.register')}
          value={register}
          onChange={({ currentTarget }) => adjust({ part: currentTarget.value })}
          data={coordinationRegisters.map((name) => ({ value: name, label: t(`registers:${name}.plural`) }))}
        />
        <EditOnly>
          <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={() => setOpened(newField)}>
            {t('fields.add')}
          </Button>
        </EditOnly>
      </div>
      {fields.length === 0 ? (
        <p className={classes.none}>{t('fields.none')}</p>
      ) : (
        <FieldRows
          fields={fields}
          label={t(`registers:${register}.plural`)}
          onOpen={({ id }) => setOpened(id)}
        />
      )}
      {(opened || openedId === newField) && (
        <FieldDialog
          key={openedId}
          register={register}
          field={opened}
          order={next}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  )
}
