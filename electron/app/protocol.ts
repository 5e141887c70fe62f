/** The `app://` scheme: the program's own files and nothing else, with a strict content policy and a fresh nonce a page. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'

export const appScheme = 'app'
export const appOrigin = `${appScheme}://phoi-hop`

const mimeTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
}

/** Must run before `ready`, once: a second registration would replace the first, so `others` come along. */
export function registerSchemes(...others: Electron.CustomScheme[]): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
    ...others,
  ])
}

/** The content policy of a page; `nonce` lets the kit's own style elements in. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Serves the files under `root` to a session. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(appScheme, async (request) => {
    try {
      const path = filePath(root, new URL(request.url))
      const type = path && mimeTypes[extname(path)]
      if (!path || !type || request.method !== 'GET') return new Response(null, { status: 404 })
      const body = await readFile(path)
      return extname(path) === '.html' ? pageResponse(body.toString('utf8')) : fileResponse(body, type)
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}

function filePath(root: string, url: URL): string | null {
  if (`${url.protocol}//${url.host}` !== appOrigin) return null
  const path = normalize(join(root, decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname)))
  return path.startsWith(root + sep) ? path : null
}

function pageResponse(html: string): Response {
  const nonce = randomBytes(16).toString('base64')
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentPolicy(nonce),
  }
  return new Response(html.replaceAll('__NONCE__', nonce), {
    headers: { ...headers, 'x-content-type-options': 'nosniff' },
  })
}

function fileResponse(body: Buffer, type: string): Response {
  return new Response(new Uint8Array(body), {
    headers: { 'content-type': type, 'x-content-type-options': 'nosniff' },
  })
}
