/**
 * The body of a move: its reason, or none. Moves that need one are asked for it before, and the server refuses what has
 * none: that is the guarantee behind the type.
 */
export const reasonBody = (reason: string | undefined): { readonly reason: string } =>
  (reason === undefined ? {} : { reason }) as { readonly reason: string }
