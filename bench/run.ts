const usage = `npm run bench -- accuracy [TRUTH_FOLDER [REPORTS_FOLDER]]
npm run bench -- pdf [FOLDER [--wrong]]
npm run bench -- speed [checking|scoring|stream|writing|formats|write-xlsx|read-docx|read-xlsx|read-pdf …] [--reports FOLDER] [--save]
npm run bench -- hostile [COUNT]
npm run bench -- deadline [--url URL] [--scale 1|3|10] [--seconds N] [--connections N] [--rate N] [--profile FOLDER]
npm run bench -- grid [ROUNDS]
npm run bench -- pages
npm run bench -- stories [NAME …] [--save]
npm run bench -- faults [server|database|both|url|power|disk|people|clock] [COUNT]
npm run bench -- long-work`

type Run = (rest: readonly string[]) => unknown

const runs: Readonly<Record<string, () => Promise<Run>>> = {
  accuracy: async () => (await import('./accuracy/run.ts')).runAccuracy,
  pdf: async () => (await import('./pdf/cells.ts')).runPdfCells,
  speed: async () => (await import('./speed/run.ts')).runSpeed,
  hostile: async () => (await import('./hostile.ts')).runHostile,
  deadline: async () => (await import('./deadline/run.ts')).runDeadline,
  grid: async () => (await import('./web/grid.ts')).runGrid,
  pages: async () => (await import('./pages/run.ts')).runPages,
  stories: async () => (await import('./stories/run.ts')).runStories,
  faults: async () => (await import('./faults/run.ts')).runFaults,
  'long-work': async () => (await import('./long-work/run.ts')).runLongWork,
}

const main = async ([kind = '', ...rest]: readonly string[]): Promise<void> => {
  const load = runs[kind]
  if (load) await (await load())(rest)
  else {
    console.log(usage)
    process.exitCode = 2
  }
}

void main(process.argv.slice(2))

export {}
