/** The nonce that main wrote into this page; style elements of the kit and the editor carry it. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
}
