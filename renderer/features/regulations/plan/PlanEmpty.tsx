/** What stands in place of the plan's rows when there are none. */
import { Anchor, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { Message } from '#renderer/ui/Message.tsx'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import classes from './PlanTab.module.css'

/** Shown while the first answer is on its way. */
export function PlanLoading() {
  return <Loader className={classes.loading ?? ''} size="sm" />
}

/** What belongs here, and the first step. */
export function EmptyPlan({ regulation, year }: { regulation: Regulation | null; year: number }) {
  const { t } = useTranslation('plan')
  const go = useNavigation((state) => state.go)
  return (
    <Message title={t('empty.title', { year })} explanation={t('empty.explanation')}>
      {regulation && (
        <Anchor
          component="button"
          type="button"
          onClick={() => go({ screen: 'regulations', tab: 'obligations', id: regulation.id })}
        >
          {t('addObligations')}
        </Anchor>
      )}
    </Message>
  )
}

export function NoMatch({ onClear }: { onClear(): void }) {
  const { t } = useTranslation('plan')
  return (
    <Message title={t('noMatch')}>
      <Anchor component="button" type="button" onClick={onClear}>
        {t('clearFilter')}
      </Anchor>
    </Message>
  )
}
