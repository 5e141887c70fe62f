/** Nhập từ Word: what was recognised, line by line, to be corrected before anything is kept. */
import { Button, Modal, Switch } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useDraft } from '#renderer/data/use-draft.ts'
import { DraftOffer } from '#renderer/forms/DraftOffer.tsx'
import { issuesToErrors } from '#renderer/forms/issues-to-errors.ts'
import type { OutputOf } from '#shared/contract/commands.ts'
import { assemble, type MadeRegulation } from '#shared/import/assemble.ts'
import { ImportFields } from './ImportFields.tsx'
import { ImportLines } from './ImportLines.tsx'
import { ImportOutline } from './ImportOutline.tsx'
import { type ImportFacts, type ImportValues, numberLines, readImportDraft } from './import-edits.ts'
import { madeFields } from './made-fields.ts'
import classes from './Start.module.css'

export type ReadPaper = NonNullable<OutputOf<'regulations.read-docx'>>
type Props = { paper: ReadPaper; onClose(): void; onMade(id: string): void }

export function ImportDialog({ paper, onClose, onMade }: Props) {
  const { t } = useTranslation(['starting', 'common'])
  const [isDecoded, setDecoded] = useState(false)
  const read = (isDecoded && paper.decoded) || paper.read
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('import.title', { name: paper.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      closeOnClickOutside={false}
      size="min(84rem, 97vw)"
      classNames={{ content: classes.content, body: classes.body, header: classes.header }}
    >
      {paper.decoded && <OldLetters paper={paper} isDecoded={isDecoded} onChange={setDecoded} />}
      <ImportForm key={String(isDecoded)} paper={{ ...paper, read }} onClose={onClose} onMade={onMade} />
    </Modal>
  )
}

type LettersProps = { paper: ReadPaper; isDecoded: boolean; onChange(isDecoded: boolean): void }

/** Never silently: a few lines as they are, and as they would be. */
function OldLetters({ paper: { read, decoded }, isDecoded, onChange }: LettersProps) {
  const { t } = useTranslation('starting')
  const before = read.lines.map(({ text }) => text)
  const after = (decoded?.lines ?? []).map(({ text }) => text)
  const at = Math.max(
    0,
    before.findIndex((text, line) => text !== after[line]),
  )
  return (
    <div className={classes.letters}>
      <p>{t('import.oldLetters.title')}</p>
      <p>
        {before[at]?.slice(0, 120)} → <strong>{after[at]?.slice(0, 120)}</strong>
      </p>
      <Switch
        label={t('import.oldLetters.convert')}
        checked={isDecoded}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  )
}

function ImportForm({ paper, onClose, onMade }: Props) {
  const { t } = useTranslation(['starting', 'common'])
  const first = useFirst(paper)
  const form = useForm<ImportFacts>({ initialValues: first.facts })
  // Not in the form, which copies all that it holds at every letter: a line that is the same is not drawn again.
  const [lines, setLines] = useState(first.lines)
  const made = useMemo(() => assemble(lines), [lines])
  const values = useMemo(() => ({ lines, facts: form.values }), [lines, form.values])
  const draft = useDraft('import-docx', values, form.isDirty() || lines !== first.lines)
  const keep = useKeep(() => void draft.discard(), onMade)
  const isBusy = useRef(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // A second press while it is being made would only say again that it was.
    if (!event.currentTarget.checkValidity() || made.faults.length > 0 || isBusy.current) return
    isBusy.current = true
    form.setErrors(await keep(values))
    isBusy.current = false
  }
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <div className={`${classes.columns} ${classes.wideFirst}`}>
        <div className={classes.column}>
          <DraftOffer
            savedAt={draft.found?.savedAt ?? null}
            onTake={() => {
              const left = readImportDraft(draft.found?.value)
              draft.take()
              if (!left) return
              form.setValues(left.facts)
              setLines(left.lines)
            }}
            onDismiss={() => void draft.discard()}
          />
          <p className={classes.intro}>{t('import.intro')}</p>
          <ImportLines lines={lines} made={made} onEdit={setLines} />
        </div>
        <div className={classes.column}>
          <ImportFields form={form} warnings={paper.read.warnings} />
          <ImportOutline lines={lines} made={made} />
        </div>
      </div>
      <Foot made={made} onClose={onClose} />
    </form>
  )
}

function Foot({ made, onClose }: { made: MadeRegulation; onClose(): void }) {
  const { t } = useTranslation(['starting', 'common'])
  const { articles, faults } = made
  const chapters = new Set(articles.map(({ chapter }) => chapter).filter(Boolean)).size
  return (
    <div className={classes.foot}>
      <span className={classes.count} aria-live="polite">
        {faults.length > 0
          ? t('import.blocked')
          : t('import.counts', { articles: articles.length, chapters })}
      </span>
      <Button variant="default" onClick={onClose}>
        {t('common:cancel')}
      </Button>
      <Button type="submit" disabled={faults.length > 0}>
        {t('import.make')}
      </Button>
    </div>
  )
}

function useFirst({ read }: ReadPaper): ImportValues {
  const [first] = useState(() => ({
    lines: numberLines(read.lines),
    facts: { ...read.facts, title: assemble(read.lines).title },
  }))
  return first
}

/** Makes the regulation; answers the errors of the fields, none when it was made. */
function useKeep(onDone: () => void, onMade: (id: string) => void) {
  const { t } = useTranslation('starting')
  const act = useAct()
  return async (values: ImportValues) => {
    const fields = madeFields(values, () => crypto.randomUUID())
    let errors: Record<string, string> = {}
    const made = await act('records.create', { register: 'regulation', id: null, fields }, (error) => {
      const found = Object.entries(issuesToErrors(error)).filter(([path]) => path in values.facts)
      errors = Object.fromEntries(found)
      return found.length > 0
    })
    if (!made.ok) return errors
    onDone()
    notifications.show({ message: t('import.made', { count: fields.articles.length }) })
    onMade(made.value.id)
    return {}
  }
}
