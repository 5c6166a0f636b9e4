import type { ReactElement, ReactNode } from 'react';
import { Form as AriaForm } from 'react-aria-components';

interface FormProps {
  onSubmit: () => void;
  children: ReactNode;
  /** Buttons, the main one first. */
  actions?: ReactNode;
  label?: string;
}

/** Fields one under the other, and the buttons. Never leaves the page; the browser's own bubbles stay off. */
export function Form({ onSubmit, children, actions, label }: FormProps): ReactElement {
  return (
    <AriaForm
      className="ui-form"
      validationBehavior="aria"
      {...(label === undefined ? {} : { 'aria-label': label })}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      {actions === undefined ? null : <div className="ui-form-actions">{actions}</div>}
    </AriaForm>
  );
}
