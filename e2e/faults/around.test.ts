import { AROUND } from './all.js';
import { testShortForms } from './short-form.js';

testShortForms(AROUND);
