/** What a process knows of itself, for its administrators. */
export type AboutServer = {
  readonly version: string
  /** Whether it started its database itself. */
  readonly isEmbedded: boolean
  /** Where the note of the last backup lies. */
  readonly dataFolder: string
  /** Folders of this machine that changes are written to. */
  readonly disks: readonly { readonly of: 'data' | 'attachments'; readonly folder: string }[]
}
