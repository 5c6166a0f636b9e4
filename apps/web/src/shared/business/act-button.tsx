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

/** The act in the capacity that may do it, and why it cannot be done now. Null for those whose capacity it is not. */
function useActing<Name extends ActName>({ may, confirm }: ActButtonProps<Name>) {
  const me = useMe();
  const choice = useCapacity(may);
  const handle = useAct(choice.chosen?.id ?? null, { showsFailure: confirm !== undefined });
  if (me === null) return null;
  const why = choice.capacities.length > 0 ? null : refusalOf(me, may);
  const isTheirs = choice.capacities.length > 0 || (why !== null && why.code !== 'capacity.notEntitled');
  return isTheirs ? { choice, ...handle } : null;
}

/**
 * A button for one act on the record: only for those who may do it in their capacity; where it cannot be done now it stays, says
 * why, and cannot be pressed.
 */
export function ActButton<Name extends ActName>(props: ActButtonProps<Name>): ReactElement | null {
  const { name, params, body, label, confirm, done, onDone, variant = 'secondary', size = 'medium', icon } = props;
  const [isAsking, setAsking] = useState(false);
  const sentence = useFailureSentence();
  const acting = useActing(props);
  if (acting === null) return null;
  const { choice, act, isBusy, failure, clear } = acting;
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
  const look = { variant, size, ...(icon === undefined ? {} : { icon }) };
  const error = failure === null ? null : sentence(failure);
  return (
    <div className="business-act">
      {choice.capacities.length > 1 ? <CapacityChoice choice={choice} /> : null}
      <Button {...look} isDisabled={choice.chosen === null} isBusy={isBusy && !isAsking} onPress={press}>
        {label}
      </Button>
      {choice.refusal === null ? null : <p className="business-why">{choice.refusal}</p>}
      {confirm === undefined ? null : (
        <ConfirmDialog
          {...confirm}
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          confirmLabel={label}
          onConfirm={() => void run()}
          isBusy={isBusy}
          {...(error === null ? {} : { error })}
        />
      )}
    </div>
  );
}
