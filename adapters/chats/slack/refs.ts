import type { MessageRef } from '../../../src/ports/chat.ts';

/** What a message reference names. */
export type Ref =
  | { readonly kind: 'message'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'view'; readonly id: string }
  | { readonly kind: 'home'; readonly user: string }
  | { readonly kind: 'ephemeral' };

/** `C123:1700000000.000100` | `view:V123` | `home:U123` | `ephemeral:EVENT`; null = none of ours. */
export function readRef(ref: MessageRef): Ref | null {
  const at = ref.indexOf(':');
  const [before, after] = [ref.slice(0, at), ref.slice(at + 1)];
  if (at < 1 || after === '') return null;
  if (before === 'view') return { kind: 'view', id: after };
  if (before === 'home') return { kind: 'home', user: after };
  if (before === 'ephemeral') return { kind: 'ephemeral' };
  const isMessage = /^[CDG][A-Z0-9]+$/.test(before) && /^\d+\.\d+$/.test(after);
  return isMessage ? { kind: 'message', channel: before, ts: after } : null;
}

export const messageRef = (channel: string, ts: string): MessageRef => `${channel}:${ts}`;
export const viewRef = (id: string): MessageRef => `view:${id}`;
export const homeRef = (user: string): MessageRef => `home:${user}`;
export const ephemeralRef = (event: string): MessageRef => `ephemeral:${event}`;
