/** The long list: only what is in sight is drawn, and older pages are asked for as they come near. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { useHistoryPages } from '#renderer/data/use-history-pages.ts'
import { screenWeekday } from '#renderer/forms/day-words.ts'
import { hasLunarDate, toLunar } from '#shared/calendar/lunar.ts'
import { formatLunarLong, formatLunarShort } from '#shared/calendar/lunar-names.ts'
import type { HistoryLine } from '#shared/contract/storage.ts'
import type { Day } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { layUnderDays } from './day-lines.ts'
import classes from './History.module.css'
import { HistoryRow } from './HistoryRow.tsx'

type Props = { pages: ReturnType<typeof useHistoryPages>; onReturn(line: HistoryLine): void }

/** Lines from the end at which the next page is asked for. */
const nearEnd = 30

export function HistoryList({ pages, onReturn }: Props) {
  const { t } = useTranslation('history')
  const shown = useMemo(() => layUnderDays(pages.lines), [pages.lines])
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 34,
    getItemKey: (index) => shown[index]?.key ?? index,
    overscan: 10,
    initialRect: { width: 900, height: 600 },
  })
  const items = virtualizer.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  const { hasMore, isFetchingMore, fetchNextPage } = pages
  useEffect(() => {
    if (hasMore && !isFetchingMore && last >= shown.length - nearEnd) void fetchNextPage()
  }, [hasMore, isFetchingMore, fetchNextPage, last, shown.length])
  const toggle = (seq: number) =>
    setOpen((present) => {
      const next = new Set(present)
      if (!next.delete(seq)) next.add(seq)
      return next
    })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard
    <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label={t('label')}>
      <ol className={classes.list} style={{ height: `${virtualizer.getTotalSize()}px` }}>
        {items.map(({ key, index, start }) => {
          const item = shown[index]
          if (!item) return null
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={classes.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              {item.kind === 'day' ? (
                <DayHeading day={item.day} />
              ) : (
                <HistoryRow
                  line={item.line}
                  isOpen={open.has(item.line.seq)}
                  onToggle={() => toggle(item.line.seq)}
                  onReturn={() => onReturn(item.line)}
                />
              )}
            </li>
          )
        })}
      </ol>
      <p className={classes.end} role="status">
        {isFetchingMore ? t('loading') : hasMore ? '' : t('beginning')}
      </p>
    </section>
  )
}

function DayHeading({ day }: { day: Day }) {
  const { t, i18n } = useTranslation('nav')
  const format = i18n.language === 'en' ? formatLunarShort : formatLunarLong
  return (
    <h2 className={classes.day}>
      {`${screenWeekday(day, i18n.language)}, ${formatDay(day)}`}
      {hasLunarDate(day) && (
        <span className={classes.lunar}>{t('lunar', { lunar: format(toLunar(day)) })}</span>
      )}
    </h2>
  )
}
