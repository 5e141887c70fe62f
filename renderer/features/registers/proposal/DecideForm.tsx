/** What became of a proposal: the fate, the day, and why not or not wholly. */
import { Radio, Stack, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { AskFoot } from '#renderer/forms/AskFoot.tsx'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { useAsked } from '#renderer/forms/use-asked.ts'
import type { Proposal } from '#shared/registers/proposal/index.ts'
import { type ProposalFate, proposalFates } from '#shared/registers/proposal/schema.ts'
import { useRecordAct } from '../rows/use-record-act.ts'

type Answers = { fate: ProposalFate; on: string | null; reason: string }

export function DecideForm({ record, onDone }: { record: Proposal; onDone(): void }) {
  const { t } = useTranslation(['registers', 'common'])
  const act = useRecordAct('proposal', record)
  const today = useToday()
  const { answers, errors, isBusy, set, forget, submit } = useAsked<Answers>({
    key: `decide/${record.id}`,
    first: { fate: 'accepted', on: today, reason: record.reason },
    act: (said, onRefused) => act('decide', said, onRefused),
    onDone,
    fieldOf: (path) => (path === 'decidedOn' ? 'on' : path),
  })
  const cancel = () => {
    forget()
    onDone()
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <Radio.Group
          label={t('registers:proposal.form.fate')}
          value={answers.fate}
          onChange={(fate) => set({ fate: fate as ProposalFate })}
        >
          <Stack gap="0.35rem" mt="0.35rem">
            {proposalFates.map((fate) => (
              <Radio key={fate} value={fate} label={t(`registers:proposal.choices.fate.${fate}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <DayInput
          label={t('registers:proposal.form.decidedOn')}
          isRequired
          error={errors.on}
          value={answers.on}
          onChange={(on) => set({ on })}
        />
        {answers.fate !== 'accepted' && (
          <Textarea
            label={t('registers:proposal.form.reason')}
            withAsterisk
            autosize
            minRows={2}
            error={errors.reason}
            value={answers.reason}
            onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
          />
        )}
        <AskFoot submit={t('common:save')} isBusy={isBusy} onCancel={cancel} />
      </Stack>
    </form>
  )
}
