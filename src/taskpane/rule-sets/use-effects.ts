import { useEffect, useState } from 'react';
import type { RuleSetEffect } from '../../app/rule-set-effect';
import { usePane } from '../pane-context';

/** What each of these rule sets would change, one worked out after the other; absent: not known yet. */
export function useEffects(ids: readonly string[]): ReadonlyMap<string, RuleSetEffect> {
  const { session, state } = usePane();
  const [effects, setEffects] = useState<ReadonlyMap<string, RuleSetEffect>>(new Map());
  const wanted = ids.join('\n');
  useEffect(() => {
    let stopped = false;
    setEffects(new Map());
    void (async () => {
      for (const id of wanted.split('\n')) {
        const effect = stopped ? null : await session.compareRuleSet(id);
        if (effect && !stopped) setEffects((known) => new Map([...known, [id, effect]]));
      }
    })();
    return () => {
      stopped = true;
    };
  }, [session, wanted, state.forms]);
  return effects;
}
