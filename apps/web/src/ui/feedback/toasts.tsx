import { type ReactElement, useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../actions/button';
import { IconButton } from '../actions/icon-button';
import { Icon, type IconName } from '../marks/icon';
import { announce } from './announcer';

export type ToastTone = 'success' | 'info' | 'warning' | 'danger';
export interface Toast {
  id: number;
  tone: ToastTone;
  text: string;
  action?: { label: string; onPress: () => void };
}

let toasts: readonly Toast[] = [];
let count = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Shows a short notice at the edge and says it. One with an action (an undo) or of danger stays until closed. */
export function toast(text: string, tone: ToastTone = 'success', action?: Toast['action']): number {
  count += 1;
  change([...toasts.slice(-2), { id: count, tone, text, ...(action === undefined ? {} : { action }) }]);
  announce(text, tone === 'danger' ? 'assertive' : 'polite');
  return count;
}

/** Takes a notice away. */
export function closeToast(id: number): void {
  change(toasts.filter((each) => each.id !== id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const icons: Record<ToastTone, IconName> = { success: 'success', info: 'info', warning: 'warning', danger: 'error' };

function Row({ item }: { item: Toast }): ReactElement {
  const { t } = useTranslation('ui');
  const stays = item.action !== undefined || item.tone === 'danger';
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => closeToast(item.id), 7000);
    return () => clearTimeout(timer);
  }, [item.id, stays]);
  const { action } = item;
  return (
    <li className={`ui-toast ui-toast-${item.tone}`}>
      <Icon name={icons[item.tone]} />
      <span className="ui-toast-text">{item.text}</span>
      {action === undefined ? null : (
        <Button
          size="small"
          onPress={() => {
            closeToast(item.id);
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="cross" size="small" label={t('close')} onPress={() => closeToast(item.id)} />
    </li>
  );
}

/** Where the notices appear; once, at the root. */
export function Toasts(): ReactElement {
  const { t } = useTranslation('ui');
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <section className="ui-toasts" aria-label={t('notices')}>
      <ul className="ui-toast-list">
        {shown.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}
