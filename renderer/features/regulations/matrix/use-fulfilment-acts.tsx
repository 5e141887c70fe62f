/** What the office notes of a due by hand; each is told, with the way back. */
import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { onNextChange } from '#renderer/data/on-next-change.ts'
import { useAct } from '#renderer/data/use-act.ts'
import { useTravel } from '#renderer/data/use-travel.ts'
import { useBin } from '#renderer/lists/use-bin.ts'
import type { InputOf } from '#shared/contract/commands.ts'
import type { AppError } from '#shared/contract/result.ts'
import type { DuePlace } from '#shared/registers/fulfilment/index.ts'

type OnRefused = (error: AppError) => boolean
type Occasion = InputOf<'fulfilment.record-occasion'>

/** All answer whether it was done; a refusal is shown, unless `onRefused` takes it. */
export function useFulfilmentActs() {
  const { t } = useTranslation('matrix')
  const act = useAct()
  const tell = useTellDone()
  const { remove } = useBin('fulfilment')
  return {
    addProof: async (
      due: DuePlace,
      proof: InputOf<'fulfilment.add-proof'>['proof'],
      onRefused?: OnRefused,
    ) => {
      const { ok } = await act('fulfilment.add-proof', { place: placeOf(due), proof }, onRefused)
      if (ok) tell(t('proofs.added'))
      return ok
    },
    removeProof: async (due: DuePlace, proofId: string) => {
      const { ok } = await act('fulfilment.remove-proof', { place: placeOf(due), proofId })
      if (ok) tell(t('proofs.taken'))
      return ok
    },
    exempt: async (due: DuePlace, reason: string) => {
      const { ok } = await act('fulfilment.exempt', { place: placeOf(due), reason })
      if (ok) tell(t(reason === '' ? 'exempt.back' : 'exempt.done'))
      return ok
    },
    recordOccasion: async (input: Occasion, onRefused?: OnRefused) => {
      const { ok } = await act('fulfilment.record-occasion', input, onRefused)
      if (ok) tell(t('occasion.done'))
      return ok
    },
    /** What was recorded as having happened goes to the bin, and its due with it. */
    forget: (key: string) => remove([key]),
  }
}

const placeOf = ({ obligationId, milestoneId, period, bodyId }: DuePlace): DuePlace => ({
  obligationId,
  milestoneId,
  period,
  bodyId,
})

const shownMs = 8000

let lastNotice = ''

function useTellDone() {
  const { t } = useTranslation('common')
  const travel = useTravel()
  return (message: string) => {
    // One at a time: a second press of the same button is the same change, told once.
    notifications.hide(lastNotice)
    const id = notifications.show({
      autoClose: shownMs,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <span>{message}</span>
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              notifications.hide(id)
              void travel('undo')
            }}
          >
            {t('undo')}
          </Button>
        </Group>
      ),
    })
    lastNotice = id
    // Overtaken by another change, the offer would undo that one.
    onNextChange(() => notifications.hide(id))
  }
}
