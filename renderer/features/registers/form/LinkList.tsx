/** Records to which this one is linked: events, tasks, papers, documents, records of other registers. */
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { RecordSearch } from '#renderer/forms/RecordSearch.tsx'
import { linkableRegisters, type RecordLink } from '#shared/registers/coordination.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { AnyForm } from './FieldInput.tsx'
import { LinkedRecord } from './LinkedRecord.tsx'
import classes from './LinkList.module.css'

type Props = { form: AnyForm; self: RecordLink | null }

/** A meeting is linked by its event, whose id it shares. */
const linkable = (register: RegisterName): RecordLink['register'] | null =>
  register === 'meeting' ? 'event' : (linkableRegisters.find((one) => one === register) ?? null)

export function LinkList({ form, self }: Props) {
  const { t } = useTranslation(['coordination', 'registers'])
  const links = (form.values.links ?? []) as RecordLink[]
  const titles = useAnswer('records.titles', { targets: links }, 'all', { keepsPrevious: true }).data ?? []
  const set = (next: RecordLink[]) => form.setFieldValue('links', next)
  const isThere = (register: string, id: string) =>
    links.some((one) => one.register === register && one.id === id)
  return (
    <fieldset className={classes.links}>
      <legend className={classes.label}>{t('links')}</legend>
      {links.length > 0 && (
        <ul className={classes.list}>
          {links.map((link) => (
            <LinkedRecord
              key={`${link.register}/${link.id}`}
              {...link}
              titles={titles}
              kind={t(`registers:${link.register}.name`)}
              onRemove={() => set(links.filter((one) => one !== link))}
            />
          ))}
        </ul>
      )}
      <RecordSearch
        label={t('addLink')}
        placeholder={t('addLinkHint')}
        error={form.errors.links}
        accepts={(register, id) => {
          const target = linkable(register)
          const isSelf = self !== null && register === self.register && id === self.id
          return target !== null && !isSelf && !isThere(target, id)
        }}
        chosen={null}
        onPick={(hit) => {
          const register = hit && linkable(hit.register)
          if (hit && register) set([...links, { register, id: hit.id }])
        }}
      />
    </fieldset>
  )
}
