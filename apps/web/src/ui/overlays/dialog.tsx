import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../actions/icon-button';

export interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  role?: 'dialog' | 'alertdialog';
  /** False while typed text would be lost by a press outside; Escape and the cross still close. */
  closesOnPressOutside?: boolean;
}

/** A window over the page; keeps the focus inside and gives it back when closed. */
export function Dialog(props: DialogProps): ReactElement {
  const {
    isOpen,
    onClose,
    title,
    children,
    footer,
    size = 'medium',
    role = 'dialog',
    closesOnPressOutside = true,
  } = props;
  const { t } = useTranslation('ui');
  return (
    <ModalOverlay
      className="ui-overlay"
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={closesOnPressOutside}
    >
      <Modal className={`ui-modal ui-modal-${size}`}>
        <AriaDialog className="ui-dialog" role={role}>
          <header className="ui-dialog-head">
            <Heading slot="title" className="ui-dialog-title">
              {title}
            </Heading>
            <IconButton icon="cross" label={t('close')} onPress={onClose} />
          </header>
          <div className="ui-dialog-body">{children}</div>
          {footer === undefined ? null : <footer className="ui-dialog-foot">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
