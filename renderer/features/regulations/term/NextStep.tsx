/** The regulation that follows: drafts there are already, what is proposed for a new one, and what came of making it. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAll } from '#renderer/data/use-answer.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import type { OutputOf } from '#shared/contract/commands.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { RegulationStatusBadge } from '../articles/RegulationStatusBadge.tsx'
import classes from './EndTerm.module.css'
import { NextForm } from './NextForm.tsx'

type Props = { regulation: Regulation; onLeave(): void }
type Made = OutputOf<'regulations.start-next'>

export function NextStep({ regulation, onLeave }: Props) {
  const { t } = useTranslation('regulations')
  const go = useNavigation((state) => state.go)
  const following = useAll('regulation').filter(({ replacesId }) => replacesId === regulation.id)
  const [made, setMade] = useState<Made | null>(null)
  const [isAdding, setAdding] = useState(false)
  const open = (id: string) => {
    onLeave()
    go({ screen: 'regulations', id })
  }
  return (
    <div className={classes.body}>
      {made && <MadeNote made={made} />}
      {following.length > 0 && (
        <>
          <p className={classes.lead}>{t('term.following', { count: following.length })}</p>
          <ul className={classes.left}>
            {following.map((one) => (
              <li key={one.id}>
                <LinkButton onClick={() => open(one.id)}>{one.title}</LinkButton>
                <span>
                  {one.validFrom &&
                    one.validTo &&
                    `${formatDay(one.validFrom)} – ${formatDay(one.validTo)} · `}
                  <RegulationStatusBadge regulation={one} />
                </span>
              </li>
            ))}
          </ul>
          {!isAdding && (
            <Button
              size="compact-sm"
              variant="subtle"
              className={classes.start ?? ''}
              onClick={() => setAdding(true)}
            >
              {t('term.another')}
            </Button>
          )}
        </>
      )}
      {(following.length === 0 || isAdding) && (
        <NextForm
          regulation={regulation}
          onMade={(result) => {
            setMade(result)
            setAdding(false)
          }}
        />
      )}
    </div>
  )
}

function MadeNote({ made }: { made: Made }) {
  const { t } = useTranslation('regulations')
  return (
    <div className={classes.made} role="status">
      <strong>{t('term.made', { count: made.obligations })}</strong>
      {made.leftBehind.length > 0 && (
        <>
          <p>{t('term.leftBehind', { count: made.leftBehind.length })}</p>
          <ul>
            {made.leftBehind.map(({ code, title, label, reason }) => (
              <li key={`${code} ${title} ${label}`}>
                {`${code} ${title}${label === '' ? '' : ` (${label})`}: ${t(`term.reasons.${reason}`)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
