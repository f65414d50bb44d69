import { setFlagsFromString } from 'node:v8';

// V8 compiles what has run for a while on threads of its own. A run lasts seconds and goes through much code, so that this
// took a third to a half of all processor time and made nothing sooner. With eight times its usual patience (67,584) it
// takes a third of that; what really runs often is compiled all the same. For the threads as well.
setFlagsFromString('--interrupt-budget=540672');
