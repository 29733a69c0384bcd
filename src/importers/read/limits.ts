/** What one file may cost. Every reader counts as it goes and stops with a note, so that a bomb costs a refusal. */
export type Limits = {
  /** Bytes of the file itself. */
  readonly fileBytes: number
  /** Bytes of all parts of an archive together, unpacked. */
  readonly unpackedBytes: number
  /** Unpacked bytes for one packed byte, counted for the whole archive. */
  readonly ratio: number
  /** Parts of an archive. */
  readonly entries: number
  /** Nesting of XML elements, or of tables within tables. */
  readonly depth: number
  /** Cells of all tables together. */
  readonly cells: number
  readonly pages: number
  /** Characters of text taken over. */
  readonly characters: number
  /** Milliseconds the whole reading may take. */
  readonly time: number
  /** Megabytes the reading process may take. */
  readonly memory: number
}

export const usualLimits: Limits = {
  fileBytes: 60_000_000,
  unpackedBytes: 400_000_000,
  ratio: 200,
  entries: 20_000,
  depth: 200,
  cells: 450_000,
  pages: 2_000,
  characters: 2_000_000,
  time: 12_000,
  memory: 768,
}
