/** A record that does not exist yet, begun with what its register offers: the next free code. */
import { useRef } from 'react'
import { useAnswer } from '#renderer/data/use-answer.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import { RegisterPanel } from './RegisterPanel.tsx'

type Props = {
  register: CoordinationRegister
  newTitle: string
  onClose(): void
  onSaved(id: string): void
}

export function NewRecord(props: Props) {
  const { data } = useAnswer('coordination.suggest', { register: props.register }, [props.register])
  // What was offered first stays: the form is not begun anew when another record is saved meanwhile.
  const offered = useRef(data)
  offered.current ??= data
  return offered.current ? <RegisterPanel {...props} record={null} offered={offered.current} /> : null
}
