/**
 * What the fence keeps out of the office's records: marks of secrecy, who denounced, numbers of citizens, telephones of
 * persons and where people live. Luật 117/2025/QH15 Điều 5; Quyết định 774/QĐ-TTg (2020); Luật 91/2025/QH15.
 */
export const fenceRules = ['secrecy-mark', 'denouncer', 'citizen-id', 'phone', 'home-address'] as const
export type FenceRule = (typeof fenceRules)[number]
