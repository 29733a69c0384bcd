import { runInDistrict } from '../in-district.ts'

/** Scripts, paints, interactions and frames of the main pages on a slow computer. */
export const runPages = (): Promise<void> => runInDistrict('bench/pages/**/*.measure.ts')
