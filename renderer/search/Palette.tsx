/** Ctrl+K: finds records, screens and commands, with or without diacritics, and opens the chosen one. */
import { Modal } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { features } from '#renderer/features/index.ts'
import { placeOfRecord } from '#renderer/forms/place-of-record.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { fold } from '#shared/lib/vi-text.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { SearchHit } from '#shared/views/search-hit.ts'
import { MarkedText } from './mark-letters.tsx'
import classes from './Palette.module.css'
import { matching, type PaletteGroup, type PaletteLine } from './palette-line.ts'
import { useCommandLines, useScreenLines } from './use-commands.ts'
import { useHits } from './use-hits.ts'
import { useRecent } from './use-recent.ts'

export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('search')
  const [typed, setTyped] = useState('')
  const groups = useGroups(typed)
  const lines = useMemo(() => groups.flatMap((group) => group.lines), [groups])
  const [chosen, setChosen] = useState(0)
  const listId = useId()
  const current = lines[Math.min(chosen, lines.length - 1)]
  const run = (line: PaletteLine | undefined) => {
    if (!line) return
    onClose()
    line.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = stepOf(event.key, lines.length)
    if (step !== null) {
      event.preventDefault()
      setChosen((at) => (at + step + lines.length) % Math.max(1, lines.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(current)
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      centered={false}
      yOffset="8vh"
      size="42rem"
      padding={0}
      aria-label={t('label')}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: the palette exists to be typed into
        autoFocus
        className={classes.input}
        type="text"
        role="combobox"
        aria-label={t('label')}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={current ? `${listId} ${current.key}`.replaceAll(' ', '-') : undefined}
        placeholder={t('placeholder')}
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div className={classes.list} id={listId} role="listbox" aria-label={t('label')}>
        {groups.map((group) => (
          <Group key={group.key} group={group} typed={typed} current={current} listId={listId} onRun={run} />
        ))}
        {lines.length === 0 && typed !== '' && <p className={classes.none}>{t('none', { text: typed })}</p>}
      </div>
      <footer className={classes.foot}>{t('hint')}</footer>
    </Modal>
  )
}

function stepOf(key: string, count: number): number | null {
  if (key === 'ArrowDown') return 1
  if (key === 'ArrowUp') return -1
  if (key === 'PageDown') return Math.min(8, count)
  return key === 'PageUp' ? -Math.min(8, count) : null
}

type GroupProps = {
  group: PaletteGroup
  typed: string
  current: PaletteLine | undefined
  listId: string
  onRun: (line: PaletteLine) => void
}

function Group({ group, typed, current, listId, onRun }: GroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: options are grouped in a listbox, where a fieldset does not belong
    <div role="group" aria-label={group.title}>
      <div className={classes.groupTitle} aria-hidden>
        {group.title}
      </div>
      {group.lines.map((line) => (
        <Option
          key={line.key}
          id={`${listId} ${line.key}`.replaceAll(' ', '-')}
          line={line}
          typed={typed}
          isCurrent={line === current}
          onRun={onRun}
        />
      ))}
    </div>
  )
}

type OptionProps = {
  id: string
  line: PaletteLine
  typed: string
  isCurrent: boolean
  onRun: (line: PaletteLine) => void
}

function Option({ id, line, typed, isCurrent, onRun }: OptionProps) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isCurrent) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const { icon: Icon, label, detail, aside } = line
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are answered by the input, which keeps the focus
    <div
      ref={element}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      className={classes.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onRun(line)}
    >
      <Icon size="1.05rem" stroke={1.75} aria-hidden />
      <span className={classes.texts}>
        <span className={classes.label}>
          <MarkedText text={label} typed={typed} />
        </span>
        {detail && (
          <span className={classes.detail}>
            <MarkedText text={detail} typed={typed} />
          </span>
        )}
      </span>
      {aside && <span className={classes.aside}>{aside}</span>}
    </div>
  )
}

/** Nothing typed: what was seen lately, then screens and commands. Otherwise records by register, best register first. */
function useGroups(typed: string): PaletteGroup[] {
  const { t } = useTranslation('search')
  const text = typed.trim()
  const { hits } = useHits(text)
  const toLine = useRecordLines()
  const recent = useRecent()
  const screens = useScreenLines()
  const commands = useCommandLines()
  const group = (key: string, title: string, lines: readonly PaletteLine[]): PaletteGroup[] =>
    lines.length > 0 ? [{ key, title, lines }] : []
  if (text === '')
    return [
      ...group(
        'recent',
        t('recent'),
        recent.map(({ place, register, title }) => toLine.place(place, register, title)),
      ),
      ...group('screens', t('screens'), screens),
      ...group('actions', t('actions'), commands),
    ]
  const places = [
    ...group('screens', t('screens'), matching(screens, text)),
    ...group('actions', t('actions'), matching(commands, text)),
  ]
  const records = byRegister(hits).map(
    ([register, own]): PaletteGroup => ({
      key: register,
      title: toLine.registerName(register),
      lines: own.map(toLine.hit),
    }),
  )
  const isNamed = places.some(({ lines }) => lines.some(({ label }) => fold(label).startsWith(fold(text))))
  return isNamed ? [...places, ...records] : [...records, ...places]
}

function byRegister(hits: readonly SearchHit[]): [RegisterName, SearchHit[]][] {
  const groups = new Map<RegisterName, SearchHit[]>()
  for (const hit of hits) {
    const own = groups.get(hit.register)
    if (own) own.push(hit)
    else groups.set(hit.register, [hit])
  }
  return [...groups]
}

function useRecordLines() {
  const { t } = useTranslation('registers')
  const go = useNavigation((state) => state.go)
  const registerName = (register: RegisterName) => t(`${register}.plural`)
  const iconOf = (place: Place | null) => (place ? features[place.screen].icon : IconFolder)
  return {
    registerName,
    hit: ({ register, id, opens, title, subtitle, excerpt, day }: SearchHit): PaletteLine => {
      const found = placeOfRecord(opens.register, opens.id)
      const isPaperOfMeeting = register === 'attachment' && opens.register === 'meeting'
      const place = found && {
        ...found,
        ...(opens.register === 'event' && day ? { day } : {}),
        ...(isPaperOfMeeting ? { tab: 'minutes' } : {}),
      }
      return {
        key: `${register} ${id}`,
        label: title,
        detail: [subtitle, excerpt].filter(Boolean).join(' · '),
        aside: day ? formatDay(day) : '',
        icon: iconOf(place),
        run: () => place && go(place),
      }
    },
    place: (place: Place, register: RegisterName, title: string): PaletteLine => ({
      key: `recent ${place.screen} ${place.id}`,
      label: title,
      detail: '',
      aside: t(`${place.screen === 'meetings' ? 'meeting' : register}.name`),
      icon: iconOf(place),
      run: () => go(place),
    }),
  }
}
