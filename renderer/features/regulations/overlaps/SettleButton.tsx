/** Says why an overlap may stay: it does not come back until something or somebody is added to it. */
import { Button, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OverlapGroup } from '#shared/views/overlaps/overlaps.ts'
import classes from './Overlaps.module.css'
import { useSettle } from './use-settle.ts'

export function SettleButton({ group }: { group: OverlapGroup }) {
  const { t } = useTranslation('overlaps')
  const { settle } = useSettle()
  const [isOpen, setOpen] = useState(false)
  const usual = group.sort === 'inspection' ? t('defaultReason') : t('defaultReasonOther')
  const [reason, setReason] = useState(usual)
  const save = async () => {
    if (reason.trim() !== '' && (await settle(group, reason))) setOpen(false)
  }
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      trapFocus
      returnFocus
      shadow="md"
      width="24rem"
    >
      <Popover.Target>
        <Button size="compact-sm" variant="default" onClick={() => setOpen((now) => !now)}>
          {t('settle')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={classes.settle}
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <TextInput
            data-autofocus
            label={t('settleTitle')}
            required
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" disabled={reason.trim() === ''}>
            {t('save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
