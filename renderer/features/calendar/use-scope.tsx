/** Asks, before an occurrence of a series changes, which occurrences are meant. */
import { Button, Group, Modal, Radio, Stack } from '@mantine/core'
import { type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangeScope } from '#shared/views/calendar-patch.ts'

type Question = {
  kind: 'change' | 'cancel'
  scopes: readonly ChangeScope[]
  answer(scope: ChangeScope | null): void
}

/** `ask` resolves to the chosen scope, null when the user thinks better of it; `dialog` must be drawn somewhere. */
export function useScope(): {
  ask(kind: Question['kind'], scopes?: readonly ChangeScope[]): Promise<ChangeScope | null>
  dialog: ReactNode
} {
  const [question, setQuestion] = useState<Question | null>(null)
  const ask = useCallback(
    (kind: Question['kind'], scopes: readonly ChangeScope[] = ['one', 'following', 'all']) =>
      new Promise<ChangeScope | null>((resolve) => {
        const answer = (scope: ChangeScope | null) => {
          setQuestion(null)
          resolve(scope)
        }
        setQuestion({ kind, scopes, answer })
      }),
    [],
  )
  return { ask, dialog: question && <ScopeDialog {...question} /> }
}

function ScopeDialog({ kind, scopes, answer }: Question) {
  const { t } = useTranslation(['calendar', 'common'])
  const [scope, setScope] = useState<ChangeScope>(scopes[0] ?? 'one')
  return (
    <Modal
      opened
      onClose={() => answer(null)}
      title={t(`scope.${kind}Title`)}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      size="sm"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          answer(scope)
        }}
      >
        <Radio.Group
          label={t('scope.label')}
          value={scope}
          onChange={(value) => setScope(value as ChangeScope)}
        >
          <Stack gap="sm" mt="xs">
            {scopes.map((one, index) => (
              <Radio
                key={one}
                value={one}
                label={t(`scope.${one}`)}
                description={t(`scope.${one}Hint`)}
                data-autofocus={index === 0 || undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={() => answer(null)}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" {...(kind === 'cancel' ? { color: 'red' } : {})}>
            {t(`scope.${kind}`)}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
