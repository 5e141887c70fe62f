/** `30/2020/NĐ-CP`, `30 /2020/nđ-cp`: one number, however a hand has written it. */
export function foldNumber(number: string): string {
  return number.normalize('NFC').replace(/\s/g, '').toLowerCase()
}
