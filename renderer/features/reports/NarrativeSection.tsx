/** A narrative: the draft made from the records, until somebody writes something better; the draft can always be taken back. */
import { Button, Textarea } from '@mantine/core'
import { IconRotate2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EditArea, EditOnly } from '#renderer/forms/EditArea.tsx'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import type { ReportPart } from '#shared/views/reports/report.ts'
import classes from './Reports.module.css'
import type { Narratives } from './use-narratives.ts'

type Props = {
  part: Extract<ReportPart, { kind: 'narrative' }>
  /** The heading under which it stands. */
  heading: string
  narratives: Narratives
}

/** As much as the request takes of one section. */
const longest = 20_000

export function NarrativeSection({ part, heading, narratives }: Props) {
  const { t } = useTranslation('reports')
  const drafted = [...part.text, ...part.draft].join('\n')
  const written = narratives.texts[part.id]
  const isWritten = written !== undefined && written !== drafted
  const label = t('screen.narrative.label', { heading })
  return (
    <section className={classes.part} aria-label={label}>
      <div className={classes.narrativeHead}>
        <StatusBadge tone={isWritten ? 'good' : 'idle'}>
          {t(isWritten ? 'screen.narrative.written' : 'screen.narrative.drafted')}
        </StatusBadge>
        {isWritten && (
          <EditOnly>
            <Button
              variant="subtle"
              size="compact-xs"
              leftSection={<IconRotate2 size="0.9rem" aria-hidden />}
              aria-label={t('screen.narrative.resetOf', { heading })}
              onClick={() => narratives.reset(part.id)}
            >
              {t('screen.narrative.reset')}
            </Button>
          </EditOnly>
        )}
      </div>
      <EditArea>
        <Textarea
          aria-label={label}
          autosize
          minRows={2}
          maxRows={24}
          maxLength={longest}
          placeholder={t('screen.narrative.empty')}
          value={written ?? drafted}
          onChange={(event) => narratives.edit(part.id, event.currentTarget.value)}
        />
      </EditArea>
    </section>
  )
}
