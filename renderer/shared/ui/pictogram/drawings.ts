import advice from '../../../../assets/pictograms/advice.svg?raw';
import arrow from '../../../../assets/pictograms/arrow.svg?raw';
import back from '../../../../assets/pictograms/back.svg?raw';
import clock from '../../../../assets/pictograms/clock.svg?raw';
import collective from '../../../../assets/pictograms/collective.svg?raw';
import cut from '../../../../assets/pictograms/cut.svg?raw';
import enterprise from '../../../../assets/pictograms/enterprise.svg?raw';
import island from '../../../../assets/pictograms/island.svg?raw';
import mobility from '../../../../assets/pictograms/mobility.svg?raw';
import multimedia from '../../../../assets/pictograms/multimedia.svg?raw';
import note from '../../../../assets/pictograms/note.svg?raw';
import orientation from '../../../../assets/pictograms/orientation.svg?raw';
import people from '../../../../assets/pictograms/people.svg?raw';
import restart from '../../../../assets/pictograms/restart.svg?raw';
import steward from '../../../../assets/pictograms/steward.svg?raw';
import touch from '../../../../assets/pictograms/touch.svg?raw';
import training from '../../../../assets/pictograms/training.svg?raw';
import work from '../../../../assets/pictograms/work.svg?raw';

/**
 * The drawings travel inside the page rather than as files of their own: a screen that has lost its
 * server must still be able to draw the sign that says so.
 */
export const drawings = {
  orientation,
  training,
  work,
  enterprise,
  mobility,
  advice,
  collective,
  multimedia,
  back,
  restart,
  island,
  people,
  steward,
  touch,
  clock,
  note,
  arrow,
  cut,
};

export type PictogramName = keyof typeof drawings;
