import { useEffect, useState } from 'react';

/** Another number each time so much has passed and the page can be seen. @param after ms */
export function useEvery(after: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') setTurn((before) => before + 1);
    }, after);
    return () => clearInterval(timer);
  }, [after]);
  return turn;
}
