/** Kết thúc giai đoạn, step by step: what was kept, the final report, the regulation that follows, the close. None is forced. */
import { Button, Group, Modal, Stepper } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecord } from '#renderer/data/use-answer.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { CloseStep } from './CloseStep.tsx'
import classes from './EndTerm.module.css'
import { NextStep } from './NextStep.tsx'
import { ReportStep } from './ReportStep.tsx'
import { ReviewStep } from './ReviewStep.tsx'

type Props = { regulation: Regulation; onClose(): void }

const steps = ['review', 'report', 'next', 'close'] as const

export function EndTermDialog({ regulation: opened, onClose }: Props) {
  const { t } = useTranslation(['regulations', 'common'])
  const [step, setStep] = useState(0)
  const regulation = useRecord('regulation', opened.id) ?? opened
  const bodies = {
    review: <ReviewStep regulation={regulation} onLeave={onClose} />,
    report: <ReportStep regulation={regulation} onLeave={onClose} />,
    next: <NextStep regulation={regulation} onLeave={onClose} />,
    close: <CloseStep regulation={regulation} onDone={onClose} />,
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('term.title', { name: regulation.shortTitle || regulation.title })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      size="min(66rem, 94vw)"
    >
      <Stepper active={step} onStepClick={setStep} size="sm" iconSize={28} className={classes.steps ?? ''}>
        {steps.map((name) => (
          <Stepper.Step key={name} label={t(`term.steps.${name}`)}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard */}
            <section className={classes.step} aria-label={t(`term.steps.${name}`)} tabIndex={0}>
              {bodies[name]}
            </section>
          </Stepper.Step>
        ))}
      </Stepper>
      <Group justify="space-between" mt="md">
        <Button variant="default" disabled={step === 0} onClick={() => setStep(step - 1)}>
          {t('term.back')}
        </Button>
        {step < steps.length - 1 && <Button onClick={() => setStep(step + 1)}>{t('term.forward')}</Button>}
      </Group>
    </Modal>
  )
}
