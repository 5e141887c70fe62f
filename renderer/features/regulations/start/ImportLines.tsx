/**
 * The paper line by line: what each line is, its words, and a way to join it to the one above. A paper may have thousands of
 * lines, and so they are made of plain elements; those of the kit are too heavy.
 */
import { Textarea } from '@mantine/core'
import { IconArrowMerge } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import type { MadeRegulation } from '#shared/import/assemble.ts'
import { type LineRole, lineRoles } from '#shared/import/source-line.ts'
import { type EditedLine, joinAbove, setRole, setText } from './import-edits.ts'
import classes from './Start.module.css'

type Edit = (change: (lines: readonly EditedLine[]) => readonly EditedLine[]) => void
type Props = { lines: readonly EditedLine[]; made: MadeRegulation; onEdit: Edit }

/** Where the outline leads to. */
export const lineElementId = (id: number) => `import-line-${id}`

export const ImportLines = memo(function ImportLines({ lines, made, onEdit }: Props) {
  const { t } = useTranslation('starting')
  const faulty = new Set(made.faults.map(({ at }) => at))
  return (
    <FormSection title={t('import.lines', { count: lines.length })}>
      <div>
        {lines.map((line, at) => (
          <Line key={line.id} line={line} place={at + 1} isFault={faulty.has(at)} onEdit={onEdit} />
        ))}
      </div>
    </FormSection>
  )
})

type LineProps = { line: EditedLine; place: number; isFault: boolean; onEdit: Edit }

const Line = memo(function Line({ line, place, isFault, onEdit }: LineProps) {
  const { t } = useTranslation('starting')
  const { id, role } = line
  return (
    <div
      id={lineElementId(id)}
      className={classes.line}
      data-role={role}
      data-is-fault={isFault || undefined}
    >
      <span className={classes.place}>{place}</span>
      <select
        className={classes.role}
        aria-label={t('import.roleOf', { line: place })}
        value={role}
        onChange={(event) => {
          const value = event.currentTarget.value as LineRole
          onEdit((lines) => setRole(lines, id, value))
        }}
      >
        {lineRoles.map((value) => (
          <option key={value} value={value}>
            {t(`import.roles.${value}`)}
          </option>
        ))}
      </select>
      <Words line={line} place={place} onEdit={onEdit} />
      {place > 1 && (
        <button
          type="button"
          className={classes.join}
          title={t('import.join', { line: place })}
          aria-label={t('import.join', { line: place })}
          onClick={() => onEdit((lines) => joinAbove(lines, id))}
        >
          <IconArrowMerge size="1rem" aria-hidden />
        </button>
      )}
    </div>
  )
})

/** The words, to be typed over when pressed; Escape leaves them as they were. */
function Words({ line: { id, text }, place, onEdit }: Omit<LineProps, 'isFault'>) {
  const { t } = useTranslation('starting')
  const [typed, setTyped] = useState<string | null>(null)
  const keep = () => {
    setTyped(null)
    if (typed !== null && typed !== text) onEdit((lines) => setText(lines, id, typed))
  }
  if (typed === null)
    return (
      <button
        type="button"
        className={classes.words}
        title={t('import.edit', { line: place })}
        onClick={() => setTyped(text)}
      >
        {text}
      </button>
    )
  return (
    <Textarea
      size="xs"
      autosize
      autoFocus
      aria-label={t('import.edit', { line: place })}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        setTyped(null)
      }}
    />
  )
}
