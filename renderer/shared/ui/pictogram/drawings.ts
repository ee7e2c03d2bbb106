import advice from '../../../../assets/pictograms/advice.svg?raw';
import arrow from '../../../../assets/pictograms/arrow.svg?raw';
import back from '../../../../assets/pictograms/back.svg?raw';
import building from '../../../../assets/pictograms/building.svg?raw';
import check from '../../../../assets/pictograms/check.svg?raw';
import clock from '../../../../assets/pictograms/clock.svg?raw';
import collective from '../../../../assets/pictograms/collective.svg?raw';
import computer from '../../../../assets/pictograms/computer.svg?raw';
import contrast from '../../../../assets/pictograms/contrast.svg?raw';
import cross from '../../../../assets/pictograms/cross.svg?raw';
import cut from '../../../../assets/pictograms/cut.svg?raw';
import deleteSign from '../../../../assets/pictograms/delete.svg?raw';
import document from '../../../../assets/pictograms/document.svg?raw';
import door from '../../../../assets/pictograms/door.svg?raw';
import enterprise from '../../../../assets/pictograms/enterprise.svg?raw';
import faceBad from '../../../../assets/pictograms/face-bad.svg?raw';
import faceFair from '../../../../assets/pictograms/face-fair.svg?raw';
import faceGood from '../../../../assets/pictograms/face-good.svg?raw';
import globe from '../../../../assets/pictograms/globe.svg?raw';
import help from '../../../../assets/pictograms/help.svg?raw';
import island from '../../../../assets/pictograms/island.svg?raw';
import jobs from '../../../../assets/pictograms/jobs.svg?raw';
import mobility from '../../../../assets/pictograms/mobility.svg?raw';
import multimedia from '../../../../assets/pictograms/multimedia.svg?raw';
import note from '../../../../assets/pictograms/note.svg?raw';
import orientation from '../../../../assets/pictograms/orientation.svg?raw';
import pageDown from '../../../../assets/pictograms/page-down.svg?raw';
import pageUp from '../../../../assets/pictograms/page-up.svg?raw';
import people from '../../../../assets/pictograms/people.svg?raw';
import phone from '../../../../assets/pictograms/phone.svg?raw';
import printer from '../../../../assets/pictograms/printer.svg?raw';
import reach from '../../../../assets/pictograms/reach.svg?raw';
import restart from '../../../../assets/pictograms/restart.svg?raw';
import silence from '../../../../assets/pictograms/silence.svg?raw';
import space from '../../../../assets/pictograms/space.svg?raw';
import speak from '../../../../assets/pictograms/speak.svg?raw';
import steward from '../../../../assets/pictograms/steward.svg?raw';
import tablet from '../../../../assets/pictograms/tablet.svg?raw';
import textSize from '../../../../assets/pictograms/text-size.svg?raw';
import touch from '../../../../assets/pictograms/touch.svg?raw';
import training from '../../../../assets/pictograms/training.svg?raw';
import wheelchair from '../../../../assets/pictograms/wheelchair.svg?raw';
import work from '../../../../assets/pictograms/work.svg?raw';

/**
 * The drawings travel inside the page rather than as files of their own: a screen that has lost its
 * server must still be able to draw the sign that says so.
 */
export const drawings = {
  advice,
  arrow,
  back,
  building,
  check,
  clock,
  collective,
  computer,
  contrast,
  cross,
  cut,
  delete: deleteSign,
  document,
  door,
  enterprise,
  'face-bad': faceBad,
  'face-fair': faceFair,
  'face-good': faceGood,
  globe,
  help,
  island,
  jobs,
  mobility,
  multimedia,
  note,
  orientation,
  'page-down': pageDown,
  'page-up': pageUp,
  people,
  phone,
  printer,
  reach,
  restart,
  silence,
  space,
  speak,
  steward,
  tablet,
  'text-size': textSize,
  touch,
  training,
  wheelchair,
  work,
};

export type PictogramName = keyof typeof drawings;
