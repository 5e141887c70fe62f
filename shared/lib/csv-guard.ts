/**
 * Texts of CSV files that a spreadsheet would take for formulas. Excel and LibreOffice run what begins with = + - @, so
 * that a title typed by somebody else could call a program or send data away. One apostrophe before it makes it a text;
 * it is put on and taken off by the same rule, so that what is written and read back is the same to the letter.
 */

/** Formula signs, their full-width forms, and the blanks after which Excel looks for one; before them any apostrophes. */
const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/

/** The text as it is written; texts that are no danger stay as they are. */
export function guardCsv(text: string): string {
  return dangerous.test(text) ? `'${text}` : text
}

/** The text as it was before {@link guardCsv}. */
export function unguardCsv(text: string): string {
  return text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text
}
