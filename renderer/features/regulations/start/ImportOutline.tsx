/** What the lines make: chapters and articles, what is still wrong, and what stays outside. Each leads to its line. */
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import type { MadeRegulation } from '#shared/import/assemble.ts'
import { visibleLength } from '#shared/lib/vi-text.ts'
import { lineElementId } from './ImportLines.tsx'
import type { EditedLine } from './import-edits.ts'
import classes from './Start.module.css'

type Props = { lines: readonly EditedLine[]; made: MadeRegulation }

export const ImportOutline = memo(function ImportOutline({ lines, made }: Props) {
  const { t } = useTranslation('starting')
  return (
    <>
      {made.faults.length > 0 && <Faults lines={lines} made={made} />}
      <FormSection title={t('import.result')}>
        <Articles lines={lines} made={made} />
      </FormSection>
      <FormSection title={t('import.asides', { count: made.asides.length })}>
        {made.asides.length === 0 && <p className={classes.hint}>{t('import.noAsides')}</p>}
        <ul className={classes.outline}>
          {made.asides.map((at) => (
            <li key={lines[at]?.id}>
              <GoTo line={lines[at]}>{lines[at]?.text}</GoTo>
            </li>
          ))}
        </ul>
      </FormSection>
    </>
  )
})

function Faults({ lines, made }: Props) {
  const { t } = useTranslation('starting')
  return (
    <FormSection title={t('import.blocked')}>
      <ul className={`${classes.outline} ${classes.fault}`}>
        {made.faults.map(({ at, code }) => (
          <li key={`${code}-${at}`}>
            {at === null ? (
              t(`import.faults.${code}`)
            ) : (
              <GoTo line={lines[at]}>{t(`import.faults.${code}`, { line: at + 1 })}</GoTo>
            )}
          </li>
        ))}
      </ul>
    </FormSection>
  )
}

function Articles({ lines, made: { articles } }: Props) {
  const { t } = useTranslation('starting')
  return (
    <ul className={classes.outline}>
      {articles.map(({ number, title, chapter, text, at }, index) => (
        <li key={lines[at]?.id}>
          {chapter !== articles[index - 1]?.chapter && (
            <div className={classes.outlineChapter}>{chapter || t('import.untitledChapter')}</div>
          )}
          <GoTo line={lines[at]}>
            {t('template.articleName', { number, title })}{' '}
            <span className={classes.letters}>{t('import.letters', { count: visibleLength(text) })}</span>
          </GoTo>
        </li>
      ))}
    </ul>
  )
}

type GoToProps = { line: EditedLine | undefined; children: ReactNode }

/** Brings the line into view, with the keyboard on it. */
function GoTo({ line, children }: GoToProps) {
  const { t } = useTranslation('starting')
  const go = () => {
    const element = line && document.getElementById(lineElementId(line.id))
    element?.scrollIntoView({ block: 'center' })
    element?.querySelector('select')?.focus({ preventScroll: true })
  }
  return (
    <button type="button" title={t('import.goTo')} onClick={go}>
      {children}
    </button>
  )
}
