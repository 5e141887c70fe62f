/** The words of the registers' forms on paper: those of the screen, Vietnamese in both languages. */
import { vi } from '#shared/i18n/vi.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { RegisterName } from '#shared/registers/index.ts'

type Kind = 'form' | 'rows' | 'sections' | 'choices' | 'dues' | 'fields'
type Tree = { readonly [key: string]: string | Tree }

/** The word at `registers:<register>.<kind>.<path>`; the path itself where there is none. */
export function registerWord(register: CoordinationRegister, kind: Kind, path: string): string {
  const group = (vi.registers[register] as unknown as Tree)[kind]
  const found =
    typeof group === 'object'
      ? (group[path] ??
        path
          .split('.')
          .reduce<string | Tree | undefined>(
            (node, key) => (typeof node === 'object' ? node[key] : undefined),
            group,
          ))
      : undefined
  return typeof found === 'string' ? found : path
}

/** What one record of a register is called: `Vụ việc nổi cộm`. */
export const registerName = (register: RegisterName): string => vi.registers[register].name

/** Its short name: `Vụ việc`. */
export const registerShortName = (register: CoordinationRegister): string => vi.registers[register].short

/** What the register is called: `Trao đổi thông tin hai chiều`. */
export const registerPlural = (register: CoordinationRegister): string => vi.registers[register].plural

/** What stands in the place of somebody who has not agreed to be named. */
export const unsaidWords = 'Chưa đồng ý nêu tên'

export const commonWords = vi.coordination.common
export const basisHeading = vi.coordination.basisAndLinks
