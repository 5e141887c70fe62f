/** The sentences of the promise in README, each tried with the clerk's hands on the real program. */
import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { vi } from '#shared/i18n/vi.ts'
import { ask } from '../fixtures/ask.ts'
import { type Desk, expect, type Running, test } from '../fixtures/program.ts'
import { handsOf } from '../pages/hands.ts'

const addPerson = ({ page }: Running, fullName: string) =>
  ask(page, 'records.create', {
    register: 'person',
    id: null,
    fields: { fullName, honorific: 'bà', postings: [], phone: '', order: 0, note: '' },
  })
const namesIn = async ({ page }: Running) =>
  (await ask(page, 'records.all', { register: 'person' })).map((one) => one.fullName)

const madeOffice = async (desk: Desk, ...names: string[]) => {
  const first = await desk.start()
  for (const name of names) await addPerson(first, name)
  await first.close()
}

test('an acknowledged change is on disk: the program dies in the moment it says so', async ({ desk }) => {
  const first = await desk.start()
  const names = Array.from({ length: 12 }, (_, index) => `Trần Thị Hòa ${index + 1}`)
  for (const name of names) await addPerson(first, name)
  await first.kill()
  const second = await desk.start()
  expect(await namesIn(second)).toEqual(names)
})

test('of what is typed without a pause no more than the last second is lost', async ({ desk }) => {
  const first = await desk.start()
  await handsOf(first.page).goTo(vi.nav.screens.tasks)
  const field = first.page.getByRole('textbox', { name: vi.tasks.quick.label })
  await field.focus()
  const typed: { text: string; at: number }[] = []
  let text = ''
  const start = Date.now()
  while (Date.now() - start < 3000) {
    text += 'a'
    await first.page.keyboard.press('a')
    typed.push({ text, at: Date.now() })
    await new Promise((done) => setTimeout(done, 40))
  }
  const died = Date.now()
  await first.kill()
  const safe = typed.findLast(({ at }) => died - at > 1000)?.text ?? ''
  expect(safe.length).toBeGreaterThan(10)
  const second = await desk.start()
  const kept = (await ask(second.page, 'drafts.list', {})).map(({ value }) => String(value))
  expect(kept.filter((value) => value.startsWith(safe))).toHaveLength(1)
})

test('an office that lost its data is never taken for an empty one', async ({ desk }) => {
  await madeOffice(desk, 'Trần Thị Hòa')
  for (const name of ['snapshots', 'journal']) await rm(join(desk.dataDir, name), { recursive: true })
  const running = await desk.start()
  await expect(
    running.page.getByRole('heading', { name: vi.errors.codes['missing-data'].title }),
  ).toBeVisible()
})

test('no repair deletes: what was damaged is healed, told, and kept', async ({ desk }) => {
  await madeOffice(desk, 'Trần Thị Hòa', 'Lê Đức Ân')
  const folder = join(desk.dataDir, 'snapshots')
  const newest = (await readdir(folder)).toSorted().at(-1) ?? ''
  const damaged = (await readFile(join(folder, newest), 'utf8')).replace('Hòa', 'Hoa')
  await writeFile(join(folder, newest), damaged)
  const running = await desk.start()
  expect(await namesIn(running)).toEqual(['Trần Thị Hòa', 'Lê Đức Ân'])
  await expect(running.page.getByText(vi.errors.codes['snapshot-mended'].title)).toBeVisible()
  const aside = join(desk.dataDir, 'set-aside')
  const kept = await Promise.all((await readdir(aside)).map((name) => readFile(join(aside, name), 'utf8')))
  expect(kept).toContain(damaged)
})

/** A disk of two megabytes, when this machine lets us have one. */
function mountSmallDisk(path: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', path], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('a full disk is said on the screen, nothing typed is lost, and work goes on when there is room', async ({
  desk,
}) => {
  await mkdir(desk.dataDir)
  test.skip(!mountSmallDisk(desk.dataDir), 'this machine allows no mounts')
  try {
    const running = await desk.start()
    await addPerson(running, 'Trần Thị Hòa')
    const { page } = running
    await ask(page, 'directory.add-starters', {})
    await handsOf(page).goTo(vi.nav.screens.tasks)
    const ballast = join(desk.dataDir, '.ballast')
    await writeFile(ballast, Buffer.alloc(4_000_000)).catch(() => undefined)
    // The last page of the journal's file may still have room.
    const person = { honorific: 'ông', postings: [], phone: '', order: 0, note: 'ộ'.repeat(200) }
    const kept = ['Trần Thị Hòa']
    const refusals: string[] = []
    for (let count = 1; refusals.length === 0; count += 1) {
      const fields = { ...person, fullName: `Lê Đức Ân ${count}` }
      const result = await page.evaluate(
        (content) => window.api.call('records.create', { register: 'person', id: null, fields: content }),
        fields,
      )
      if (result.ok) kept.push(fields.fullName)
      else refusals.push(result.error.code)
    }
    expect(refusals).toEqual(['disk-full'])
    const field = page.getByRole('textbox', { name: vi.tasks.quick.label })
    const line = 'Báo cáo quý IV @Sở Y tế 25/12'
    await field.fill(line)
    await field.press('Enter')
    await expect(page.getByText(vi.errors.codes['disk-full'].title).first()).toBeVisible()
    await expect(field).toHaveValue(line)
    await rm(ballast)
    await field.press('Enter')
    await expect(page.getByText('Báo cáo quý IV').first()).toBeVisible()
    await expect(field).toHaveValue('')
    await running.kill()
    const again = await desk.start()
    expect(await namesIn(again)).toEqual(kept)
    const tasks = await ask(again.page, 'records.all', { register: 'task' })
    expect(tasks.map((one) => one.title)).toEqual(['Báo cáo quý IV'])
    await again.close()
  } finally {
    execFileSync('umount', ['-l', desk.dataDir])
  }
})
