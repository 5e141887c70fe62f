/** One setting in the control of its kind, with its way back to the original where it differs. */
import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { kindOf, type UnitPath, unitAt } from '#shared/document/profile-units.ts'
import classes from './Formats.module.css'
import { NationRows } from './NationRows.tsx'
import { OrderList } from './OrderList.tsx'
import { ResetMark } from './ResetMark.tsx'
import { UnderLine } from './UnderLine.tsx'
import { useProfileEdit } from './use-profile-edit.ts'
import { useProfileWords } from './use-profile-words.ts'

export function UnitField({ path }: { path: UnitPath }) {
  const { differs } = useProfileEdit()
  return (
    <div className={classes.field} data-differs={differs(path) || undefined}>
      <Control path={path} />
      <ResetMark path={path} />
    </div>
  )
}

function Control({ path }: { path: UnitPath }) {
  const { profile, isLocked, set } = useProfileEdit()
  const words = useProfileWords()
  const { t } = useTranslation('profiles')
  const kind = kindOf(path)
  const value = unitAt(profile, path)
  const common = { label: words.labelOf(path), disabled: isLocked }
  switch (kind.kind) {
    case 'number':
      return (
        <NumberInput
          {...common}
          min={kind.min}
          max={kind.max}
          step={0.5}
          decimalScale={2}
          decimalSeparator=","
          clampBehavior="strict"
          allowNegative={false}
          value={typeof value === 'number' ? value : 0}
          onChange={(next) => typeof next === 'number' && next >= kind.min && set(path, next)}
        />
      )
    case 'flag':
      return (
        <Checkbox
          {...common}
          checked={value === true}
          onChange={(event) => set(path, event.currentTarget.checked)}
        />
      )
    case 'choice':
      return (
        <Select
          {...common}
          allowDeselect={false}
          value={String(value)}
          onChange={(next) => next && set(path, next)}
          data={kind.options.map((option) => ({
            value: option,
            label: t(`choices.${option}` as 'choices.left'),
          }))}
        />
      )
    case 'text':
      return (
        <TextInput
          {...common}
          description={words.hintOf(path)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={String(value)}
          onChange={(event) => set(path, event.currentTarget.value)}
        />
      )
    case 'whole':
      return <Whole path={path} />
  }
}

/** The few settings that are no simple value. */
function Whole({ path }: { path: UnitPath }) {
  switch (path[0]) {
    case 'nation':
      return <NationRows />
    case 'order':
      return <OrderList />
    default:
      return <UnderLine path={path} />
  }
}
