/** Whether a parameter is one of the values that PHP is sent for true. */
export const isTrue = (params: unknown, name: string): boolean => {
  try {
    return [true, 1, '1'].includes((params as Readonly<Record<string, string>>)[name]!)
  } catch {
    // It makes no request either.
    return false
  }
}
