/** One finding: its words where they stand, and what is to become of them. A press more takes the choice back. */
import { Button } from '@mantine/core'
import { IconCheck, IconEraser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Fence.module.css'
import type { FenceItem, QuestionKind } from './questions.ts'

type Choice = 'out' | 'keep'
type Props = {
  item: FenceItem
  kind: QuestionKind
  choice: Choice | null
  /** Takes the focus when the question opens. */
  isFirst: boolean
  onChoose(choice: Choice): void
}

export function FenceItemChoice({ item, kind, choice, isFirst, onChoose }: Props) {
  const { t } = useTranslation('fence')
  const { words, where } = item
  const isFile = kind === 'files'
  const canTakeOut = isFile || kind === 'save'
  const first = canTakeOut ? 'out' : 'keep'
  const button = (own: Choice) =>
    ({
      'data-autofocus': (isFirst && own === first) || undefined,
      size: 'compact-sm',
      variant: choice === own ? 'filled' : 'default',
      'aria-pressed': choice === own,
      onClick: () => onChoose(own),
    }) as const
  return (
    <li className={classes.item} data-choice={choice ?? undefined}>
      <FenceExcerpt item={item} />
      <div className={classes.choices}>
        {where && <span className={classes.where}>{where}</span>}
        <span className={classes.gap} />
        {choice && <span className={classes.chosen}>{t(chosenWords(choice, isFile))}</span>}
        {/* What is made from records can only be let through. */}
        {canTakeOut && (
          <Button
            {...button('out')}
            leftSection={<IconEraser size="0.9rem" aria-hidden />}
            aria-label={isFile ? t('files.leaveOutOf', { words: where }) : t('save.takeOutOf', { words })}
          >
            {t(isFile ? 'files.leaveOut' : 'save.takeOut')}
          </Button>
        )}
        <Button
          {...button('keep')}
          leftSection={<IconCheck size="0.9rem" aria-hidden />}
          aria-label={t('save.keepOf', { words })}
        >
          {t('save.keep')}
        </Button>
      </div>
    </li>
  )
}

const chosenWords = (choice: Choice, isFile: boolean) =>
  choice === 'keep' ? 'save.kept' : isFile ? 'files.leftOut' : 'save.takenOut'

/** `… của bà ⟦Nguyễn Thị X⟧, thôn …`. */
export function FenceExcerpt({ item: { excerpt } }: { item: Pick<FenceItem, 'excerpt'> }) {
  return (
    <q className={classes.excerpt}>
      {excerpt.before}
      <mark>{excerpt.words}</mark>
      {excerpt.after}
    </q>
  )
}
