import { createContext, useContext } from 'react';

/** Whether it is drawn for paper, which has its own width whatever the window has. */
export const OnPaper = createContext(false);

export function useOnPaper(): boolean {
  return useContext(OnPaper);
}
