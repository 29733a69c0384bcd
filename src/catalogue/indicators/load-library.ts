import { words } from '#domain/words/words.ts'
import { problemsIn, readAll, valuesOf, type FileOf, type FileProblem } from '../read-files.ts'
import { parseLibrary, type IndicatorLibrary } from './parse-library.ts'

/** An id that stands in two files names neither. */
const clashes = (files: readonly FileOf<IndicatorLibrary>[]): readonly FileProblem[] => {
  const taken = new Set<string>()
  return files.flatMap(({ file, parsed }) => {
    if (!parsed.ok) return []
    const { indicators } = parsed.value
    const twice = indicators.findIndex(({ id }) => taken.has(id))
    for (const { id } of indicators) taken.add(id)
    return twice < 0
      ? []
      : [
          {
            file,
            path: `$.indicators[${twice}].id`,
            message: words('该编号已用于另一领域的指标', 'the id stands in another field already'),
            remedy: words('请改编号', 'change the id'),
          },
        ]
  })
}

/** Reads the libraries of indicators below a folder; files with problems are left out and listed. */
export const loadLibraries = (
  folder: string,
  known: ReadonlySet<string>,
): { readonly libraries: readonly IndicatorLibrary[]; readonly problems: readonly FileProblem[] } => {
  const files = readAll(folder, (text) => parseLibrary(text, known))
  const clashing = clashes(files)
  const sound = files.filter(({ file }) => !clashing.some((problem) => problem.file === file))
  return { libraries: valuesOf(sound), problems: [...problemsIn(files), ...clashing] }
}
