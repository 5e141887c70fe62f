/** The parts of a profile, one open at a time; each says in how many places it differs. */
import { Accordion } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  groupOf,
  keyOfPath,
  type ProfileUnit,
  type UnitGroup,
  unitGroups,
  unitsOf,
} from '#shared/document/profile-units.ts'
import classes from './Formats.module.css'
import { MarksTable } from './MarksTable.tsx'
import { StylesTable } from './StylesTable.tsx'
import { TypesTable } from './TypesTable.tsx'
import { UnitField } from './UnitField.tsx'
import { useProfileEdit } from './use-profile-edit.ts'

export function GroupList() {
  const { t } = useTranslation('profiles')
  const { profile, differs, isNarrowed } = useProfileEdit()
  const [open, setOpen] = useState<string | null>('page')
  const units = unitsOf(profile)
  const shown = unitGroups.flatMap((group) => {
    const own = units.filter(({ path }) => groupOf(path) === group)
    const different = own.filter(({ path }) => differs(path)).length
    return isNarrowed && different === 0 ? [] : [{ group, own, different }]
  })
  return (
    <div className={classes.groups}>
      <Accordion variant="contained" value={open} onChange={setOpen} order={3}>
        {shown.map(({ group, own, different }) => (
          <Accordion.Item key={group} value={group}>
            <Accordion.Control>
              {t(`groups.${group}`)}
              {different > 0 && (
                <span className={classes.count} title={t('differences', { count: different })}>
                  {different}
                </span>
              )}
            </Accordion.Control>
            <Accordion.Panel>{open === group && <GroupBody group={group} units={own} />}</Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </div>
  )
}

const tables: Partial<Record<UnitGroup, () => ReactNode>> = {
  styles: () => <StylesTable />,
  types: () => <TypesTable />,
}

function GroupBody({ group, units }: { group: UnitGroup; units: readonly ProfileUnit[] }) {
  const { differs, isNarrowed } = useProfileEdit()
  const table = tables[group]
  if (table) return table()
  const simple = units.filter(({ path }) => path[0] !== 'marks' && (!isNarrowed || differs(path)))
  return (
    <div className={classes.fields}>
      {group === 'authority' && <MarksTable />}
      {simple.map(({ path }) => (
        <UnitField key={keyOfPath(path)} path={path} />
      ))}
    </div>
  )
}
