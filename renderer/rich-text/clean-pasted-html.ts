/**
 * What Word, Excel and web pages put on the clipboard, reduced to what an office paper can carry: paragraphs, bold,
 * italic, underline, lists, simple tables. Everything else (fonts, colours, pictures, links, comments) is dropped, words stay.
 */

const dropped =
  'style, script, meta, link, title, head, xml, svg, img, picture, video, audio, object, iframe, input, button, select, textarea, o\\:p:empty, del, [hidden]'
// Tabs and line breaks stay; the rest comes along invisibly and is refused by the records.
const invisible =
  /(?![\t\n\r\u2028\u2029])[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** Plain text as records take it: NFC, no invisible characters, no-break spaces as spaces. */
export function cleanPastedText(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/\u00a0/g, ' ')
}

/** Clipboard HTML as plain, safe HTML of the allowed elements. */
export function cleanPastedHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  for (const element of body.querySelectorAll(dropped)) element.remove()
  dropComments(body)
  buildWordLists(body)
  keepMarks(body)
  cleanTexts(body)
  unwrapForeign(body)
  dropEmptyParagraphs(body)
  return body.innerHTML
}

/**
 * The page's content policy looks at styles even in a document that is only read, so they are set aside before: style
 * sheets go, and the style of an element becomes plain data.
 */
function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)style(\s*=)/gi, '$1data-style$2'))
}

const styleOf = (element: Element) =>
  (element.getAttribute('data-style') ?? '').toLowerCase().replace(/\s+/g, '')

function dropComments(root: HTMLElement): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}

type WordItem = { paragraph: Element; level: number; list: string; ordered: boolean; start: number }

/** Word writes lists as paragraphs with a typed marker; consecutive ones become real, nested lists. */
function buildWordLists(root: HTMLElement): void {
  let open: { level: number; list: string; element: Element }[] = []
  let last: Element | null = null
  for (const paragraph of root.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6')) {
    const item = wordItem(paragraph)
    if (!item) continue
    if (last === null || nextElement(last) !== paragraph) open = []
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > item.level) open.pop()
    const current = open.at(-1)
    if (current && current.level === item.level && current.list !== item.list && open.length === 1) open = []
    if (!open.at(-1) || (open.at(-1)?.level ?? 0) < item.level) openList(item, open)
    const entry = paragraph.ownerDocument.createElement('li')
    const words = paragraph.ownerDocument.createElement('p')
    words.append(...paragraph.childNodes)
    entry.append(words)
    open.at(-1)?.element.append(entry)
    paragraph.remove()
    last = open[0]?.element ?? null
  }
}

/** Begins a list in place of the paragraph, or inside the last item of the list above it. */
function openList(item: WordItem, open: { level: number; list: string; element: Element }[]): void {
  const element = item.paragraph.ownerDocument.createElement(item.ordered ? 'ol' : 'ul')
  if (item.ordered && item.start > 1) element.setAttribute('start', String(item.start))
  const parent = open.at(-1)?.element.lastElementChild
  if (parent) parent.append(element)
  else item.paragraph.before(element)
  open.push({ level: item.level, list: item.list, element })
}

/** The element that follows, blanks between them aside; null when words stand between. */
function nextElement(element: Element): Element | null {
  let next = element.nextSibling
  while (next && next.nodeType === Node.TEXT_NODE && (next.textContent ?? '').trim() === '')
    next = next.nextSibling
  return next instanceof Element ? next : null
}

function wordItem(paragraph: Element): WordItem | null {
  const style = styleOf(paragraph)
  const place = /mso-list:(l\d+)level(\d+)/.exec(style)
  if (!place) return null
  const marker = [...paragraph.querySelectorAll('span')].find((span) =>
    styleOf(span).includes('mso-list:ignore'),
  )
  const sign = (marker?.textContent ?? '').replace(/\u00a0/g, ' ').trim()
  marker?.remove()
  const numbered = /^\(?([0-9]+|[a-zđ]|[ivxlc]+)[.)]?(\d+[.)]?)*$/i.test(sign) && sign !== 'o'
  return {
    paragraph,
    level: Number(place[2]),
    list: place[1] ?? '',
    ordered: numbered,
    start: Number(/^\(?(\d+)/.exec(sign)?.[1] ?? 1),
  }
}

/** Bold, italic and underline written as styles become elements; bold that a style takes back is taken back. */
function keepMarks(root: HTMLElement): void {
  for (const element of [...root.querySelectorAll('[data-style], b, strong, i, em, u, a')]) {
    const style = styleOf(element)
    const takesBack =
      (/^(B|STRONG)$/.test(element.tagName) && /(^|;)font-weight:(normal|400)/.test(style)) ||
      (/^(I|EM)$/.test(element.tagName) && /(^|;)font-style:normal/.test(style)) ||
      (element.tagName === 'U' && /(^|;)text-decoration:none/.test(style))
    if (takesBack) {
      element.replaceWith(...element.childNodes)
      continue
    }
    if (element.tagName !== 'SPAN' && !/^(P|LI|TD|TH|DIV|FONT)$/.test(element.tagName)) continue
    if (/(^|;)font-weight:(bold|[6-9]00)/.test(style)) wrapInside(element, 'b')
    if (/(^|;)font-style:italic/.test(style)) wrapInside(element, 'i')
    if (/(^|;)text-decoration(-line)?:[^;]*underline/.test(style)) wrapInside(element, 'u')
  }
}

function wrapInside(element: Element, tag: 'b' | 'i' | 'u'): void {
  if (element.querySelector('p, table, ul, ol, div, li')) return
  const mark = element.ownerDocument.createElement(tag)
  mark.append(...element.childNodes)
  element.append(mark)
}

function cleanTexts(root: HTMLElement): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (node.nodeValue) node.nodeValue = cleanPastedText(node.nodeValue).replace(/[\t\n\r]+/g, ' ')
  }
}

const keptTags = new Set(
  'P BR B STRONG I EM U UL OL LI TABLE THEAD TBODY TFOOT TR TD TH DIV H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE'.split(
    ' ',
  ),
)
const keptAttributes = new Set(['colspan', 'rowspan', 'start'])

/** Unwraps every other element and strips all attributes but spans and starts. */
function unwrapForeign(root: HTMLElement): void {
  for (const element of [...root.querySelectorAll('*')]) {
    if (!keptTags.has(element.tagName)) {
      element.replaceWith(...element.childNodes)
      continue
    }
    for (const { name, value } of [...element.attributes])
      if (!keptAttributes.has(name) || !/^[1-9]\d?$/.test(value)) element.removeAttribute(name)
  }
}

/** Word spaces paragraphs with empty ones; papers have their own spacing. Cells keep theirs: a cell may be empty. */
function dropEmptyParagraphs(root: HTMLElement): void {
  for (const paragraph of [...root.querySelectorAll('p')]) {
    const isEmpty = (paragraph.textContent ?? '').trim() === '' && !paragraph.closest('td, th')
    if (isEmpty) paragraph.remove()
  }
}
