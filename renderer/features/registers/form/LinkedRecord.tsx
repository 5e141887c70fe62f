/** A record that another one names, in a list of such: it opens by a press, and is taken out by another. */
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { placeOfRecord } from '#renderer/forms/place-of-record.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import type { OutputOf } from '#shared/contract/commands.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import classes from './LinkList.module.css'

type Props = {
  register: RegisterName
  id: string
  titles: OutputOf<'records.titles'>
  /** What it is, where the list holds records of several registers. */
  kind?: string
  onRemove(): void
}

export function LinkedRecord({ register, id, titles, kind, onRemove }: Props) {
  const { t } = useTranslation('coordination')
  const go = useNavigation((state) => state.go)
  const told = titles.find((one) => one.register === register && one.id === id)
  const name = told?.title ?? '…'
  const place = told?.isGone ? null : placeOfRecord(register, id)
  return (
    <li className={classes.link}>
      {kind && <span className={classes.kind}>{kind}</span>}
      <LinkButton className={classes.name} disabled={place === null} onClick={() => place && go(place)}>
        {told?.isGone ? t('gone', { name }) : name}
      </LinkButton>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('unlink', { name })}
        onClick={onRemove}
      >
        <IconX size="0.9rem" aria-hidden />
      </ActionIcon>
    </li>
  )
}
