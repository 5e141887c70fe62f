/** Reading: hooks over commands that only ask. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '#renderer/api/client.ts'
import type { InputOf, OutputOf } from '#shared/contract/commands.ts'
import type { CommandName } from '#shared/contract/names.ts'
import type { RecordOf, RegisterName } from '#shared/registers/index.ts'
import type { MadeFrom } from './query-client.ts'

type Options = { isEnabled?: boolean; keepsPrevious?: boolean }

/** The answer to a command, refreshed when one of the registers it is made from changes. */
export function useAnswer<N extends CommandName>(
  name: N,
  input: InputOf<N>,
  madeFrom: MadeFrom,
  options: Options = {},
) {
  const { isEnabled = true, keepsPrevious = false } = options
  return useQuery<OutputOf<N>>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    meta: { madeFrom },
    enabled: isEnabled,
    ...(keepsPrevious ? { placeholderData: keepPreviousData } : {}),
  })
}

const none: readonly never[] = []

/** Every record of a small register (organisations, people, regulations, series …); empty while it loads. */
export function useAll<N extends RegisterName>(register: N): readonly RecordOf<N>[] {
  const { data } = useAnswer('records.all', { register }, [register])
  return (data as unknown as readonly RecordOf<N>[] | undefined) ?? none
}

/** The records of a small register by id. */
export function useById<N extends RegisterName>(register: N): ReadonlyMap<string, RecordOf<N>> {
  const records = useAll(register)
  return useMemo(() => new Map(records.map((record) => [record.id, record])), [records])
}

/** One record; undefined while it loads or when there is none. */
export function useRecord<N extends RegisterName>(register: N, id: string | null): RecordOf<N> | undefined {
  const { data } = useAnswer('records.get', { register, id: id ?? '' }, [register], {
    isEnabled: id !== null,
  })
  return id === null ? undefined : (data as unknown as RecordOf<N> | undefined)
}
