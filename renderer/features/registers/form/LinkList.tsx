/** Records to which this one is linked: events, tasks, papers, documents, records of other registers. */
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { placeOfRecord } from '#renderer/forms/place-of-record.ts'
import { RecordSearch } from '#renderer/forms/RecordSearch.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { linkableRegisters, type RecordLink } from '#shared/registers/coordination.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { AnyForm } from './FieldInput.tsx'
import classes from './LinkList.module.css'

type Props = { form: AnyForm; self: RecordLink | null }

/** A meeting is linked by its event, whose id it shares. */
const linkable = (register: RegisterName): RecordLink['register'] | null =>
  register === 'meeting' ? 'event' : (linkableRegisters.find((one) => one === register) ?? null)

export function LinkList({ form, self }: Props) {
  const { t } = useTranslation(['coordination', 'registers', 'common'])
  const go = useNavigation((state) => state.go)
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
          {links.map((link) => {
            const told = titles.find(({ register, id }) => register === link.register && id === link.id)
            const name = told?.title ?? '…'
            const place = told?.isGone ? null : placeOfRecord(link.register, link.id)
            return (
              <li key={`${link.register}/${link.id}`} className={classes.link}>
                <span className={classes.kind}>{t(`registers:${link.register}.name`)}</span>
                <button
                  type="button"
                  className={classes.name}
                  disabled={place === null}
                  onClick={() => place && go(place)}
                >
                  {told?.isGone ? t('gone', { name }) : name}
                </button>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={t('unlink', { name })}
                  onClick={() => set(links.filter((one) => one !== link))}
                >
                  <IconX size="0.9rem" aria-hidden />
                </ActionIcon>
              </li>
            )
          })}
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
