const steps = [
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'KB'],
] as const

/** 12.4 GB */
export const bytesText = (bytes: number): string => {
  const [step, unit] = steps.find(([least]) => bytes >= least) ?? [1, 'B']
  return `${(bytes / step).toFixed(step === 1 ? 0 : 1)} ${unit}`
}
