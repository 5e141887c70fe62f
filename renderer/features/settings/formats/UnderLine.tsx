/** What stands below the agency or the subject: a line of a share of its length, or a sign. */
import { NumberInput, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { UnitPath } from '#shared/document/profile-units.ts'
import classes from './Formats.module.css'
import { useProfileEdit } from './use-profile-edit.ts'
import { useProfileWords } from './use-profile-words.ts'

const usualShare = 0.4

export function UnderLine({ path }: { path: UnitPath }) {
  const { t } = useTranslation('profiles')
  const { profile, isLocked, set } = useProfileEdit()
  const { labelOf } = useProfileWords()
  const value = path[0] === 'underAgency' ? profile.underAgency : profile.underTitle
  const sign = path[0] === 'underAgency' ? 'star' : 'hyphens'
  return (
    <div className={classes.pair}>
      <Select
        label={labelOf(path)}
        disabled={isLocked}
        allowDeselect={false}
        value={value.kind}
        onChange={(kind) =>
          kind && set(path, kind === 'line' ? { kind: 'line', share: usualShare } : { kind: sign })
        }
        data={(['line', sign] as const).map((kind) => ({ value: kind, label: t(`choices.${kind}`) }))}
      />
      {value.kind === 'line' && (
        <NumberInput
          label={t('share')}
          disabled={isLocked}
          min={10}
          max={100}
          allowDecimal={false}
          clampBehavior="strict"
          value={Math.round(value.share * 100)}
          onChange={(next) =>
            typeof next === 'number' && next >= 10 && set(path, { kind: 'line', share: next / 100 })
          }
        />
      )}
    </div>
  )
}
