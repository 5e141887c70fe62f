/** Names of attached files: safe to keep, safe to give to a copy, and whether the system may open such a file. */

/** A name is kept up to this many visible characters; longer ones lose their middle, never their ending. */
const longestName = 200
/** A copy's name: with its folder below Windows' 260, and below the 255 bytes of Linux with what writing adds to it. */
const longestCopy = { characters: 120, bytes: 200 }

/** What Windows forbids in names, and line ends and other controls. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const forbidden = /[\u0000-\u001f\u007f-\u009f\u2028\u2029<>:"/\\|?*]/g
/** What is not seen, or shows a name in another order than it is written (U+202E and its like). */
const invisible = /[\p{Cs}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
/** Windows takes these for devices, whatever their ending. */
const device = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i

/** A file's name as it is kept: NFC, without folders, devices or invisible signs; `tep` when nothing is left of it. */
export function cleanFileName(raw: string): string {
  const own = raw.split(/[/\\]/).at(-1) ?? ''
  const seen = own.replace(invisible, '').replace(forbidden, ' ')
  const words = seen.normalize('NFC').replace(/\s+/g, ' ').trim()
  // Windows drops dots and blanks at the end, and with them what the ending seemed to be.
  const ended = words.replace(/[. ]+$/, '')
  const named = device.test(ended) ? `_${ended}` : ended
  return shorten(named, (text) => [...text].length <= longestName) || 'tep'
}

/** The name that a copy of the file gets, short enough for every system. */
export function copyNameOf(name: string): string {
  const { characters, bytes } = longestCopy
  return shorten(cleanFileName(name), (text) => text.length <= characters && utf8Length(text) <= bytes)
}

/** The ending in small letters without its dot; empty when there is none. */
export function endingOf(name: string): string {
  return /\.\s*([^. ]{1,20})$/.exec(name.toLowerCase())?.[1] ?? ''
}

/**
 * Endings of what runs when it is opened, on Windows or Linux, after the list of what Outlook blocks. Such a file can be kept
 * and saved; the program never opens it.
 */
const running = new Set(
  `ade adp app appcontent-ms appimage application appref-ms appx appxbundle asp aspx bas bash bat bgi cab cer chm cmd cnt com
  command cpl crt csh deb der desktop diagcab dll elf exe fish fxp gadget grp hlp hpj hta htc img inf ins iso isp its jar jnlp js
  jse ksh library-ms lnk mad maf mag mam maq mar mas mat mau mav maw mcf mda mdb mde mdt mdw mdz mjs mcl msc msh msh1 msh1xml msh2
  msh2xml mshxml msi msix msixbundle msp mst msu ocx ops osd pcd php pif pl plg prf prg printerexport ps1 ps1xml ps2 ps2xml psc1
  psc2 psd1 psdm1 psm1 pst py pyc pyo pyw pyz pyzw rb reg rpm run scf scr sct search-ms settingcontent-ms sh shb shs sys terminal
  theme tmp url vb vbe vbp vbs vhd vhdx vsmacros vsw webpnp website wll wlua ws wsb wsc wsf wsh xbap xll xnk zsh`.split(
    /\s+/,
  ),
)

/** Whether the system may be asked to open a file of that name. */
export function isOpenable(name: string): boolean {
  return !running.has(endingOf(cleanFileName(name)))
}

function utf8Length(text: string): number {
  const lengthOf = (code: number) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)
  return [...text].reduce((sum, sign) => sum + lengthOf(sign.codePointAt(0) ?? 0), 0)
}

/** The name with as much of its middle left out as must be. */
function shorten(name: string, fits: (text: string) => boolean): string {
  if (fits(name)) return name
  const ending = endingOf(name)
  const tail = ending === '' ? '' : name.slice(name.lastIndexOf('.'))
  const stem = [...name.slice(0, name.length - tail.length)]
  while (stem.length > 1 && !fits(`${stem.join('').trimEnd()}…${tail}`)) stem.pop()
  return `${stem.join('').trimEnd()}…${tail}`
}

/** The name as a text to be read: without its ending, blanks for the signs that stand in for them. */
export function spacedName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
    .replace(/[_\-.+]+/g, ' ')
}
