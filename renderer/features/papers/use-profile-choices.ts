/** The looks in which a paper of a format can be printed. */
import { useTranslation } from 'react-i18next'
import { useAll } from '#renderer/data/use-answer.ts'
import type { PaperFormat } from '#shared/document/paper-type.ts'
import { builtInProfiles } from '#shared/reports/formats/index.ts'

/** The office's usual one first, then the program's own, then the office's copies. */
export function useProfileChoices(format: PaperFormat) {
  const { t } = useTranslation('desk')
  const own = useAll('format-profile')
  return [
    { value: '', label: t('form.usualProfile') },
    ...Object.entries(builtInProfiles)
      .filter(([, profile]) => profile.format === format)
      .map(([value, { name }]) => ({ value, label: name })),
    ...own.filter((one) => one.format === format).map(({ id, name }) => ({ value: id, label: name })),
  ]
}
