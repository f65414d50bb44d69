/* A thread of the pane, started with this file by the browser: it reads the files that were chosen, and nothing leaves the
   machine. */

import { answerTask } from './answer-task';
import type { ThreadMessage, ThreadTask } from './thread-messages';

const say = (message: ThreadMessage): void => self.postMessage(message);

self.addEventListener('message', async ({ data }: MessageEvent<ThreadTask>) => {
  say(await answerTask(data));
});
say({ kind: 'ready' });
