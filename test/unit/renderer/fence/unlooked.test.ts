import { notifications, notificationsStore } from '@mantine/notifications'
import { afterEach, describe, expect, it } from 'vitest'
import { CommandError } from '#renderer/api/client.ts'
import { askAboutCrossing } from '#renderer/fence/ask-about-crossing.ts'

const shown = () => notificationsStore.getState().notifications.map(({ id }) => id)
const failing = (error: Error) =>
  askAboutCrossing({ kind: 'print', metIn: 'task', scan: () => Promise.reject(error) })

describe('a fence that cannot look', () => {
  afterEach(() => notifications.clean())

  it('does not hold the print up, and says that nobody looked', async () => {
    expect(await failing(new Error('broken'))).toBe(true)
    expect(shown()).toEqual(['fence-unlooked'])
  })

  it('is silent where the print itself is refused with the same reason', async () => {
    expect(await failing(new CommandError({ code: 'paper-incomplete' }))).toBe(true)
    expect(shown()).toEqual([])
  })
})
