/** How names stand in what goes out. */

/** In full, as initials (`T.V.H.`), or by the post alone. */
export const nameMasks = ['full', 'initials', 'posts'] as const
export type NameMask = (typeof nameMasks)[number]
