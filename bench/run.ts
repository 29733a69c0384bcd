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

const main = async ([kind, ...rest]: readonly string[]): Promise<void> => {
  if (kind === 'accuracy') (await import('./accuracy/run.ts')).runAccuracy(rest)
  else if (kind === 'pdf') await (await import('./pdf/cells.ts')).runPdfCells(rest)
  else if (kind === 'speed') await (await import('./speed/run.ts')).runSpeed(rest)
  else if (kind === 'hostile') await (await import('./hostile.ts')).runHostile(rest)
  else if (kind === 'deadline') await (await import('./deadline/run.ts')).runDeadline(rest)
  else if (kind === 'grid') await (await import('./web/grid.ts')).runGrid(rest)
  else if (kind === 'stories') await (await import('./stories/run.ts')).runStories(rest)
  else if (kind === 'faults') await (await import('./faults/run.ts')).runFaults(rest)
  else if (kind === 'long-work') await (await import('./long-work/run.ts')).runLongWork()
  else {
    console.log(usage)
    process.exitCode = 2
  }
}

void main(process.argv.slice(2))

export {}
