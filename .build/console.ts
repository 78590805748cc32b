import { execFileSync } from 'node:child_process'

/** Writes the page of the console and the forms of its operations, which a program of their own makes. */
export const writeConsole = (): void => {
  execFileSync(process.execPath, ['--import', 'tsx', 'src/sandbox/console/generate/run.ts'], { stdio: 'inherit' })
}
