/** Between the file and its summary: what the columns say, then what each row would do. */
import { Button, Progress } from '@mantine/core'
import { IconArrowLeft, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWork } from '#renderer/data/use-work.ts'
import { fieldWord } from '#renderer/forms/use-value-words.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import type { ImportSource } from '#shared/import/import-session.ts'
import { type TargetName, targetColumns } from '#shared/import/tables/columns.ts'
import classes from './Exchange.module.css'
import { MappingStep } from './MappingStep.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import { type Done, type Import, useImport } from './use-import.ts'

type Props = { source: ImportSource; wanted: TargetName | null; onEnd(): void; onDone(done: Done): void }

export function ImportWork({ source, wanted, onEnd, onDone }: Props) {
  const { t } = useTranslation('exchange')
  const work = useImport(source, wanted, onEnd)
  return (
    <>
      <ScreenHeader
        title={source.name === '' ? t('work.pasted') : t('work.title', { name: source.name })}
        aside={<Steps at={work.summary ? 2 : 1} />}
        actions={
          <Button variant="default" leftSection={<IconX size="1rem" aria-hidden />} onClick={work.stop}>
            {t('work.stop')}
          </Button>
        }
      />
      {work.summary ? <PreviewStep work={work} /> : <MappingStep work={work} />}
      {work.isBusy && <Running />}
      <Foot work={work} onDone={onDone} />
    </>
  )
}

function Steps({ at }: { at: 1 | 2 }) {
  const { t } = useTranslation('exchange')
  return (
    <ol className={classes.steps}>
      {(['columns', 'preview'] as const).map((name, index) => (
        <li key={name} aria-current={index + 1 === at ? 'step' : undefined}>
          {index + 1}. {t(`steps.${name}`)}
        </li>
      ))}
    </ol>
  )
}

function Running() {
  const { t } = useTranslation('exchange')
  const work = useWork(['import'], true)
  const share = work && work.total > 0 ? (work.done / work.total) * 100 : 0
  return (
    <div className={classes.running} role="status">
      <span>{t('work.comparing', { percent: Math.round(share) })}</span>
      <Progress value={share} aria-label={t('work.progress')} />
    </div>
  )
}

function Foot({ work, onDone }: { work: Import; onDone(done: Done): void }) {
  const { t } = useTranslation('exchange')
  const { summary, look, mapping, excluded, isBusy } = work
  if (!summary) {
    const missing = look ? missingColumns(look.head.target, Object.values(mapping)) : []
    return (
      <footer className={classes.foot}>
        <span className={classes.footWords} aria-live="polite">
          {look &&
            missing.length > 0 &&
            t('work.missing', {
              columns: missing.map((key) => `“${fieldWord(look.head.target, key)}”`).join(', '),
            })}
        </span>
        <Button
          disabled={!look || isBusy || Object.keys(mapping).length === 0}
          onClick={() => void work.check()}
        >
          {t('work.check')}
        </Button>
      </footer>
    )
  }
  const { counts } = summary
  const writes = Math.max(0, counts.new + counts.changed - excluded.size)
  return (
    <footer className={classes.foot}>
      <Button variant="default" leftSection={<IconArrowLeft size="1rem" aria-hidden />} onClick={work.back}>
        {t('work.back')}
      </Button>
      <span className={classes.footWords} aria-live="polite">
        {counts.wrong > 0 ? t('work.wrongStay', { count: counts.wrong }) : ''}
      </span>
      <Button
        disabled={isBusy || writes === 0}
        onClick={() => void work.accept().then((done) => done && onDone(done))}
      >
        {writes === 0 ? t('work.nothing') : t('work.accept', { count: writes })}
      </Button>
    </footer>
  )
}

function missingColumns(target: TargetName, mapped: readonly string[]): string[] {
  return targetColumns[target].flatMap(({ key, isRequired }) =>
    isRequired && !mapped.includes(key) ? [key] : [],
  )
}
