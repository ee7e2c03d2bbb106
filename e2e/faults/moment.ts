/** The moment of a fault: the one wait that is meant to be blind. @param ms as chance has it */
export function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
