/** What a rule bound to an event counts from: what the office records, the end of the term, or another obligation. */
import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAll } from '#renderer/data/use-answer.ts'
import { compareVi } from '#shared/lib/vi-text.ts'
import type { Anchor } from '#shared/registers/obligation/index.ts'

type Props = {
  value: Anchor | null
  onChange(anchor: Anchor): void
  error?: ReactNode
  regulationId: string
  /** The obligation itself is not offered; null for a new one. */
  ownId: string | null
}

export function AnchorSelect({ value, onChange, error, regulationId, ownId }: Props) {
  const { t } = useTranslation('obligations')
  const others = useAll('obligation')
    .filter((one) => one.regulationId === regulationId && one.id !== ownId)
    .toSorted((a, b) => compareVi(a.code, b.code))
  return (
    <NativeSelect
      label={t('anchor.label')}
      description={value && t(`anchor.hint.${value.kind}`)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      withAsterisk
      error={error}
      value={keyOf(value)}
      onChange={(event) => onChange(anchorOf(event.currentTarget.value))}
      data={[
        { value: 'by-hand', label: t('anchor.by-hand') },
        { value: 'term-end', label: t('anchor.term-end') },
        ...others.map(({ id, code, title }) => ({
          value: `obligation:${id}`,
          label: t('anchor.obligation', { name: [code, title].filter(Boolean).join('. ') }),
        })),
      ]}
    />
  )
}

function keyOf(anchor: Anchor | null): string {
  return anchor?.kind === 'obligation' ? `obligation:${anchor.obligationId}` : (anchor?.kind ?? 'by-hand')
}

function anchorOf(key: string): Anchor {
  if (key === 'by-hand' || key === 'term-end') return { kind: key }
  return { kind: 'obligation', obligationId: key.slice('obligation:'.length) }
}
