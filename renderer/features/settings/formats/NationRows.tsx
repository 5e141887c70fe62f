/** The lines of the right head: Quốc hiệu and Tiêu ngữ, or the Party's title. */
import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Formats.module.css'
import { useProfileEdit } from './use-profile-edit.ts'
import { useProfileWords } from './use-profile-words.ts'

const path = ['nation']
const mostLines = 3

export function NationRows() {
  const { t } = useTranslation('profiles')
  const { profile, isLocked, set } = useProfileEdit()
  const { labelOf } = useProfileWords()
  const { nation } = profile
  const put = (index: number, patch: Partial<(typeof nation)[number]>) =>
    set(
      path,
      nation.map((line, at) => (at === index ? { ...line, ...patch } : line)),
    )
  return (
    <fieldset className={classes.rows} disabled={isLocked}>
      <legend>{labelOf(path)}</legend>
      {nation.map(({ style, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
        <div key={index} className={classes.row}>
          <TextInput
            aria-label={t('nationRows.text', { number: index + 1 })}
            value={text}
            onChange={(event) => put(index, { text: event.currentTarget.value })}
          />
          <Select
            aria-label={t('nationRows.style', { number: index + 1 })}
            allowDeselect={false}
            value={style}
            onChange={(next) => next && put(index, { style: next as typeof style })}
            data={(['nation', 'motto'] as const).map((value) => ({ value, label: t(`choices.${value}`) }))}
          />
          {nation.length > 1 && !isLocked && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('nationRows.remove', { text })}
              onClick={() =>
                set(
                  path,
                  nation.filter((_, at) => at !== index),
                )
              }
            >
              <IconX size="1rem" />
            </ActionIcon>
          )}
        </div>
      ))}
      {nation.length < mostLines && !isLocked && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => set(path, [...nation, { style: 'motto', text: '…' }])}
        >
          {t('nationRows.add')}
        </Button>
      )}
    </fieldset>
  )
}
