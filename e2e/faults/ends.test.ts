import { ENDS } from './all.js';
import { testShortForms } from './short-form.js';

testShortForms(ENDS);
