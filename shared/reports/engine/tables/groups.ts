/** Tasks by whoever leads them, by the regulation they rest on, or by the official who looks after them. */
import type { ReadModel } from '#shared/registers/define-register.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import type { TaskLine } from '#shared/views/reports/task-lines.ts'
import { restsOn } from '#shared/views/term/rests-on.ts'

export const taskGroupings = ['lead', 'regulation', 'officer'] as const
export type TaskGrouping = (typeof taskGroupings)[number]

export type TaskGroup = {
  readonly key: string
  readonly name: string
  readonly order: number
  readonly record: SourceRecord | null
  readonly lines: readonly TaskLine[]
}

const nobody = { key: '-', record: null, order: Number.MAX_SAFE_INTEGER }

/** Each line in exactly one group; groups in the protocol's order. Lines may be those of another period than the frame's. */
export function groupTasks(frame: Frame, lines: readonly TaskLine[], grouping: TaskGrouping): TaskGroup[] {
  const placeOf = placer(frame, grouping)
  const groups = new Map<string, TaskGroup & { lines: TaskLine[] }>()
  for (const line of lines) {
    const place = placeOf(line)
    const known = groups.get(place.key)
    if (known) known.lines.push(line)
    else groups.set(place.key, { ...place, lines: [line] })
  }
  return [...groups.values()].toSorted((a, b) => a.order - b.order || a.name.localeCompare(b.name, 'vi'))
}

type Place = Omit<TaskGroup, 'lines'>

function placer(frame: Frame, grouping: TaskGrouping): (line: TaskLine) => Place {
  const { read, asOf } = frame
  switch (grouping) {
    case 'lead':
      return remembered(
        ({ task }) => task.leadId,
        (id) => {
          const body = read.get('organisation', id)
          return body
            ? {
                key: id,
                name: nameOn(body, asOf),
                order: body.order,
                record: { register: 'organisation', id },
              }
            : { ...nobody, name: 'Chưa rõ cơ quan chủ trì' }
        },
      )
    case 'officer':
      return remembered(
        ({ task }) => task.contactId ?? '',
        (id) => {
          const person = id === '' ? undefined : read.get('person', id)
          return person
            ? { key: id, name: person.fullName, order: person.order, record: { register: 'person', id } }
            : { ...nobody, name: 'Chưa phân công cán bộ' }
        },
      )
    case 'regulation':
      return byRegulation(read)
  }
}

function remembered(
  idOf: (line: TaskLine) => string,
  make: (id: string) => Place,
): (line: TaskLine) => Place {
  const known = new Map<string, Place>()
  return (line) => {
    const id = idOf(line)
    const place = known.get(id) ?? make(id)
    known.set(id, place)
    return place
  }
}

/** A task that rests on several counts for the first. */
function byRegulation(read: ReadModel): (line: TaskLine) => Place {
  const all = read.all('regulation').map((regulation, order) => ({
    rests: restsOn(regulation.id, read),
    place: {
      key: regulation.id,
      name: regulation.shortTitle || regulation.title,
      order,
      record: { register: 'regulation' as const, id: regulation.id },
    },
  }))
  return ({ task }) =>
    all.find(({ rests }) => rests.task(task))?.place ?? { ...nobody, name: 'Ngoài quy chế' }
}
