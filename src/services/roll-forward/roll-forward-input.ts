import type { RolledItem } from '#domain/process/roll-forward.ts'

/** From which year into the next; of one organisation with all below it, or of the whole division. */
export type RollForward = { readonly year: number; readonly organisation?: string | undefined }

/** What would become of one thing of the old year. */
export type ShownItem = RolledItem & {
  /** What it became in the new year already. */
  readonly copyId: string | undefined
}
