/** What is left of the folder in trouble. Asked anew each time: files may have been put back meanwhile. */
import { useQuery } from '@tanstack/react-query'
import { call } from '#renderer/api/client.ts'

/** Undefined while it is being read; null when that fails as well. */
export function useFolderReport() {
  const { data, isError } = useQuery({
    queryKey: ['folder.inspect'],
    queryFn: () => call('folder.inspect', {}),
    gcTime: 0,
    staleTime: 0,
  })
  return isError ? null : data
}
