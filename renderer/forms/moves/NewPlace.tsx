/** What the entry would meet on its new day: clashes, and bodies asked twice in that week. */
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { OverlapGroup } from '#shared/views/overlaps/overlaps.ts'
import type { WhatIf } from '#shared/views/what-if/what-if.ts'
import classes from './WhatIf.module.css'

export function Meetings({ whatIf: { conflicts, overlaps, to, title } }: { whatIf: WhatIf }) {
  const { t } = useTranslation(['moves', 'calendar'])
  const nameOf = useBodyNames(to)
  if (conflicts.length === 0 && overlaps.length === 0) return null
  return (
    <>
      {conflicts.length > 0 && (
        <section className={classes.part}>
          <h3>{t('moves:whatIf.conflicts')}</h3>
          <ul className={classes.lines}>
            {conflicts.map(({ kind, name, withTitle, withKey }) => (
              <li key={`${withKey} ${kind} ${name}`}>
                <StatusBadge tone="late" canWrap>
                  {t('calendar:conflict.line', {
                    what: t(`calendar:conflict.${kind}2`, { name }),
                    title: withTitle,
                  })}
                </StatusBadge>
              </li>
            ))}
          </ul>
        </section>
      )}
      {overlaps.length > 0 && (
        <section className={classes.part}>
          <h3>{t('moves:whatIf.overlaps')}</h3>
          <ul className={classes.lines}>
            {overlaps.map((group) => (
              <li key={group.id}>
                {t('moves:whatIf.overlap', {
                  bodies: group.bodyIds.map(nameOf).filter(Boolean).join(', '),
                  titles: otherTitles(group, title).join('”, “'),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function otherTitles({ items }: OverlapGroup, title: string): string[] {
  const others = items.map((item) => item.title).filter((other) => other !== title)
  return others.length > 0 ? others : items.map((item) => item.title)
}

function useBodyNames(on: string): (id: string) => string {
  const organisations = useById('organisation')
  return (id) => {
    const body = organisations.get(id)
    return body ? shortNameOn(body, on) : ''
  }
}
