/** Carrying out the choices: one commit, told in one sentence, with the way back. */
import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onNextChange } from '#renderer/data/on-next-change.ts'
import { useAct } from '#renderer/data/use-act.ts'
import { useTravel } from '#renderer/data/use-travel.ts'
import type { PlanChoice } from '#shared/views/plan/accept-plan.ts'
import type { PlanSummary } from './plan-decisions.ts'

/** `tạo 214 nhiệm vụ, 38 lịch; cập nhật 3`; empty when nothing is done. */
export function summaryWords(summary: PlanSummary, t: TFunction<'plan'>): string {
  const made = [
    summary.tasks > 0 ? t('summary.tasks', { count: summary.tasks }) : '',
    summary.events > 0 ? t('summary.events', { count: summary.events }) : '',
  ].filter(Boolean)
  const parts = [
    made.length > 0 ? t('summary.create', { what: made.join(', ') }) : '',
    ...(['updated', 'kept', 'leftOut', 'withdrawn'] as const).map((part) =>
      summary[part] > 0 ? t(`summary.${part}`, { count: summary[part] }) : '',
    ),
  ]
  return parts.filter(Boolean).join('; ')
}

const shownMs = 15_000

export function useAcceptPlan(regulationId: string, year: number, onDone: () => void) {
  const { t } = useTranslation(['plan', 'common'])
  const act = useAct()
  const travel = useTravel()
  const [isBusy, setBusy] = useState(false)
  const accept = async (choices: PlanChoice[], summary: PlanSummary) => {
    setBusy(true)
    const outcome = await act('plan.accept', { regulationId, year, choices }, ({ code }) => {
      if (code !== 'record-changed') return false
      notifications.show({ color: 'orange', message: t('changedMeanwhile'), autoClose: shownMs })
      return true
    })
    setBusy(false)
    if (!outcome.ok) return
    onDone()
    const id = notifications.show({
      autoClose: shownMs,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <span>{t('summary.done', { what: summaryWords(summary, t) })}</span>
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              notifications.hide(id)
              void travel('undo')
            }}
          >
            {t('common:undo')}
          </Button>
        </Group>
      ),
    })
    // Undone by keys or overtaken by another change: the offer goes.
    onNextChange(() => notifications.hide(id))
  }
  return { accept, isBusy }
}
