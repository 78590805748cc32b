import { type Check, createChecks, type Facts } from './conformance/check.js'
import { look, type Seen } from './console/browser.js'
import { controlScenarios } from './console/controlScenarios.js'
import { lookAtViews } from './console/looks.js'
import { requestScenarios } from './console/requestScenarios.js'
import { builtPage, openScene, ordinaryDay, type Scene } from './console/scene.js'
import { stateScenarios } from './console/stateScenarios.js'
import { need } from './runtime.js'
import { chromium } from './runners/chromium.js'

/** Something that is done in the page by clicks and keys, and seen there. */
export type Scenario = (seen: Seen, scene: Scene) => Promise<Facts>

/** The most that the page may weigh, in bytes. */
const budget = 100_000

const quiet = ({ complaints, asked }: Seen, { teamtools, whmcs }: Scene): Facts => {
  const own = [teamtools, whmcs, 'data:', 'about:']
  return {
    'what the page complains of': [complaints, []],
    'requests to elsewhere': [asked.filter((url) => !own.some((start) => url.startsWith(start))), []],
  }
}

/** Uses the console in Chromium as people do: everything it has is done by a click and seen in the page. */
export const consoleChecks = async (): Promise<readonly Check[]> => {
  need('The console', chromium.needs)
  const { check, checks } = createChecks()
  const scene = await openScene()
  try {
    await look(async (seen) => {
      await check('the page weighs under 100 kB', async () => {
        const { html } = await builtPage()
        const bytes = new TextEncoder().encode(html).byteLength
        return { [`${String(bytes)} bytes are few enough`]: [bytes < budget, true] }
      })
      const scenarios = { ...requestScenarios, ...stateScenarios, ...controlScenarios }
      for (const [name, scenario] of Object.entries(scenarios)) await check(name, () => scenario(seen, scene))
      await check('no console error, no request to elsewhere', () => Promise.resolve(quiet(seen, scene)))
      await ordinaryDay(scene)
      for (const size of ['wide', 'narrow'] as const)
        for (const colours of ['light', 'dark'] as const)
          await check(`all views, ${size} and ${colours}`, () => lookAtViews(seen, scene, size, colours))
    })
  } finally {
    await scene.close()
  }
  return checks
}
