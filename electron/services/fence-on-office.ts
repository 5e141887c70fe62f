/** Rào bảo mật over the whole office: every text of every record, in use and in the bin, in turns. */
import type { LongWork } from '#shared/contract/storage.ts'
import { excerptOf, type FieldFinding, scanFields } from '#shared/fence/index.ts'
import { fieldsOf, type RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName, registerNames } from '#shared/registers/index.ts'
import type { OfficeFinding, OfficeFindings } from '#shared/views/fence-on-office.ts'
import type { Store } from '../store/store.ts'
import { makeKnown } from './fence-findings.ts'
import { makeTurns } from './turns.ts'

/** As many as a person goes through; the rest is counted. */
const mostTold = 500

type Parts = {
  store: Pick<Store, 'everything'>
  context(): RuleContext
  now(): string
  tellWork(progress: { work: LongWork; done: number; total: number }): void
}

/** Makes `fence.scan-office`: what the office said is none is passed over; nothing is changed. */
export function makeFenceOnOffice({ store, context, now, tellWork }: Parts) {
  return async (): Promise<OfficeFindings> => {
    const { read } = context()
    const isNone = makeKnown(read)
    const findings: OfficeFinding[] = []
    const counts = { 'secrecy-mark': 0, denouncer: 0, 'citizen-id': 0, phone: 0, 'home-address': 0 }
    let records = 0
    const turn = makeTurns()
    for (const [at, register] of registerNames.entries()) {
      for (const record of store.everything(register) as Iterable<AnyRecord>) {
        await turn()
        records += 1
        for (const finding of scanFields(register, fieldsOf(record)).filter((one) => !isNone(one))) {
          counts[finding.rule] += 1
          if (findings.length < mostTold) findings.push(toldOf(register, record, finding))
        }
      }
      tellWork({ work: 'scan', done: at + 1, total: registerNames.length })
    }
    return { findings, counts, records, at: now() }
  }
}

function toldOf(register: RegisterName, record: AnyRecord, finding: FieldFinding): OfficeFinding {
  const { rule, mark, words, text } = finding
  return {
    register,
    id: record.id,
    title: anyRegisterOf(register).titleOf(record),
    isRemoved: record.removedAt !== null,
    opens: openedBy(register, record),
    rule,
    mark,
    words,
    excerpt: excerptOf(text, finding),
  }
}

/** Sealed minutes are looked at with their meeting, a file with what it is attached to. */
function openedBy(register: RegisterName, record: AnyRecord): OfficeFinding['opens'] {
  if (register === 'minutes-version') return { register: 'meeting', id: String(record.meetingId) }
  if (register === 'attachment') return record.owner as OfficeFinding['opens']
  return { register, id: record.id }
}
