import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { noticeText } from '../states/notice-text';

/** What was done, or why not, since the drawer was opened: the pane that says so lies below it. */
export function WhatWasDone() {
  const locale = useLocale();
  const { state } = usePane();
  const [before] = useState(state.notice);
  const told = state.notice === before ? null : noticeText(state, locale);
  if (!told) return null;
  return (
    <MessageBar intent={told.intent} layout="multiline">
      <MessageBarBody>{told.sentences.join(' ')}</MessageBarBody>
    </MessageBar>
  );
}
