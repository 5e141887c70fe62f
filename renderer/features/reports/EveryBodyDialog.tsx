/**
 * The sheet of every body in one go: a file of its own for each, because each goes to another body, has its own page numbers
 * and is finished by itself in Word.
 */
import { Button, Checkbox, Modal } from '@mantine/core'
import { IconFolderDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useWork } from '#renderer/data/use-work.ts'
import { useOrganisations } from '#renderer/forms/use-directory.ts'
import { NamesMenu } from '#renderer/papers/NamesMenu.tsx'
import { tellSaved } from '#renderer/papers/tell-saved.tsx'
import type { NameMask } from '#shared/fence/names/index.ts'
import { plainView } from '#shared/query/list-view.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import classes from './Reports.module.css'
import type { Report } from './use-report.ts'

export function EveryBodyDialog({ report, onClose }: { report: Report; onClose(): void }) {
  const { t } = useTranslation(['reports', 'common'])
  const today = useToday()
  const organisations = useOrganisations()
  const leading = useLeading()
  const [changed, setChanged] = useState<ReadonlySet<string> | null>(null)
  const chosen = changed ?? leading
  const ids = organisations.map(({ id }) => id)
  const isAll = ids.length > 0 && ids.every((id) => chosen.has(id))
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChanged(next)
  }
  const papers = ids.filter((id) => chosen.has(id)).map((id) => sheetOf(report, id))
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(40rem, 94vw)"
      title={t('screen.everyBody.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className={classes.quiet}>{t('screen.everyBody.explanation')}</p>
      <Checkbox
        size="xs"
        label={t('screen.everyBody.all')}
        checked={isAll}
        indeterminate={!isAll && chosen.size > 0}
        onChange={() => setChanged(new Set(isAll ? [] : ids))}
      />
      <fieldset className={classes.bodies} aria-label={t('screen.everyBody.title')}>
        {organisations.map((one) => (
          <Checkbox
            key={one.id}
            size="xs"
            label={nameOn(one, today)}
            checked={chosen.has(one.id)}
            onChange={() => toggle(one.id)}
          />
        ))}
      </fieldset>
      <SaveAll papers={papers} />
    </Modal>
  )
}

/** Bodies that lead a task now: whoever has none needs no sheet. */
function useLeading(): ReadonlySet<string> {
  const { data } = useAnswer(
    'records.query',
    {
      register: 'task',
      view: { ...plainView, groupBy: 'leadId' },
      scope: [],
      offset: 0,
      limit: 1,
      inBin: false,
    },
    'all',
  )
  return new Set((data?.groups ?? []).flatMap(({ value }) => (typeof value === 'string' ? [value] : [])))
}

function sheetOf({ choice, format }: Report, id: string): PaperRequest {
  return { kind: 'report', ...choice, scope: { ...choice.scope, organisationIds: [id] }, format }
}

function SaveAll({ papers }: { papers: readonly PaperRequest[] }) {
  const { t } = useTranslation(['reports', 'papers'])
  const act = useAct()
  const [busy, setBusy] = useState<'pdf' | 'docx' | null>(null)
  const [names, setNames] = useState<NameMask>('full')
  const work = useWork(['export'], busy !== null)
  const save = async (format: 'pdf' | 'docx') => {
    setBusy(format)
    const done = await act(
      'papers.save-all',
      { papers: [...papers], format, names },
      ({ code }) => code === 'cancelled',
    )
    setBusy(null)
    if (done.ok && done.value)
      tellSaved(
        t('screen.everyBody.saved', { count: done.value.count }),
        done.value.path,
        () => void act('app.reveal', { path: done.value?.path ?? '' }),
      )
  }
  return (
    <div className={classes.dialogFoot}>
      <span role="status" className={classes.quiet}>
        {work
          ? t('screen.everyBody.progress', { done: work.done, total: work.total })
          : t('screen.everyBody.chosen', { count: papers.length })}
      </span>
      <span className={classes.gap} />
      {busy !== null && (
        <Button variant="default" onClick={() => void act('papers.stop-work', {})}>
          {t('screen.everyBody.stop')}
        </Button>
      )}
      <NamesMenu value={names} onChange={setNames} size="sm" />
      {(['docx', 'pdf'] as const).map((format) => (
        <Button
          key={format}
          variant={format === 'pdf' ? 'filled' : 'default'}
          leftSection={<IconFolderDown size="1rem" aria-hidden />}
          disabled={papers.length === 0 || busy !== null}
          loading={busy === format}
          onClick={() => void save(format)}
        >
          {t('screen.everyBody.save', { format: t(`papers:${format}`) })}
        </Button>
      ))}
    </div>
  )
}
