/** Returns how far an IANA time zone is ahead of UTC at an instant, in milliseconds. */
export const ahead = (timeZone: string, instant: number): number =>
  Date.parse(`${new Date(instant).toLocaleString('en-US', { timeZone })} UTC`) - Math.floor(instant / 1000) * 1000
