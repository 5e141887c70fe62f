/** What became of a proposal: the fate, the day, and why not or not wholly. */
import { Button, Group, Radio, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { issuesToErrors } from '#renderer/forms/issues-to-errors.ts'
import type { Proposal } from '#shared/registers/proposal/index.ts'
import { type ProposalFate, proposalFates } from '#shared/registers/proposal/schema.ts'

type Answers = { fate: ProposalFate; on: string | null; reason: string }

export function DecideForm({ record, onDone }: { record: Proposal; onDone(): void }) {
  const { t } = useTranslation(['registers', 'common'])
  const act = useAct()
  const today = useToday()
  const [answers, setAnswers] = useState<Answers>({ fate: 'accepted', on: today, reason: record.reason })
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const set = (part: Partial<Answers>) => setAnswers((before) => ({ ...before, ...part }))
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    const { id, revision } = record
    const done = await act(
      'records.act',
      { register: 'proposal', id, revision, action: 'decide', input: answers },
      (error) => {
        const found = issuesToErrors(error)
        setErrors(found)
        return Object.keys(found).length > 0
      },
    )
    if (done.ok) onDone()
  }
  const needsReason = answers.fate !== 'accepted'
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
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
          error={errors.decidedOn ?? errors.on}
          value={answers.on}
          onChange={(on) => set({ on })}
        />
        {needsReason && (
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
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            {t('common:cancel')}
          </Button>
          <Button type="submit">{t('common:save')}</Button>
        </Group>
      </Stack>
    </form>
  )
}
