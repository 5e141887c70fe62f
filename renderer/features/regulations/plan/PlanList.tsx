// biome-ignore-all lint/a11y/useSemanticElements: thousands of rows are drawn by places; the ARIA grid can
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points at its active row
/** The plan as a list under headings; a thousand items scroll as lightly as ten. */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PlanRow, type RowActions } from './PlanRow.tsx'
import classes from './PlanTab.module.css'
import type { PlanLine } from './plan-lines.ts'
import { type PlanLines, planKeys } from './use-plan-lines.ts'

type Props = {
  list: PlanLines
  label: string
  openKey: string | null
  canDecide: boolean
  groupLabel(line: Extract<PlanLine, { kind: 'group' }>): string
  /** Ticks or clears all that can be ticked; null where nothing can. */
  tickAll: { isTicked: boolean; isSome: boolean; toggle(): void } | null
  on: RowActions
  /** Stands in place of rows when there are none. */
  empty: ReactNode
}

const elementId = (index: number) => `plan-row-${index}`

export function PlanList({ list, label, openKey, canDecide, groupLabel, tickAll, on, empty }: Props) {
  const { lines, rows, virtualizer, scroller, active, setActive, closeGroup } = list
  const open = useSteady((...[entry, index]: Parameters<RowActions['onOpen']>) => {
    setActive(index)
    on.onOpen(entry, index)
  })
  const toggle = useSteady(on.onToggle)
  const record = useSteady(on.onRecord)
  const onKeyDown = planKeys(list, { onOpen: (entry) => open(entry, active), onToggle: toggle })
  return (
    <div className={classes.frame}>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-multiselectable
        aria-activedescendant={rows.length > 0 ? elementId(active) : undefined}
        className={classes.scroller}
        onKeyDown={onKeyDown}
        data-plan-list
      >
        <PlanHead tickAll={canDecide ? tickAll : null} />
        <div role="rowgroup" className={classes.body} style={{ height: `${virtualizer.getTotalSize()}px` }}>
          {virtualizer.getVirtualItems().map(({ index, start, size }) => {
            const line = lines[index]
            if (line === undefined) return null
            if (line.kind === 'group')
              return (
                <GroupLine
                  key={`group ${line.key}`}
                  line={line}
                  label={groupLabel(line)}
                  place={{ transform: `translateY(${start}px)`, height: `${size}px` }}
                  onPress={() => closeGroup(line.key)}
                />
              )
            return (
              <PlanRow
                key={line.entry.item.key}
                entry={line.entry}
                index={line.index}
                elementId={elementId(line.index)}
                start={start}
                size={size}
                isActive={line.index === active}
                isOpen={line.entry.item.key === openKey}
                canDecide={canDecide}
                onOpen={open}
                onToggle={toggle}
                onRecord={record}
              />
            )
          })}
        </div>
      </div>
      {lines.length === 0 && <div className={classes.nothing}>{empty}</div>}
    </div>
  )
}

const columns = ['on', 'title', 'lead', 'supporting', 'product', 'makes', 'status'] as const
const isWide = new Set<string>(['supporting', 'product'])

function PlanHead({ tickAll }: Pick<Props, 'tickAll'>) {
  const { t } = useTranslation('plan')
  return (
    <div role="row" className={classes.head}>
      <div role="columnheader" className={classes.check}>
        {tickAll && (
          <input
            type="checkbox"
            aria-label={t('tickAll')}
            checked={tickAll.isTicked}
            ref={(box) => {
              if (box) box.indeterminate = tickAll.isSome && !tickAll.isTicked
            }}
            onChange={tickAll.toggle}
          />
        )}
      </div>
      {columns.map((column) => (
        <div
          key={column}
          role="columnheader"
          className={`${classes.cell} ${isWide.has(column) ? classes.wide : ''}`}
        >
          {t(`columns.${column}`)}
        </div>
      ))}
      <div role="columnheader" className={classes.record} aria-label={t('columns.record')} />
    </div>
  )
}

type GroupProps = {
  line: Extract<PlanLine, { kind: 'group' }>
  label: string
  place: { transform: string; height: string }
  onPress(): void
}

function GroupLine({ line, label, place, onPress }: GroupProps) {
  const { t } = useTranslation('plan')
  const Icon = line.isClosed ? IconChevronRight : IconChevronDown
  return (
    <div role="row" className={classes.group} style={place}>
      <div role="gridcell" aria-colspan={columns.length + 2} className={classes.groupCell}>
        <button
          type="button"
          className={classes.groupButton}
          aria-expanded={!line.isClosed}
          onClick={onPress}
        >
          <Icon size="1rem" aria-hidden />
          <span className={classes.groupName}>{label}</span>{' '}
          <span className={classes.count}>{t('count', { count: line.count })}</span>
        </button>
      </div>
    </div>
  )
}

/** A handler whose identity stays, so that rows are not drawn again for its sake. */
function useSteady<A extends unknown[]>(handler: (...values: A) => void): (...values: A) => void {
  const latest = useRef(handler)
  latest.current = handler
  return useCallback((...values: A) => latest.current(...values), [])
}
