/** Figures of the fields that an office added: sums of numbers, how often each choice was made, how many records say something. */

import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import { type CustomField, customFieldsOf, customLabel } from '#shared/registers/custom-field/index.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { Counted, Frame } from '#shared/views/reports/frame.ts'
import { countOf } from '../counted.ts'
import type { Figure } from './figure.ts'

const mark = 'custom:'
const parted = ':'

export type CustomFigure = {
  readonly key: string
  readonly label: string
  readonly register: CoordinationRegister
}

/** The figures that the office's fields of a register make; keys are `custom:<field>`, of choices `custom:<field>:<choice>`. */
export function customFigures(register: CoordinationRegister, all: readonly CustomField[]): CustomFigure[] {
  return customFieldsOf(register, all).flatMap((field) => {
    const whole = { key: `${mark}${field.id}`, label: labelOf(field), register }
    const ofChoices = field.choices.map((choice) => ({
      key: `${mark}${field.id}${parted}${choice.id}`,
      label: labelOf(field, choice.id),
      register,
    }))
    return field.kind === 'choice' ? ofChoices : [whole]
  })
}

/** The figure of such a key; undefined where it is none, or its field or choice is gone. */
export function customFigureOf(key: string, read: ReadModel): Figure | undefined {
  if (!key.startsWith(mark)) return undefined
  const [id = '', choiceId = null] = key.slice(mark.length).split(parted)
  const field = read.get('custom-field', id)
  if (!field || field.removedAt !== null) return undefined
  if (choiceId !== null && !field.choices.some((one) => one.id === choiceId)) return undefined
  return {
    key,
    label: labelOf(field, choiceId),
    unit: 'count',
    addsUp: ['months'],
    measure: (frame) => measure(field, choiceId, frame),
  }
}

function labelOf(field: CustomField, choiceId: string | null = null): string {
  const choice = field.choices.find(({ id }) => id === choiceId)
  if (choice) return `${field.label}: ${choice.label}`
  return field.kind === 'number' ? `Tổng ${customLabel(field)}` : `Số mục có ghi ${field.label}`
}

function measure(field: CustomField, choiceId: string | null, frame: Frame): Counted {
  const { register, id, kind } = field
  const told = frame.coordination(register).filter(({ custom }) => custom[id] !== undefined)
  const counted = choiceId === null ? told : told.filter(({ custom }) => custom[id] === choiceId)
  const count = countOf(counted, (record) => ({ register, id: record.id }))
  if (kind !== 'number') return count
  // Decimals are the office's own; what adding doubles invents behind them is not.
  const sum = counted.reduce((total, { custom }) => total + Number(custom[id]), 0)
  return { value: Math.round(sum * 1e6) / 1e6, of: count.of }
}
