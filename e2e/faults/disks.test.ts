import { DISKS } from './all.js';
import { testShortForms } from './short-form.js';

testShortForms(DISKS);
