/**
 * The year counted once more, by nothing of the program's: the lines of its journal are read as plain JSON, the last state of
 * each record is kept, and the offices' own words are applied to the days that stand in it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// biome-ignore lint/suspicious/noExplicitAny: read without the program's schemas on purpose
type Raw = Record<string, any>
type Days = { readonly from: string; readonly to: string }

/** The records as the journal leaves them, by register; those in the bin left out. */
export function readJournal(dataDir: string): Map<string, Raw[]> {
  const folder = join(dataDir, 'journal')
  const last = new Map<string, { register: string; record: Raw | null }>()
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.ndjson'))
    .sort())
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean))
      for (const { register, id, after } of JSON.parse(line).changes)
        last.set(`${register}/${id}`, { register, record: after })
  const registers = new Map<string, Raw[]>()
  for (const { register, record } of last.values())
    if (record && record.removedAt === null)
      registers.set(register, [...(registers.get(register) ?? []), record])
  return registers
}

/** What the year's report has to say, by the key of its figure. */
export function countYear(
  records: ReadonlyMap<string, readonly Raw[]>,
  { from, to }: Days,
): Record<string, number> {
  const all = (register: string) => records.get(register) ?? []
  const within = (on: string | null) => on !== null && on >= from && on <= to
  const sum = (numbers: readonly (number | null)[]) =>
    numbers.reduce<number>((total, one) => total + (one ?? 0), 0)
  const press = all('press-event').filter(({ heldOn }) => within(heldOn))
  const conferences = press.filter(({ kind }) => kind.endsWith('conference'))
  const sessions = all('legal-session').filter(({ heldOn }) => within(heldOn))
  const requests = all('information-exchange').filter((one) => one.kind === 'request' && within(one.sentOn))
  const answeredOn = (id: string) =>
    all('information-exchange')
      .filter((one) => one.kind === 'answer' && !one.isPartial && one.answersIds.includes(id))
      .map(({ sentOn }) => sentOn as string)
      .sort()[0] ?? null
  const answered = requests.map(({ id, dueOn }) => ({ dueOn, on: answeredOn(id) }))
  const proposals = all('proposal').filter(({ proposedOn }) => within(proposedOn))
  const decidedProposals = all('proposal').filter(({ decidedOn }) => within(decidedOn))
  const results = all('communication')
    .flatMap((one) => one.results as Raw[])
    .filter(({ on }) => within(on))
  const activities = all('joint-activity').filter(({ closedOn }) => within(closedOn))
  return {
    programmes: all('programme').length,
    programmesCompleted: all('programme').filter(({ completedOn }) => within(completedOn)).length,
    communicated: sum(results.map(({ quantity }) => quantity)),
    proposals: proposals.length,
    proposalsAccepted: decidedProposals.filter(({ fate }) => fate === 'accepted').length,
    mattersOpened: all('matter').filter(({ detectedOn }) => within(detectedOn)).length,
    mattersClosed: all('matter').filter(({ closedOn }) => within(closedOn)).length,
    sessions: sessions.length,
    peopleTaught: sum(sessions.map(({ audienceCount }) => audienceCount)),
    pressEvents: press.length,
    conferences: conferences.length,
    requests: requests.length,
    answeredInTime: answered.filter(({ on, dueOn }) => on !== null && on <= dueOn).length,
    answeredLate: answered.filter(({ on, dueOn }) => on !== null && on > dueOn).length,
    unanswered: answered.filter(({ on, dueOn }) => on === null && dueOn < to).length,
    activities: activities.length,
    trained: sum(activities.flatMap(({ rounds }) => (rounds as Raw[]).map(({ people }) => people))),
    commended: all('commendation').filter(({ decidedOn }) => within(decidedOn)).length,
  }
}
