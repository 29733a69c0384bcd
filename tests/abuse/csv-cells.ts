/** The cells of a CSV file as a spreadsheet splits them. */
export const cellsOf = (csv: string): readonly string[] =>
  [...csv.replace(/^\uFEFF/u, '').matchAll(/"((?:[^"]|"")*)"|([^",\r\n]+)/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
