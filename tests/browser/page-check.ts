import { expect } from 'vitest'
import type { Who } from '#tests/services/test-district.ts'
import {
  axeFindings,
  contrastFindings,
  overflow,
  settled,
  stretchTexts,
  type Workbench,
  type WorkPage,
} from './workbench.ts'

const desk = { width: 1366, height: 768 }
/** That window at 200 %. */
const zoomed = { width: 683, height: 384 }
const phone = { width: 360, height: 740 }

/** Looks at pages as somebody: one window a person, since signing in and loading the scripts anew would be most of the time. */
export const openPageCheck = (bench: Workbench) => {
  const opened = new Map<Who | undefined, Promise<WorkPage>>()
  const pageOf = (who: Who | undefined): Promise<WorkPage> => {
    const page = opened.get(who) ?? bench.open(who)
    opened.set(who, page)
    return page
  }
  /** The page has nothing axe finds, in both themes, and fits every window, also with longer words. */
  return async (who: Who | undefined, path: string): Promise<void> => {
    const { page, faults } = await pageOf(who)
    faults.length = 0
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(desk)
    await page.goto(path)
    await settled(page)
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await contrastFindings(page)).toEqual([])
    for (const size of [desk, zoomed, phone]) {
      await page.setViewportSize(size)
      expect(await overflow(page)).toBe(0)
    }
    await stretchTexts(page)
    expect(await overflow(page)).toBe(0)
    expect(faults).toEqual([])
  }
}
