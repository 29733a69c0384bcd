/** Colours a picture is drawn with. */
export type Palette = {
  readonly series: readonly string[]
  readonly ink: string
  readonly faint: string
  readonly line: string
  readonly ground: string
  readonly font: string
}

const names = ['--chart-1', '--chart-2', '--chart-3', '--chart-4', '--chart-5', '--chart-6'] as const

/** As the page is at the moment, light or dark. */
export const palettOfPage = (): Palette => {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string): string => style.getPropertyValue(name).trim()
  return {
    series: names.map(token),
    ink: token('--ink'),
    faint: token('--ink-3'),
    line: token('--line'),
    ground: token('--surface'),
    font: token('--font'),
  }
}

/** For slides: always on white, whatever the page looks like. */
export const slidePalette: Palette = {
  series: ['#2f4aa8', '#e08a1e', '#2f9e8f', '#b8487f', '#6b7280', '#8fa7ee'],
  ink: '#1b1f2a',
  faint: '#4a5162',
  line: '#e3e5ea',
  ground: '#ffffff',
  font: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif",
}
