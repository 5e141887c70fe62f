/** The specimen beside the settings: any type of paper, of one body or of two. */
import { Group, Select, Switch } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PaperPreview } from '#renderer/papers/index.ts'
import type { FormatProfile } from '#shared/document/format-profile.ts'
import { type PaperType, paperTypes } from '#shared/document/paper-type.ts'
import classes from './Formats.module.css'

export function SpecimenPane({ profile }: { profile: FormatProfile }) {
  const { t } = useTranslation(['profiles', 'registers'])
  const [type, setType] = useState<PaperType>('report')
  const [joint, setJoint] = useState(false)
  const paper = useMemo(() => ({ kind: 'specimen' as const, profile, type, joint }), [profile, type, joint])
  return (
    <section className={classes.specimen} aria-label={t('profiles:preview')}>
      <Group gap="sm" wrap="nowrap">
        <Select
          className={classes.grow ?? ''}
          aria-label={t('profiles:previewType')}
          allowDeselect={false}
          value={type}
          onChange={(next) => next && setType(next as PaperType)}
          data={paperTypes.map((value) => ({ value, label: t(`registers:paper.choices.type.${value}`) }))}
        />
        <Switch
          label={t('profiles:joint')}
          checked={joint}
          onChange={(event) => setJoint(event.currentTarget.checked)}
        />
      </Group>
      <PaperPreview paper={paper} />
    </section>
  )
}
