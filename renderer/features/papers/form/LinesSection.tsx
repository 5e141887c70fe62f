/** Kính gửi, Căn cứ: one a line. */
import { useTranslation } from 'react-i18next'
import { CiteTool } from '../CiteTool.tsx'
import { useDesk } from '../use-desk.ts'
import { LinesField } from './LinesField.tsx'

export function LinesSection({ part }: { part: 'addressees' | 'bases' }) {
  const { t } = useTranslation('desk')
  const { parts, isLocked, edit } = useDesk()
  const isBases = part === 'bases'
  return (
    <div>
      <LinesField
        label={t(`form.${part}`)}
        hint={t(isBases ? 'form.basesHint' : 'form.linesHint')}
        path={part}
        value={parts[part]}
        isDisabled={isLocked}
        onChange={(lines) => edit(() => ({ [part]: lines }))}
      />
      {isBases && !isLocked && (
        <CiteTool look="button" onInsert={(words) => edit(({ bases }) => ({ bases: [...bases, words] }))} />
      )}
    </div>
  )
}
