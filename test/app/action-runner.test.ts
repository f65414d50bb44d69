import { actionRunner } from '../../src/app/action-runner';
import { sessionStore } from '../../src/app/session-store';

/** Something that is waited for until it is let go. */
function held(): { readonly until: Promise<void>; letGo(): void } {
  let letGo = (): void => undefined;
  const until = new Promise<void>((resolve) => (letGo = resolve));
  return { until, letGo: () => letGo() };
}

const nothing = async () => ({ ok: true, value: undefined }) as const;

test('what was read unasked and is shown only now does not pass for the end of what was pressed meanwhile', async () => {
  const store = sessionStore({ phase: 'ready' });
  const actions = actionRunner(store, () => undefined);
  const [begun, drawing, acting, writing] = [held(), held(), held(), held()];
  const quiet = actions.quietly(nothing, async () => {
    begun.letGo();
    await drawing.until;
    store.set({ phase: 'ready', progress: null, notice: { kind: 'recordMended' } });
  });
  await begun.until;
  const pressed = actions.run(
    async () => {
      acting.letGo();
      await writing.until;
      return nothing();
    },
    () => store.set({ phase: 'ready' }),
  );
  drawing.letGo();
  await Promise.all([quiet, acting.until]);
  expect(store.state).toMatchObject({ phase: 'working', notice: null, progress: { step: 'reading' } });
  writing.letGo();
  await pressed;
  expect(store.state.phase).toBe('ready');
});
