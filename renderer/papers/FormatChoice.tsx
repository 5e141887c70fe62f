/** The format of a paper that has none of its own: a slip to be sent, or the week's schedule, which may also be a plain list. */
import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAll } from '#renderer/data/use-answer.ts'
import { paperFormats } from '#shared/registers/meeting/index.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import { type PaperOptions, scheduleForms } from './paper-options.ts'

type Props = { paper: PaperRequest; value: PaperOptions; onChange: (options: PaperOptions) => void }

export function FormatChoice({ paper, value, onChange }: Props) {
  const { t } = useTranslation('papers')
  const [settings] = useAll('settings')
  if (!lacksFormat(paper)) return null
  const usual = settings?.defaultFormat ?? 'state'
  const forms = paper.kind === 'week-schedule' ? scheduleForms : paperFormats
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('options.format')}
      data={forms.map((form) => ({
        value: form,
        label: form === 'list' ? t('options.posted') : t(`formats.${form}`),
      }))}
      value={value.format ?? (paper.kind === 'week-schedule' ? 'list' : usual)}
      onChange={(next) =>
        onChange({ ...value, format: paperFormats.find((format) => format === next) ?? null })
      }
    />
  )
}

/** Papers of other kinds say their format, or have none. */
export function lacksFormat(paper: PaperRequest): boolean {
  return (paper.kind === 'week-schedule' || paper.kind === 'reminder') && paper.format === undefined
}
