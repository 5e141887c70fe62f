/** Phát hành: the day, the number and where it comes from, and what is worth a word before it cannot be changed any more. */
import { Button, Group, Modal } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { describeIssue } from '#renderer/errors/describe-error.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { type Paper, titleOfParts } from '#shared/registers/paper/index.ts'
import classes from './Issue.module.css'
import { NumberChoices } from './NumberChoices.tsx'
import { type IssueForm, useIssue } from './use-issue.ts'

type Props = { paper: Paper; onClose(): void }

export function IssueDialog({ paper, onClose }: Props) {
  const { t } = useTranslation(['numbers', 'common'])
  const form = useIssue(paper, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void form.issue()
  }
  const hasWarnings = (form.offer?.warnings.length ?? 0) > 0
  return (
    <Modal
      opened
      onClose={onClose}
      size="38rem"
      title={t('numbers:issue.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.paper}>{titleOfParts(paper.parts)}</p>
        <DayInput
          label={t('numbers:issue.day')}
          value={form.day}
          onChange={form.setDay}
          error={problemOf(form, 'issuedOn')}
        />
        {paper.parts.hasNumber ? (
          <NumberChoices
            form={form}
            error={problemOf(form, 'number')}
            canGoWithout={paper.parts.type === 'minutes'}
          />
        ) : (
          <p className={classes.hint}>{t('numbers:issue.hasNone')}</p>
        )}
        <Told form={form} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={!form.isReady}>
            {t(hasWarnings ? 'numbers:issue.confirmAnyway' : 'numbers:issue.confirm')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function problemOf({ problems }: IssueForm, path: string): string | undefined {
  const found = problems.filter((issue) => issue.path === path)
  return found.length === 0 ? undefined : [...new Set(found.map(describeIssue))].join(' ')
}

/** What follows, and what to look at first. */
function Told({ form: { offer, problems } }: { form: IssueForm }) {
  const { t } = useTranslation('numbers')
  if (!offer) return null
  const elsewhere = problems.filter(({ path }) => path !== 'issuedOn' && path !== 'number')
  const warnings = [...elsewhere, ...offer.warnings]
  const what = offer.tells?.what as 'invitation' | 'minutes' | 'conclusion-notice' | undefined
  const isTold = offer.tells !== null && !(offer.tells.isClosed && what === 'invitation')
  return (
    <>
      {warnings.length > 0 && (
        <ul className={classes.warnings} aria-label={t('issue.warnings')}>
          {warnings.map((issue) => (
            <li key={`${issue.path} ${issue.code}`}>{describeIssue(issue)}</li>
          ))}
        </ul>
      )}
      {isTold && what && <p className={classes.hint}>{t(`issue.tells.${what}`)}</p>}
      <p className={classes.hint}>{t('issue.afterwards')}</p>
    </>
  )
}
