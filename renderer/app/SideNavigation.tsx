/** The side navigation: screens in groups with what is late on them, and below them the office and the state of its data. */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { on } from '#renderer/api/client.ts'
import { useRecord } from '#renderer/data/use-answer.ts'
import { momentNow, useAppInfo, useCanEdit } from '#renderer/data/use-app-info.ts'
import { useTodayView } from '#renderer/data/use-today-view.ts'
import { features } from '#renderer/features/index.ts'
import { type ScreenName, screenNames, useNavigation } from '#renderer/navigation/navigation.ts'
import { timeOfMoment } from '#shared/lib/dates.ts'
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import classes from './SideNavigation.module.css'

export function SideNavigation() {
  const { t } = useTranslation('nav')
  return (
    <nav className={classes.navigation} aria-label={t('label')}>
      <div className={classes.brand}>{t('brand')}</div>
      {screenNames.map((name, index) => {
        const former = screenNames[index - 1]
        const startsGroup = former !== undefined && features[former].group !== features[name].group
        return name === 'registers' ? (
          <RegisterItems key={name} />
        ) : (
          <Item key={name} name={name} startsGroup={startsGroup} />
        )
      })}
      <Foot />
    </nav>
  )
}

function Item({ name, startsGroup }: { name: ScreenName; startsGroup: boolean }) {
  const { t } = useTranslation('nav')
  const isCurrent = useNavigation((state) => state.place.screen === name)
  const go = useNavigation((state) => state.go)
  const badge = useBadge(name)
  const { icon: Icon } = features[name]
  return (
    <button
      type="button"
      className={classes.item}
      data-starts-group={startsGroup || undefined}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => go({ screen: name })}
    >
      <Icon size="1.15rem" stroke={1.75} aria-hidden />
      <span className={classes.name}>{t(`screens.${name}`)}</span>
      {badge && (
        <span className={classes.badge} title={badge.words}>
          <span aria-hidden>{badge.count > 99 ? '99+' : badge.count}</span>
          <span className={classes.unseen}>{badge.words}</span>
        </span>
      )}
    </button>
  )
}

/** The registers below their common heading: open while one of them is looked at, or when somebody opens them. */
function RegisterItems() {
  const { t } = useTranslation(['nav', 'registers'])
  const place = useNavigation((state) => state.place)
  const go = useNavigation((state) => state.go)
  const isWithin = place.screen === 'registers'
  const [isOpened, setOpened] = useState<boolean | null>(null)
  const isOpen = isOpened ?? isWithin
  // Leaving the registers closes them again, unless they were opened by hand.
  useEffect(() => {
    if (!isWithin) setOpened((now) => (now === false ? null : now))
  }, [isWithin])
  return (
    <>
      <div className={classes.row}>
        <Item name="registers" startsGroup={false} />
        <button
          type="button"
          className={classes.opener}
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'registers.close' : 'registers.open')}
          onClick={() => setOpened(!isOpen)}
        >
          {isOpen ? (
            <IconChevronDown size="0.9rem" aria-hidden />
          ) : (
            <IconChevronRight size="0.9rem" aria-hidden />
          )}
        </button>
      </div>
      {isOpen &&
        coordinationRegisters.map((register) => (
          <button
            key={register}
            type="button"
            className={classes.subItem}
            aria-current={isWithin && place.tab === register ? 'page' : undefined}
            onClick={() => go({ screen: 'registers', tab: register })}
          >
            <span className={classes.name}>{t(`registers:${register}.short`)}</span>
          </button>
        ))}
    </>
  )
}

const badged = ['today', 'tasks', 'meetings', 'registers'] as const
const isBadged = (name: ScreenName): name is (typeof badged)[number] => badged.some((one) => one === name)

function useBadge(name: ScreenName): { count: number; words: string } | null {
  const { t } = useTranslation('nav')
  const counts = useTodayView()?.counts
  if (!counts || !isBadged(name)) return null
  const count = {
    today: counts.overdue + counts.dueToday + counts.latePapers + counts.lateRegisters,
    tasks: counts.overdue,
    meetings: counts.latePapers,
    registers: counts.lateRegisters,
  }[name]
  return count > 0 ? { count, words: t(`badge.${name}`, { count }) } : null
}

function Foot() {
  const { t } = useTranslation('nav')
  const officeName = useRecord('settings', 'office')?.officeName
  const path = useAppInfo(({ info }) => (info?.folder.state === 'open' ? info.folder.path : ''))
  const savedAt = useSavedAt()
  const canEdit = useCanEdit()
  const folderName = path.split(/[\\/]/).findLast(Boolean) ?? path
  return (
    <div className={classes.foot}>
      {officeName && <span>{officeName}</span>}
      <span role="status" hidden={!canEdit}>
        {savedAt ? t('savedAt', { time: savedAt }) : t('savedAll')}
      </span>
      <span className={classes.folder} title={path}>
        {t('folder', { name: folderName })}
      </span>
    </div>
  )
}

/** The time in Việt Nam at which main last said that a change is on disk; null before the first. */
function useSavedAt(): string | null {
  const [time, setTime] = useState<string | null>(null)
  useEffect(() => on('records.changed', () => setTime(timeOfMoment(momentNow()))), [])
  return time
}
