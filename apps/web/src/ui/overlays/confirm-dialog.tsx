import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../actions/button';
import { Banner } from '../feedback/banner';
import { Dialog } from './dialog';

interface ConfirmDialogProps {
  isOpen: boolean;
  onClose: () => void;
  /** A question: “Close the division?” */
  title: string;
  children?: ReactNode;
  /** What follows from it, one sentence each: what happens, who sees it, what cannot be taken back. */
  consequences: readonly string[];
  /** The verb of the act, never “OK”. */
  confirmLabel: string;
  onConfirm: () => void;
  tone?: 'primary' | 'danger';
  isBusy?: boolean;
  /** Why the last attempt did not work. */
  error?: string;
}

/** Asks before an act that cannot be taken back, and says what follows from it. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  const { isOpen, onClose, title, children, consequences, confirmLabel, onConfirm } = props;
  const { t } = useTranslation('ui');
  const footer = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button variant={props.tone ?? 'primary'} isBusy={props.isBusy ?? false} onPress={onConfirm}>
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title} footer={footer} size="small" role="alertdialog">
      {children}
      <p className="ui-consequences-title">{t('consequences')}</p>
      <ul className="ui-consequences">
        {consequences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {props.error === undefined ? null : <Banner tone="danger">{props.error}</Banner>}
    </Dialog>
  );
}
