/** Outlines on a grid of 24. */
const outlines = {
  home: 'M3 11.5 12 4l9 7.5M5.5 10v9.5h13V10M10 19.5v-5h4v5',
  project: 'M3.5 7.5h6l2 2.5h9v9.5h-17zM3.5 7.5v-2h5.5l1.5 2',
  goal: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-4.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm0-4.5h.01',
  fill: 'M4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17zM14.5 7.5l3 3',
  review: 'M9 11.5l2.5 2.5L20 5.5M20 12v7.5H4v-15h10',
  chart: 'M4 20V4M4 20h16M8.5 16.500v-5M13 16.500v-9M17.500 16.500v-3',
  monitor: 'M3.5 12h4l2.5-7 4 14 2.5-7h4',
  mend: 'M14.5 6.5a4 4 0 0 0 4.8 5.2L21 13.500l-7.500 7.500-1.800-1.800a4 4 0 0 0-5.200-4.700L3 11l8-8z',
  use: 'M4 19.500h16M6.500 16v-5M12 16V5M17.500 16V8.500',
  publish: 'M4 10v4l3 .5 2 5h2.500l-1-5 8.500 3.500V6L7 9.500z',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6 8.5c0-3.3 2.7-5.5 6-5.5s6 2.2 6 5.5M16 4.5a3.2 3.2 0 0 1 0 6M17.5 14.3c2.1.7 3.5 2.6 3.5 5.2',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  alert: 'M12 8.5v4.5M12 16.5h.01M10.3 4.6 2.8 18a2 2 0 0 0 1.7 3h15a2 2 0 0 0 1.7-3L13.7 4.6a2 2 0 0 0-3.4 0Z',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v5.5M12 7.7h.01',
  plus: 'M12 5v14M5 12h14',
  trash: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10 11v5.5M14 11v5.5',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  right: 'M9 6l6 6-6 6',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm5-2 4.5 4.5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 8.5c0-3.6 3.6-6 8-6s8 2.4 8 6',
  leave: 'M14 4.5H5v15h9M10.5 12H21M17.5 8.5 21 12l-3.5 3.5',
  keyboard: 'M3 6.5h18v11H3zM7 10h.01M11 10h.01M15 10h.01M8 14h8',
  back: 'M10 6l-6 6 6 6M4 12h16',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-13.5V12l3 2',
  calendar: 'M4 6.5h16v13H4zM4 10.5h16M8.5 4v4M15.5 4v4',
  book: 'M5 4.5h10.5a3 3 0 0 1 3 3v12H8a3 3 0 0 1-3-3zM5 16.5a3 3 0 0 1 3-3h10.5',
  history: 'M4 12a8 8 0 1 0 2.6-5.9M4 4.5V8.500h4M12 8v4.500l3 1.500',
  tree: 'M12 3.500v4.500M5.500 16v-3.500h13V16M12 8v8M9.500 3.500h5v4.500h-5zM3 16h5v4.500H3zM9.500 16h5v4.500h-5zM16 16h5v4.500h-5z',
  exchange: 'M4 8.500h14M15 5.500l3 3-3 3M20 15.500H6M9 12.500l-3 3 3 3',
  system: 'M4 5h16v11H4zM9 20h6M12 16v4M7 11h2l1.500-3 2.500 5 1.500-2H17',
  jobs: 'M4 5.500h16v5H4zM4 13.500h16v5H4zM7 8h.01M7 16h.01',
  key: 'M15 9a5 5 0 1 1-9.900 1A5 5 0 0 1 15 9Zm-.800 2.500 6.300 6.300v2.700h-3v-2h-2v-2',
  file: 'M6 3.500h8l4 4v13H6zM14 3.500v4h4',
} as const

export type IconName = keyof typeof outlines

/** A picture beside words; alone it needs a name on what holds it. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={outlines[name]} />
  </svg>
)
