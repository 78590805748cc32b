import type { Expected } from './conformance/world.js'

/** What Node does, to which the others are compared. */
const usual: Expected = { refused: 'notSent', origin: false, redirect: 302, repeats: 'none', bothSignals: true }

/** All that is not the same in every runtime, each difference with its reason. */
export const expectations: Readonly<Record<'node' | 'bun' | 'deno' | 'workerd' | 'edge' | 'chromium', Expected>> = {
  node: usual,
  bun: {
    ...usual,
    // It makes a request again by itself when a connection that it kept open is reset, unless it is told not to keep it.
    repeats: 'reads',
  },
  deno: {
    ...usual,
    // So does Deno, on any connection, unless the body is one that it takes for a stream.
    repeats: 'reads',
    // Deno says why a connection failed in a sentence alone, and the sentence holds the URL with the token in it.
    refused: 'unknown',
    // It is started with `--location`, which gives a programme the origin that a page has.
    origin: true,
  },
  workerd: {
    ...usual,
    // Of every connection that fails it says `Network connection lost` and no more.
    refused: 'unknown',
  },
  edge: {
    ...usual,
    // It has no `AbortSignal.any`. A context of `createContext` heeds both all the same.
    bothSignals: false,
  },
  chromium: {
    // A page is told `Failed to fetch`, whatever the reason: it is not to find out what listens where.
    refused: 'unknown',
    origin: true,
    // A page may not look into a redirect that it does not follow: it has no status.
    redirect: 0,
    // A browser, too, makes a request of any verb again when a connection that it kept open is reset, and a page cannot
    // tell it not to. It is the connection to the page's own server, and HTTP/1.1 alone.
    repeats: 'all',
    bothSignals: true,
  },
}
