#!/usr/bin/env node
import { runCommandLine } from './cli/program.js'

void runCommandLine(process.argv.slice(2), {
  print: (line) => {
    process.stdout.write(`${line}\n`)
  },
  warn: (line) => {
    process.stderr.write(`${line}\n`)
  },
})
