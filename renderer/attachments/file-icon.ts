/** The picture beside a file's name: a hint at its kind, which the ending says in letters. */
import {
  type Icon,
  IconFile,
  IconFileText,
  IconFileTypePdf,
  IconFileTypePpt,
  IconFileTypeXls,
  IconFileWord,
  IconFileZip,
  IconPhoto,
} from '@tabler/icons-react'
import { endingOf } from '#shared/registers/attachment/index.ts'

const kinds: readonly [Icon, readonly string[]][] = [
  [IconFileTypePdf, ['pdf']],
  [IconFileWord, ['doc', 'docx', 'odt', 'rtf']],
  [IconFileTypeXls, ['xls', 'xlsx', 'ods', 'csv']],
  [IconFileTypePpt, ['ppt', 'pptx', 'odp']],
  [IconPhoto, ['jpg', 'jpeg', 'png', 'gif', 'bmp', 'tif', 'tiff', 'webp', 'heic']],
  [IconFileZip, ['zip', 'rar', '7z']],
  [IconFileText, ['txt']],
]

/** The icon for a file of that name. */
export function fileIcon(name: string): Icon {
  const ending = endingOf(name)
  return kinds.find(([, endings]) => endings.includes(ending))?.[0] ?? IconFile
}
