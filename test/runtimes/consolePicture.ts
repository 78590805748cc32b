import { fileURLToPath } from 'node:url'
import { look } from './console/browser.js'
import { openScene, ordinaryDay } from './console/scene.js'

/** The picture of the console for the README of the sandboxes. */
const picture = fileURLToPath(new URL('../../src/sandbox/console.png', import.meta.url))

const scene = await openScene()
await ordinaryDay(scene)
await look(async (seen) => {
  await seen.setViewportSize({ width: 1240, height: 660 })
  await seen.goto(scene.consoleAt(scene.teamtools))
  await seen.see('.live', 'Live')
  await seen.click('.line.failed a', 'saveCustomer')
  await seen.see('.panel .why')
  await seen.evaluate('scrollTo(0, 0)')
  await seen.photograph('readme', picture)
})
await scene.close()
