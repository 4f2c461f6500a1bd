import { word } from './word.mjs';

console.log('A script of some hundreds of bytes, which gzip cannot make much smaller.', word);
void import(/* webpackChunkName: "later" */ './later.mjs').then(({ sentence }) => console.log(sentence));
