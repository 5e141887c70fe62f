/** Fields that hold one line but are shown over several: a pasted line break or tab becomes a blank. */

/** The text with every line break and tab, and the blanks around it, made one blank. */
export function withoutBreaks(text: string): string {
  return text.replace(/ *[\r\n\t]+[ \r\n\t]*/g, ' ')
}
