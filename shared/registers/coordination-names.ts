/** THE list of the coordination registers (sổ theo dõi), in the order of the menu. A new one joins here. */
export const coordinationRegisters = [
  'programme',
  'information-exchange',
  'matter',
  'press-event',
  'communication',
  'proposal',
  'legal-session',
  'commendation',
  'joint-activity',
] as const
export type CoordinationRegister = (typeof coordinationRegisters)[number]

export function isCoordination(register: string): register is CoordinationRegister {
  return coordinationRegisters.some((one) => one === register)
}
