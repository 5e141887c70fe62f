/** The fields of one register in their order; each opens its dialog. */
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { OrderedRows } from '#renderer/forms/OrderedRows.tsx'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { type CustomField, customLabel } from '#shared/registers/custom-field/index.ts'
import classes from './Fields.module.css'

type Props = { fields: readonly CustomField[]; label: string; onOpen(field: CustomField): void }

export function FieldRows({ fields, label, onOpen }: Props) {
  const { t } = useTranslation(['settings', 'registers'])
  const act = useAct()
  const canEdit = useCanEdit()
  /** All that stand elsewhere now, in one step that is undone as one. */
  const arrange = (next: readonly CustomField[]) => {
    const operations = next.flatMap(({ id, revision, order }, at) =>
      order === at + 1
        ? []
        : [{ kind: 'act' as const, id, revision, action: 'place', input: { order: at + 1 } }],
    )
    if (operations.length > 0) void act('records.batch', { register: 'custom-field', operations })
  }
  return (
    <div className={classes.rows}>
      <OrderedRows
        label={label}
        items={fields}
        keyOf={({ id }) => id}
        nameOf={(field) => field.label}
        onChange={arrange}
        isFixed
        isDisabled={!canEdit}
      >
        {(field) => (
          <div className={classes.row}>
            <LinkButton onClick={() => onOpen(field)}>{customLabel(field)}</LinkButton>
            <span className={classes.kind}>{t(`registers:custom-field.choices.kind.${field.kind}`)}</span>
            <span className={classes.choices}>
              {field.choices
                .filter(({ isRetired }) => !isRetired)
                .map((one) => one.label)
                .join(', ')}
            </span>
            {field.isRetired ? (
              <StatusBadge tone="idle">{t('registers:custom-field.fields.isRetired')}</StatusBadge>
            ) : (
              field.isShown && (
                <span className={classes.shown}>{t('registers:custom-field.fields.isShown')}</span>
              )
            )}
          </div>
        )}
      </OrderedRows>
    </div>
  )
}
