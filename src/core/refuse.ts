/** Ends the description of a request: the call becomes an `input` error that says `why`, and nothing is sent. */
export const refuse = (why: string): never => {
  // eslint-disable-next-line no-restricted-syntax -- it goes no further than the try round the description
  throw new Error(why, { cause: { code: why } })
}
