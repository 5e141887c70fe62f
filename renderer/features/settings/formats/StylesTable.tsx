/** The letters of every part of a paper: size, weight, place, distances, pitch of lines. */
import { NumberInput, Select, Table, TextInput, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type LinePitch, type StyleKey, styleKeys } from '#shared/document/model.ts'
import { keyOfPath, kindOf, type UnitPath, unitAt, unitsOf } from '#shared/document/profile-units.ts'
import classes from './Formats.module.css'
import { ResetMark } from './ResetMark.tsx'
import { useProfileEdit } from './use-profile-edit.ts'
import { useProfileWords } from './use-profile-words.ts'

export function StylesTable() {
  const { t } = useTranslation('profiles')
  const { profile, differs, isNarrowed } = useProfileEdit()
  const different = new Set(
    unitsOf(profile).flatMap(({ path }) => (path[0] === 'styles' && differs(path) ? [path[1]] : [])),
  )
  return (
    <div className={classes.wide}>
      <Table verticalSpacing="0.15rem" horizontalSpacing="0.2rem" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('styles.component')}</Table.Th>
            <Table.Th>{t('styles.sizePt')}</Table.Th>
            <Table.Th>{t('styles.marks')}</Table.Th>
            <Table.Th>{t('styles.align')}</Table.Th>
            <Table.Th>{t('styles.firstLineMm')}</Table.Th>
            <Table.Th>{t('styles.beforePt')}</Table.Th>
            <Table.Th>{t('styles.afterPt')}</Table.Th>
            <Table.Th>{t('styles.line')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {styleKeys
            .filter((style) => !isNarrowed || different.has(style))
            .map((style) => (
              <StyleRow key={style} style={style} />
            ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function StyleRow({ style }: { style: StyleKey }) {
  const at = (part: string): UnitPath => ['styles', style, part]
  return (
    <Table.Tr>
      <Table.Td>
        <StyleName path={at('name')} />
      </Table.Td>
      <Table.Td>
        <Figure path={at('sizePt')} />
      </Table.Td>
      <Table.Td>
        <span className={classes.cell}>
          <Flag path={at('bold')} sign="B" />
          <Flag path={at('italic')} sign="I" />
          <Flag path={at('underline')} sign="U" />
          <Flag path={at('keepWithNext')} sign="↧" />
        </span>
      </Table.Td>
      <Table.Td>
        <Align path={at('align')} />
      </Table.Td>
      {['firstLineMm', 'beforePt', 'afterPt'].map((part) => (
        <Table.Td key={part}>
          <Figure path={at(part)} />
        </Table.Td>
      ))}
      <Table.Td>
        <Pitch path={at('line')} />
      </Table.Td>
    </Table.Tr>
  )
}

function StyleName({ path }: { path: UnitPath }) {
  const { profile, isLocked, set } = useProfileEdit()
  const { labelOf } = useProfileWords()
  return (
    <span className={classes.cell}>
      <TextInput
        size="xs"
        className={classes.styleName ?? ''}
        aria-label={labelOf(path)}
        disabled={isLocked}
        value={String(unitAt(profile, path))}
        onChange={(event) => set(path, event.currentTarget.value)}
      />
      <ResetMark path={path} />
    </span>
  )
}

function Figure({ path }: { path: UnitPath }) {
  const { profile, isLocked, set } = useProfileEdit()
  const { labelOf } = useProfileWords()
  const kind = kindOf(path)
  if (kind.kind !== 'number') return null
  return (
    <span className={classes.cell}>
      <NumberInput
        size="xs"
        className={classes.figure ?? ''}
        hideControls
        aria-label={labelOf(path)}
        disabled={isLocked}
        min={kind.min}
        max={kind.max}
        decimalScale={2}
        decimalSeparator=","
        allowNegative={false}
        clampBehavior="strict"
        value={Number(unitAt(profile, path))}
        onChange={(next) => typeof next === 'number' && next >= kind.min && set(path, next)}
      />
      <ResetMark path={path} />
    </span>
  )
}

function Flag({ path, sign }: { path: UnitPath; sign: string }) {
  const { profile, differs, isLocked, set } = useProfileEdit()
  const { labelOf } = useProfileWords()
  const isOn = unitAt(profile, path) === true
  return (
    <UnstyledButton
      className={classes.flag ?? ''}
      data-sign={sign}
      data-differs={differs(path) || undefined}
      aria-pressed={isOn}
      aria-label={labelOf(path)}
      title={labelOf(path)}
      disabled={isLocked}
      onClick={() => set(path, !isOn)}
    >
      {sign}
    </UnstyledButton>
  )
}

function Align({ path }: { path: UnitPath }) {
  const { t } = useTranslation('profiles')
  const { profile, isLocked, set } = useProfileEdit()
  const { labelOf } = useProfileWords()
  return (
    <span className={classes.cell}>
      <Select
        size="xs"
        className={classes.align ?? ''}
        aria-label={labelOf(path)}
        disabled={isLocked}
        allowDeselect={false}
        value={String(unitAt(profile, path))}
        onChange={(next) => next && set(path, next)}
        data={(['left', 'center', 'right', 'justify'] as const).map((value) => ({
          value,
          label: t(`choices.${value}`),
        }))}
      />
      <ResetMark path={path} />
    </span>
  )
}

const usualPitch: Readonly<Record<LinePitch['kind'], LinePitch>> = {
  multiple: { kind: 'multiple', value: 1 },
  exact: { kind: 'exact', pt: 18 },
}

/** A multiple of the font's line, or so many points. */
function Pitch({ path }: { path: UnitPath }) {
  const { t } = useTranslation('profiles')
  const { profile, isLocked, set } = useProfileEdit()
  const { labelOf } = useProfileWords()
  const pitch = unitAt(profile, path) as LinePitch
  const isExact = pitch.kind === 'exact'
  const [min, max] = isExact ? [8, 60] : [0.8, 3]
  return (
    <span className={classes.cell}>
      <NumberInput
        key={pitch.kind}
        size="xs"
        className={classes.figure ?? ''}
        hideControls
        aria-label={labelOf(path)}
        disabled={isLocked}
        min={min}
        max={max}
        decimalScale={2}
        decimalSeparator=","
        value={isExact ? pitch.pt : pitch.value}
        onChange={(next) => {
          if (typeof next !== 'number' || next < min || next > max) return
          set(path, isExact ? { kind: 'exact', pt: next } : { kind: 'multiple', value: next })
        }}
      />
      <Select
        size="xs"
        className={classes.pitch ?? ''}
        aria-label={`${labelOf(path)}: ${t('styles.lineKind')}`}
        disabled={isLocked}
        allowDeselect={false}
        value={pitch.kind}
        onChange={(kind) => kind && kind !== pitch.kind && set(path, usualPitch[kind as LinePitch['kind']])}
        data={(['multiple', 'exact'] as const).map((value) => ({ value, label: t(`choices.${value}`) }))}
      />
      <ResetMark key={keyOfPath(path)} path={path} />
    </span>
  )
}
