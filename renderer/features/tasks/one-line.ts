/** Fields that hold one line but are shown over several: a pasted line break becomes a blank. */

/** The text with every line break, and the blanks around it, made one blank. */
export function withoutBreaks(text: string): string {
  return text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ')
}
