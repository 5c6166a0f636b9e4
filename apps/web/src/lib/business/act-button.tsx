import { type ReactElement, type ReactNode, useState } from 'react';
import type { ActBody, ActName, PathParams } from '../consultation/acts';
import { CapacityChoice } from '../consultation/capacity-choice';
import { useAct, useFailureSentence } from '../consultation/use-act';
import { refusalOf, useCapacity } from '../consultation/use-capacity';
import { useMe } from '../consultation/use-consultation';
import { Button, type ButtonProps } from '../../ui/actions/button';
import { toast } from '../../ui/feedback/toasts';
import { ConfirmDialog } from '../../ui/overlays/confirm-dialog';
import type { May } from './verdicts';

interface Confirmation {
  /** A question. */
  title: string;
  consequences: readonly string[];
  /** Fields of the dialog. */
  children?: ReactNode;
  tone?: 'primary' | 'danger';
}

interface ActButtonProps<Name extends ActName> {
  name: Name;
  params: PathParams;
  body: ActBody<Name>;
  /** Who may, asked of the procedure. Nothing is drawn for those whose capacity it is not. */
  may: May;
  label: string;
  /** Asked first where the act cannot be taken back. */
  confirm?: Confirmation;
  /** Said when it is done. */
  done?: string;
  onDone?: () => void;
  variant?: NonNullable<ButtonProps['variant']>;
  size?: NonNullable<ButtonProps['size']>;
  icon?: NonNullable<ButtonProps['icon']>;
}

/**
 * A button for one act on the record: only for those who may do it in their capacity; where it cannot be done now it stays, says
 * why, and cannot be pressed.
 */
export function ActButton<Name extends ActName>(props: ActButtonProps<Name>): ReactElement | null {
  const { name, params, body, may, label, confirm, done, onDone, variant, size, icon } = props;
  const me = useMe();
  const choice = useCapacity(may);
  const [isAsking, setAsking] = useState(false);
  const { act, isBusy, failure, clear } = useAct(choice.chosen?.id ?? null, { showsFailure: confirm !== undefined });
  const sentence = useFailureSentence();
  if (me === null) return null;
  const why = choice.capacities.length > 0 ? null : refusalOf(me, may);
  if (choice.capacities.length === 0 && (why === null || why.code === 'capacity.notEntitled')) return null;
  const run = async (): Promise<void> => {
    const answer = await act(name, params, body);
    if (!answer.ok) return;
    setAsking(false);
    if (done !== undefined) toast(done);
    onDone?.();
  };
  const press = (): void => {
    clear();
    if (confirm === undefined) void run();
    else setAsking(true);
  };
  const error = failure === null ? null : sentence(failure);
  return (
    <div className="business-act">
      {choice.capacities.length > 1 ? <CapacityChoice choice={choice} /> : null}
      <Button
        {...(variant === undefined ? {} : { variant })}
        {...(size === undefined ? {} : { size })}
        {...(icon === undefined ? {} : { icon })}
        isDisabled={choice.chosen === null}
        isBusy={isBusy && !isAsking}
        onPress={press}
      >
        {label}
      </Button>
      {choice.refusal === null ? null : <p className="business-why">{choice.refusal}</p>}
      {confirm === undefined ? null : (
        <ConfirmDialog
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          title={confirm.title}
          consequences={confirm.consequences}
          confirmLabel={label}
          onConfirm={() => void run()}
          tone={confirm.tone ?? 'primary'}
          isBusy={isBusy}
          {...(error === null ? {} : { error })}
        >
          {confirm.children}
        </ConfirmDialog>
      )}
    </div>
  );
}
