import type { QualitativeLevel } from '../measure.ts'

/** Closed lists: only a cell that says nothing else is read as a level; a longer text is left to a judge. */
const levelWords: Readonly<Record<QualitativeLevel, readonly string[]>> = {
  achieved: [
    '达成',
    '达到',
    '完成',
    '已完成',
    '全部完成',
    '已达成',
    '全部达成',
    '达成预期指标',
    '达成年度指标',
    '达成预期目标',
    '达成年度目标',
    '达到预期目标',
    '达到预期',
    '实现',
    '已实现',
  ],
  partly: [
    '部分达成',
    '部分完成',
    '部分实现',
    '基本达成',
    '基本完成',
    '部分达成并具有一定效果',
    '部分达成年度指标并具有一定效果',
  ],
  missed: ['未达成', '未完成', '未实现', '未达到', '没有完成', '未达成且效果较差', '未达成年度指标且效果较差'],
}

const byWord: ReadonlyMap<string, QualitativeLevel> = new Map([
  ...levelWords.achieved.map((word) => [word, 'achieved'] as const),
  ...levelWords.partly.map((word) => [word, 'partly'] as const),
  ...levelWords.missed.map((word) => [word, 'missed'] as const),
])

export const levelOf = (text: string): QualitativeLevel | undefined =>
  byWord.get(text.replaceAll(/[\s。；;，,.]/gu, ''))
