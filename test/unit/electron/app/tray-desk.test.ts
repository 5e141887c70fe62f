/** The tray: there as long as it is wanted, and never a reason for a window to vanish for good. */
import { expect, test } from 'vitest'
import { makeTrayDesk, type TrayIcon } from '#electron/app/tray-desk.ts'

function makeDesk({ canTray = true } = {}) {
  const world = {
    isWanted: false,
    language: { open: 'Mở', quit: 'Thoát' },
    icons: 0,
    toolTip: '',
    menu: [] as { label: string; click: () => void }[],
    opened: 0,
    quits: 0,
    explained: 0,
    hidden: 0,
    failures: 0,
  }
  const create = (): TrayIcon => {
    if (!canTray) throw new Error('no tray here')
    world.icons += 1
    return {
      setToolTip: (words) => {
        world.toolTip = words
      },
      setMenu: (items) => {
        world.menu = [...items]
      },
      onClick: () => {},
      destroy: () => {
        world.icons -= 1
      },
    }
  }
  const counting = (what: 'opened' | 'quits' | 'explained' | 'failures' | 'hidden') => () => {
    world[what] += 1
  }
  const desk = makeTrayDesk({
    create,
    isWanted: () => world.isWanted,
    words: async () => world.language,
    open: counting('opened'),
    quit: counting('quits'),
    explain: counting('explained'),
    wasExplained: () => world.explained > 0,
    report: counting('failures'),
  })
  let close = (_event: { preventDefault(): void }) => {}
  desk.keep({
    onClose: (listener) => {
      close = listener
    },
    hide: counting('hidden'),
  })
  /** True when the window really closes. */
  const closes = () => {
    let isClosed = true
    close({
      preventDefault: () => {
        isClosed = false
      },
    })
    return isClosed
  }
  return { world, desk, closes }
}

test('unless it was chosen there is no icon, and closing closes', async () => {
  const { world, desk, closes } = makeDesk()
  await desk.follow()
  expect(closes()).toBe(true)
  expect(world).toMatchObject({ icons: 0, hidden: 0, explained: 0 })
})

test('chosen, closing hides, which is explained once; quitting closes', async () => {
  const { world, desk, closes } = makeDesk()
  world.isWanted = true
  await desk.follow()
  await desk.follow()
  expect(world.icons).toBe(1)
  expect(closes()).toBe(false)
  expect(closes()).toBe(false)
  expect(world).toMatchObject({ hidden: 2, explained: 1 })
  desk.quitting()
  expect(closes()).toBe(true)
})

test('the menu opens and quits, in the language of the user', async () => {
  const { world, desk } = makeDesk()
  world.isWanted = true
  await desk.follow()
  expect(world.menu.map(({ label }) => label)).toEqual(['Mở', 'Thoát'])
  world.language = { open: 'Open', quit: 'Quit' }
  await desk.follow()
  expect(world.menu.map(({ label }) => label)).toEqual(['Open', 'Quit'])
  for (const { click } of world.menu) click()
  expect(world).toMatchObject({ opened: 1, quits: 1 })
})

test('where there is no tray, closing closes', async () => {
  const { world, desk, closes } = makeDesk({ canTray: false })
  world.isWanted = true
  await desk.follow()
  expect(desk.isThere()).toBe(false)
  expect(closes()).toBe(true)
  expect(world.failures).toBe(1)
})

test('given up, the icon goes; what it said is said again by the next', async () => {
  const { world, desk, closes } = makeDesk()
  world.isWanted = true
  await desk.follow()
  desk.setToolTip('Phối Hợp: 3 việc quá hạn')
  world.isWanted = false
  await desk.follow()
  expect(world.icons).toBe(0)
  expect(closes()).toBe(true)
  Object.assign(world, { isWanted: true, toolTip: '' })
  await desk.follow()
  expect(world).toMatchObject({ icons: 1, toolTip: 'Phối Hợp: 3 việc quá hạn' })
})
