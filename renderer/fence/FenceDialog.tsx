/** What the fence found, one by one: why, by which law, and the choice. Closing it goes back to the typing. */
import { Button, Modal } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fenceRules } from '#shared/fence/rules.ts'
import classes from './Fence.module.css'
import { FenceItemChoice } from './FenceItemChoice.tsx'
import { type FenceItem, type Question, useQuestions } from './questions.ts'

export type Choice = 'out' | 'keep'

export function FenceDialog() {
  const question = useQuestions((state) => state.question)
  // Goes with the office: what was asked about is a draft then.
  useEffect(() => () => useQuestions.getState().question?.answer(null), [])
  return question && <OpenDialog key={question.items.map(({ key }) => key).join()} {...question} />
}

function OpenDialog(question: Question) {
  const { kind, items, count, answer } = question
  const { t } = useTranslation(['fence', 'common'])
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map())
  // As they are drawn: by rule.
  const [first] = fenceRules.flatMap((rule) => items.filter((item) => item.rule === rule))
  const choose = (key: string, choice: Choice) =>
    setChoices((now) => {
      const next = new Map(now)
      if (now.get(key) === choice) next.delete(key)
      else next.set(key, choice)
      return next
    })
  return (
    <Modal
      opened
      onClose={() => answer(null)}
      title={useTitle(kind, count)}
      size="44rem"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className={classes.explanation}>{t(`explanations.${kind}`)}</p>
      {question.canBeSecret && <SecretOffer answer={answer} />}
      <div className={classes.groups}>
        {fenceRules.map((rule) => (
          <RuleGroup
            key={rule}
            rule={rule}
            items={items.filter((item) => item.rule === rule)}
            kind={kind}
            firstKey={first?.key ?? null}
            choices={choices}
            onChoose={choose}
          />
        ))}
        {count > items.length && (
          <p className={classes.more}>{t('paper.more', { count: count - items.length })}</p>
        )}
      </div>
      <DialogFoot {...question} choices={choices} />
    </Modal>
  )
}

/** Taking the mark out of a secret paper would leave the rest of it here. */
function SecretOffer({ answer }: Pick<Question, 'answer'>) {
  const { t } = useTranslation('fence')
  const none = new Set<string>()
  return (
    <div className={classes.offer}>
      <span>{t('secretPaper.offer')}</span>
      <Button
        size="compact-sm"
        leftSection={<IconLock size="0.9rem" aria-hidden />}
        onClick={() => answer({ takeOut: none, keep: none, isSecret: true })}
      >
        {t('secretPaper.asSecret')}
      </Button>
    </div>
  )
}

function useTitle(kind: Question['kind'], count: number): string {
  const { t } = useTranslation('fence')
  if (kind === 'save') return t('save.title', { count })
  if (kind === 'files') return t('files.title')
  return t('paper.title', { count, task: t(`paper.tasks.${kind}`) })
}

type GroupProps = {
  rule: FenceItem['rule']
  items: readonly FenceItem[]
  kind: Question['kind']
  firstKey: string | null
  choices: ReadonlyMap<string, Choice>
  onChoose(key: string, choice: Choice): void
}

/** Findings of one rule share its reason and its law. */
function RuleGroup({ rule, items, kind, firstKey, choices, onChoose }: GroupProps) {
  const { t } = useTranslation('fence')
  if (items.length === 0) return null
  return (
    <section aria-label={t(`rules.${rule}.name`)} className={classes.group}>
      <h3 className={classes.rule}>{t(`rules.${rule}.name`)}</h3>
      <p className={classes.why}>
        {t(`rules.${rule}.why`)} {rule === 'secrecy-mark' && kind === 'save' && `${t('save.markAlone')} `}
        <span className={classes.law}>{t(`rules.${rule}.law`)}.</span>
      </p>
      <ul className={classes.items}>
        {items.map((item) => (
          <FenceItemChoice
            key={item.key}
            item={item}
            kind={kind}
            choice={choices.get(item.key) ?? null}
            isFirst={item.key === firstKey}
            onChoose={(choice) => onChoose(item.key, choice)}
          />
        ))}
      </ul>
    </section>
  )
}

/** Back; go on as it is; go on without what is not kept. One way on is enough where all is decided. */
function DialogFoot({ kind, items, count, answer, choices }: Question & Pick<GroupProps, 'choices'>) {
  const { t } = useTranslation('fence')
  const chosen = (choice: Choice) =>
    new Set(items.filter(({ key }) => choices.get(key) === choice).map(({ key }) => key))
  const [out, keep] = [chosen('out'), chosen('keep')]
  const isDecided = out.size + keep.size === items.length && count === items.length
  const others = items.filter(({ key }) => !keep.has(key)).map(({ key }) => key)
  const isSave = kind === 'save'
  return (
    <div className={classes.foot}>
      <Button variant="subtle" onClick={() => answer(null)}>
        {t(`back.${kind}`)}
      </Button>
      <span className={classes.gap} />
      {!isDecided && (
        <Button variant="default" onClick={() => answer({ takeOut: out, keep })}>
          {t(`anyway.${kind}`)}
        </Button>
      )}
      {isDecided && (out.size === 0 || !isSave) && (
        <Button onClick={() => answer({ takeOut: out, keep })}>{t(`go.${kind}`)}</Button>
      )}
      {isSave && keep.size < items.length && (
        <Button onClick={() => answer({ takeOut: new Set(others), keep })}>{t('save.clean')}</Button>
      )}
    </div>
  )
}
