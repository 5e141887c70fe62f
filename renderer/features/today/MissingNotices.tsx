/** Years without their notice on days off: what is counted by their proposals may still move. */
import { useTranslation } from 'react-i18next'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { makeDay } from '#shared/lib/dates.ts'
import { More, Panel, Quiet } from './Panel.tsx'

export function MissingNotices({ years }: { years: readonly number[] }) {
  const { t } = useTranslation('moves')
  const go = useNavigation((state) => state.go)
  return years.map((year) => (
    <Panel key={year} title={t('missing.title', { year })}>
      <Quiet>{t('missing.hint', { year })}</Quiet>
      <ul>
        <More
          words={t('missing.open')}
          onOpen={() => go({ screen: 'settings', tab: 'holidays', day: makeDay(year, 1, 1) })}
        />
      </ul>
    </Panel>
  ))
}
