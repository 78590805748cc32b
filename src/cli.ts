#!/usr/bin/env node
import { runCommandLine } from './cli/program.js'
import { wantsColours } from './cli/reporter.js'

// Without a listener, a reader that stops reading would end the process with a stack trace, before the work is done.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

const isTerminal = process.stderr.isTTY === true

void runCommandLine(process.argv.slice(2), {
  print: (text) => {
    process.stdout.write(text)
  },
  warn: (text) => {
    process.stderr.write(text)
  },
  isTerminal,
  isColoured: wantsColours(isTerminal, process.env),
  now: () => performance.now(),
})
