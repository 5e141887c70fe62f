import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ask } from '../fixtures/ask.ts'
import { type Desk, expect, preloadScript, type Running, test } from '../fixtures/program.ts'

/** A neighbour on this very PC, which the program must not be able to reach: nothing farther can be reached either. */
let server: Server
let address: string
let visits: string[]
test.beforeAll(async () => {
  server = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`)
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/html' })
    response.end('<h1>reached</h1>')
  })
  server.on('upgrade', (request, socket) => {
    visits.push(`upgrade ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
test.beforeEach(async () => {
  visits = []
  // The neighbour is there: only the program's walls keep it from being visited.
  await fetch(`http://${address}/control`)
  expect(visits.splice(0)).toEqual(['GET /control'])
})
test.afterAll(() => new Promise<void>((done) => void server.close(() => done())))

const open = async (desk: Desk): Promise<Running> => {
  const running = await desk.start()
  await expect(running.page.getByRole('heading', { level: 1 })).toBeVisible()
  return running
}

test('the page has no Node, no Electron, and one bridge of two functions', async ({ desk }) => {
  const { page } = await open(desk)
  const found = await page.evaluate(() => ({
    names: [
      'require',
      'process',
      'module',
      'Buffer',
      'global',
      'ipcRenderer',
      'electron',
      '__dirname',
    ].filter((name) => name in globalThis),
    bridge: Object.keys(window.api).toSorted(),
    isFrozen: (() => {
      try {
        ;(window as { api: unknown }).api = {}
      } catch {
        // Either it throws or it stays: what counts is the next line.
      }
      return typeof window.api.call === 'function'
    })(),
  }))
  expect(found).toEqual({ names: [], bridge: ['call', 'on'], isFrozen: true })
})

test('the window is sandboxed, isolated and without Node', async ({ desk }) => {
  const { app } = await open(desk)
  const settings = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) throw new Error('no window')
    const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    return contents.getLastWebPreferences()
  })
  expect(settings).toMatchObject({
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    nodeIntegrationInSubFrames: false,
  })
  expect(settings.nodeIntegrationInWorker ?? false).toBe(false)
  expect(settings.sandbox ?? true).toBe(true)
})

test('no new window opens and no other page is navigated to', async ({ desk }) => {
  const { app, page } = await open(desk)
  const before = page.url()
  const opened = await page.evaluate((url) => window.open(url, '_blank') === null, `http://${address}/popup`)
  expect(opened).toBe(true)
  for (const target of [
    `http://${address}/page`,
    'file:///etc/passwd',
    'app://elsewhere/index.html',
    'data:text/html,x',
  ]) {
    await page.evaluate((url) => {
      const link = document.createElement('a')
      link.href = url
      document.body.append(link)
      link.click()
      link.remove()
    }, target)
    await page.evaluate((url) => {
      try {
        window.location.assign(url)
      } catch {
        // Refused at once is as good as refused later.
      }
    }, target)
  }
  // Playwright's locators wait for the navigations that were refused, so the page itself is asked.
  const seen = await page.evaluate(() => [window.location.href, document.querySelectorAll('h1').length])
  expect(seen).toEqual([before, 1])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(visits).toEqual([])
})

test('the content policy refuses eval, inline scripts and inline styles', async ({ desk }) => {
  const { page } = await open(desk)
  const outcome = await page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const marks = window as unknown as Record<string, unknown>
    const script = document.createElement('script')
    script.textContent = 'window.inlineRan = true'
    document.body.append(script)
    const style = document.createElement('style')
    style.textContent = 'body { outline: 7px solid rgb(1, 2, 3) }'
    document.head.append(style)
    const button = document.createElement('button')
    button.setAttribute('onclick', 'window.handlerRan = true')
    document.body.append(button)
    button.click()
    button.remove()
    // What Playwright evaluates at once is exempt from the policy; what runs a turn later is the page's own.
    await new Promise((done) => setTimeout(done))
    let evalError = ''
    try {
      // biome-ignore lint/security/noGlobalEval: that it does not work is what is shown here
      globalThis.eval('window.evalRan = true')
    } catch (error) {
      evalError = (error as Error).name
    }
    let functionError = ''
    try {
      new Function('window.functionRan = true')()
    } catch (error) {
      functionError = (error as Error).name
    }
    const outline = getComputedStyle(document.body).outlineWidth
    await new Promise((done) => setTimeout(done))
    return {
      ran: ['inlineRan', 'handlerRan', 'evalRan', 'functionRan'].filter((name) => name in marks),
      evalError,
      functionError,
      outline,
      violations: [...new Set(violations)].toSorted(),
    }
  })
  expect(outcome.ran).toEqual([])
  expect(outcome.evalError).toBe('EvalError')
  expect(outcome.functionError).toBe('EvalError')
  expect(outcome.outline).not.toBe('7px')
  expect(outcome.violations).toEqual(
    expect.arrayContaining(['script-src-attr', 'script-src-elem', 'style-src-elem']),
  )
})

test('the policy names no unsafe source', async ({ desk }) => {
  const { page } = await open(desk)
  const policy = await page.evaluate(async () => {
    const answer = await fetch(window.location.href)
    return answer.headers.get('content-security-policy') ?? ''
  })
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|http|\*/)
})

