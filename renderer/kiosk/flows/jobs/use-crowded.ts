import { useStation } from '../../frame/station.js';

/** Whether the words are large or the screen is half: then a line of buttons less is a choice more. */
export function useCrowded(): boolean {
  const { reach, textSize } = useStation().appearance;
  return reach || textSize > 2;
}
