/** What came of something that the shell was asked: its answer, or nothing where it would not. */
export async function tried<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    // It stands in the app's log; who stands there is told in words of the screen.
    reportError(error);
    return undefined;
  }
}
