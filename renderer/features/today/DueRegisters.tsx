/** What is late or due soon in the coordination registers: who owes what of which record. */
import { useTranslation } from 'react-i18next'
import { dueWord, placeOfDue, sayDue } from '#renderer/forms/due-word.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { TodayView } from '#shared/views/today.ts'
import { Line, More, Panel } from './Panel.tsx'
import classes from './Today.module.css'
import { registerBadge } from './today-words.ts'

export function DueRegisters({ view }: { view: TodayView }) {
  const { t } = useTranslation(['today', 'registers'])
  const go = useNavigation((state) => state.go)
  const { registers, counts } = view
  if (registers.length === 0) return null
  const hidden = counts.registers - registers.length
  return (
    <Panel
      title={t('registers')}
      aside={t('registersAside', {
        late: counts.lateRegisters,
        due: counts.registers - counts.lateRegisters,
      })}
    >
      <ul>
        {registers.map((one) => {
          const { tone, words } = registerBadge(one, t)
          const what = dueWord(one.register, one.what)
          return (
            <Line key={one.key} shape="task" onOpen={() => go(placeOfDue(one))}>
              <StatusBadge tone={tone}>{words}</StatusBadge>
              <span className={classes.oneLine} title={sayDue(one, one.title)}>
                {one.title === '' ? (
                  what
                ) : (
                  <>
                    <span className={classes.what}>{what}:</span> {one.title}
                  </>
                )}
              </span>
              <span className={classes.lead} title={one.leadName}>
                {one.leadName}
              </span>
              <span className={classes.day}>{formatDay(one.on)}</span>
            </Line>
          )
        })}
        {hidden > 0 && (
          <More words={t('moreRegisters', { count: hidden })} onOpen={() => go({ screen: 'registers' })} />
        )}
      </ul>
    </Panel>
  )
}
