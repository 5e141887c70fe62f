/** The `app://` scheme: the program's own files and nothing else, with a strict content policy and a fresh nonce a page. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { type ProtocolResponse, protocol, type Session } from 'electron'

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

/**
 * Serves the files under `root` to a session. By the older of Electron's two ways, which takes bytes as they are: for the newer
 * one each answer is a `Response` of the web, for whose sake Node reads in its whole HTTP client at every start.
 */
export function serveApp(session: Session, root: string): void {
  session.protocol.registerBufferProtocol(appScheme, ({ url, method }, answer) => {
    answerOf(root, url, method).then(answer, () => answer(notFound))
  })
}

const notFound = { statusCode: 404 }

async function answerOf(root: string, url: string, method: string): Promise<ProtocolResponse> {
  const path = filePath(root, new URL(url))
  const type = path && mimeTypes[extname(path)]
  if (!path || !type || method !== 'GET') return notFound
  const body = await readFile(path)
  return extname(path) === '.html' ? pageAnswer(body.toString('utf8'), type) : fileAnswer(body, type)
}

function filePath(root: string, url: URL): string | null {
  if (`${url.protocol}//${url.host}` !== appOrigin) return null
  const path = normalize(join(root, decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname)))
  return path.startsWith(root + sep) ? path : null
}

function pageAnswer(html: string, type: string): ProtocolResponse {
  const nonce = randomBytes(16).toString('base64')
  const { headers, ...rest } = fileAnswer(Buffer.from(html.replaceAll('__NONCE__', nonce), 'utf8'), type)
  return { ...rest, headers: { ...headers, 'content-security-policy': contentPolicy(nonce) } }
}

function fileAnswer(data: Buffer, type: string): ProtocolResponse {
  const [mimeType = type, charset = ''] = type.split('; charset=')
  return { data, mimeType, charset, headers: { 'content-type': type, 'x-content-type-options': 'nosniff' } }
}
