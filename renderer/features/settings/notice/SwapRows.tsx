/** Hoán đổi ngày làm việc: a weekday off against a day of rest that is worked. */
import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import type { SwapDraft } from '#shared/calendar/notice/notice-draft.ts'
import classes from './Notice.module.css'
import { errorAt } from './notice-errors.ts'
import type { Notice } from './use-notice.ts'

export function SwapRows({ notice }: { notice: Notice }) {
  const { t } = useTranslation('moves')
  const { draft, edit, year } = notice
  const put = (index: number, patch: Partial<SwapDraft>) =>
    edit({ swaps: draft.swaps.map((one, at) => (at === index ? { ...one, ...patch } : one)) })
  return (
    <fieldset className={classes.part}>
      <legend>{t('notice.swaps')}</legend>
      {draft.swaps.map((swap, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
        <div key={`${draft.swaps.length} ${index}`} className={classes.swap}>
          <DayInput
            label={t('notice.swapOff')}
            value={swap.off}
            hint={false}
            onChange={(off) => put(index, { off })}
            error={errorAt(notice, 'swaps', index, 'off', t, year)}
          />
          <DayInput
            label={t('notice.swapWorked')}
            value={swap.worked}
            hint={false}
            onChange={(worked) => put(index, { worked })}
            error={errorAt(notice, 'swaps', index, 'worked', t, year)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('notice.removeSwap', { number: index + 1 })}
            onClick={() => edit({ swaps: draft.swaps.filter((_, at) => at !== index) })}
          >
            <IconX size="1rem" />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size="0.9rem" aria-hidden />}
        onClick={() => edit({ swaps: [...draft.swaps, { off: null, worked: null }] })}
      >
        {t('notice.addSwap')}
      </Button>
    </fieldset>
  )
}
