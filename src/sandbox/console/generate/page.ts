import { build, transform } from 'esbuild'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The licence of what is bundled into the page asks to be named. */
const notice = '<!-- Holds Preact, MIT License, (c) 2015-present Jason Miller. -->'

/** A square with a fold: the icon of the page. */
const icon =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#4f46e5"/><path d="M4 5h8M4 8h8M4 11h5" stroke="#fff" stroke-width="1.5" stroke-linecap="round"/></svg>',
  )

/** The console's page as one document: its script and its style are in it, and it asks for no other file. */
export const buildPage = async (folder: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'main.tsx')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'error',
  })
  const script = outputFiles[0]?.text ?? ''
  const css = readFileSync(join(folder, 'style.css'), 'utf8')
  const { code: style } = await transform(css, { loader: 'css', minify: true, target: 'es2022' })
  return [
    '<!doctype html>',
    notice,
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<link rel="icon" href="${icon}">`,
    '<title>Sandbox console</title>',
    `<style nonce="console">${style.trim()}</style>`,
    '</head>',
    '<body><div id="console"></div>',
    `<script nonce="console">${script.trim()}</script>`,
    '</body></html>',
    '',
  ].join('\n')
}
