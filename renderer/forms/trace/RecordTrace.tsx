/** Truy vết: a section that says from what a record comes and to what it has led. Not drawn where there is nothing to say. */
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { type Trace, type TracedRegister, tracedRegisters } from '#shared/views/trace/trace.ts'
import { FormSection } from '../FormSection.tsx'
import { TraceList } from './TraceList.tsx'

type Props = {
  register: TracedRegister
  id: string
  /** The article of a regulation. */
  part?: string
}

export const isTraced = (register: RegisterName): register is TracedRegister =>
  tracedRegisters.some((one) => one === register)

export function RecordTrace(props: Props) {
  const { t } = useTranslation('forms')
  const trace = useTrace(props)
  if (!trace) return null
  return (
    <FormSection title={t('trace.title')}>
      <TraceList trace={trace} />
    </FormSection>
  )
}

/** The trace of a record; null while it is fetched, and where it is empty. */
export function useTrace({ register, id, part }: Props): Trace | null {
  const { data } = useAnswer('trace.of', { register, id, part: part ?? null }, 'all', { keepsPrevious: true })
  return data && data.above.length + data.below.length > 0 ? data : null
}