test('no network: nothing that a page can do reaches even this PC', async ({ desk }) => {
  const { page } = await open(desk)
  const outcome = await page.evaluate(async (host) => {
    const settle = (work: Promise<unknown>) =>
      Promise.race([
        work.then(
          () => 'reached',
          () => 'refused',
        ),
        new Promise<string>((done) => setTimeout(() => done('silent'), 2000)),
      ])
    const element = (tag: 'img' | 'iframe' | 'script' | 'link' | 'video', set: (one: never) => void) =>
      settle(
        new Promise((done, failed) => {
          const one = document.createElement(tag)
          one.onload = done
          one.onerror = failed
          set(one as never)
          document.body.append(one)
        }),
      )
    const socket = () =>
      settle(
        new Promise((done, failed) => {
          const one = new WebSocket(`ws://${host}/socket`)
          one.onopen = done
          one.onerror = failed
        }),
      )
    return {
      fetch: await settle(fetch(`http://${host}/fetch`)),
      noCors: await settle(fetch(`http://${host}/no-cors`, { mode: 'no-cors' })),
      image: await element('img', (one: HTMLImageElement) => {
        one.src = `http://${host}/image.png`
      }),
      script: await element('script', (one: HTMLScriptElement) => {
        one.src = `http://${host}/script.js`
      }),
      style: await element('link', (one: HTMLLinkElement) => {
        one.rel = 'stylesheet'
        one.href = `http://${host}/style.css`
      }),
      socket: await socket().catch(() => 'refused'),
      beacon: navigator.sendBeacon(`http://${host}/beacon`, 'x'),
      frame: await element('iframe', (one: HTMLIFrameElement) => {
        one.src = `http://${host}/frame`
      }),
    }
  }, address)
  expect(visits).toEqual([])
  expect(outcome).toMatchObject({
    fetch: 'refused',
    noCors: 'refused',
    image: 'refused',
    script: 'refused',
    style: 'refused',
  })
})

test('no network: neither the main process nor a session of its own reaches out', async ({ desk }) => {
  const { app } = await open(desk)
  const outcome = await app.evaluate(async ({ net, session, BrowserWindow }, host) => {
    const settle = (work: Promise<unknown>) =>
      work.then(
        () => 'reached',
        () => 'refused',
      )
    const request = new Promise((done, failed) => {
      const one = net.request(`http://${host}/net-request`)
      one.on('response', done)
      one.on('error', failed)
      one.end()
    })
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'another' } })
    const page = await settle(window.loadURL(`http://${host}/own-window`))
    window.destroy()
    return {
      request: await settle(request),
      fetch: await settle(net.fetch(`http://${host}/net-fetch`)),
      session: await settle(session.fromPartition('third').fetch(`http://${host}/partition`)),
      name: await settle(session.defaultSession.resolveHost('example.com')),
      page,
    }
  }, address)
  expect(visits).toEqual([])
  expect(outcome).toEqual({
    request: 'refused',
    fetch: 'refused',
    session: 'refused',
    name: 'refused',
    page: 'refused',
  })
})

test('a web view is never attached', async ({ desk }) => {
  const { app, page } = await open(desk)
  await page.evaluate((host) => {
    const view = document.createElement('webview')
    view.setAttribute('src', `http://${host}/webview`)
    document.body.append(view)
  }, address)
  const kinds = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getType()),
  )
  expect(kinds).not.toContain('webview')
  expect(visits).toEqual([])
})

test('every permission is denied', async ({ desk }) => {
  const { page } = await open(desk)
  const outcome = await page.evaluate(async () => {
    const refused = (work: () => Promise<unknown>) =>
      work().then(
        () => false,
        () => true,
      )
    return {
      states: await Promise.all(
        (['camera', 'microphone', 'geolocation', 'notifications', 'midi'] as const).map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      ),
      notification: await Notification.requestPermission(),
      camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refused(() => navigator.mediaDevices.getDisplayMedia()),
    }
  })
  expect(new Set(outcome.states)).toEqual(new Set(['denied']))
  expect(outcome).toMatchObject({ notification: 'denied', camera: true, screen: true })
})

test('calls are answered for the main frame only, and junk changes nothing', async ({ desk }) => {
  const { app, page } = await open(desk)
  const answers = await page.evaluate(() =>
    Promise.all(
      [
        ['no.such', {}],
        ['__proto__', {}],
        ['records.get', null],
        ['records.get', { register: '__proto__', id: 'x' }],
        ['records.create', { register: 'task', id: null, fields: { title: 1 } }],
      ].map(([name, input]) => window.api.call(name as never, input as never)),
    ),
  )
  expect(answers.map((one) => (one.ok ? 'ok' : one.error.code))).toEqual([
    'unknown-command',
    'unknown-command',
    'bad-input',
    'bad-input',
    'invalid-record',
  ])
  // Another window of the same program, with the same preload script, is nobody.
  const stranger = await app.evaluate(async ({ BrowserWindow }, preload) => {
    const [first] = BrowserWindow.getAllWindows()
    const second = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await second.loadURL(first?.webContents.getURL() ?? '')
    const answer = await second.webContents.executeJavaScript("window.api.call('app.info', {})")
    second.destroy()
    return answer
  }, preloadScript)
  expect(stranger).toEqual({ ok: false, error: { code: 'untrusted-sender' } })
  expect((await ask(page, 'app.info', {})).folder.state).toBe('open')
})
