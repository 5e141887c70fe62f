/** What is pasted becomes what a paper can hold: lists as offices type them, tables with the widths of the page. */
import { cleanPastedHtml } from '#renderer/rich-text/clean-pasted-html.ts'

/** Signs of lists by their depth, as papers print them. */
const bullets = ['-', '+', '•'] as const

/** Clipboard HTML for the editor; what was copied in the editor itself comes along whole. */
export function pastedHtml(html: string): string {
  if (/data-pm-slice/.test(html)) return html
  const { body } = new DOMParser().parseFromString(cleanPastedHtml(html), 'text/html')
  for (const list of [...body.querySelectorAll('ul, ol')].reverse()) flatten(list)
  for (const row of body.querySelectorAll('tr')) {
    const cells = [...row.children]
    if (cells.length > 0 && cells.every(({ tagName }) => tagName === 'TH')) row.setAttribute('data-head', '')
  }
  return body.innerHTML
}

/** Items become paragraphs that begin with their sign. Inner lists have been flattened before. */
function flatten(list: Element): void {
  let depth = 0
  for (
    let above = list.parentElement?.closest('ul, ol');
    above;
    above = above.parentElement?.closest('ul, ol')
  )
    depth += 1
  const start = Number(list.getAttribute('start') ?? 1)
  const made = [...list.children].flatMap((item, index) => {
    const sign = list.tagName === 'OL' ? `${start + index}. ` : `${bullets[Math.min(depth, 2)]} `
    return paragraphsOf(item, sign)
  })
  list.replaceWith(...made)
}

function paragraphsOf(item: Element, sign: string): Element[] {
  const { ownerDocument } = item
  const first = ownerDocument.createElement('p')
  const paragraphs: Element[] = [first]
  for (const child of [...item.childNodes]) {
    const isParagraph = child instanceof Element && /^(P|H[1-6]|DIV)$/.test(child.tagName)
    if (isParagraph && first.textContent === '' && paragraphs.length === 1) first.append(...child.childNodes)
    else if (isParagraph || (child instanceof Element && child.tagName === 'TABLE')) paragraphs.push(child)
    else first.append(child)
  }
  first.prepend(sign)
  return paragraphs
}
