import { memberKinds, type Sitting, sittingPolicy, type State } from '@concord/procedure';
import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CapacityChoice } from '../../../shared/consultation/capacity-choice';
import { GroupMark } from '../../../shared/consultation/group-mark';
import { useAct, useFailureSentence } from '../../../shared/consultation/use-act';
import { useCapacity } from '../../../shared/consultation/use-capacity';
import { useConsultationState } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { Button } from '../../../ui/actions/button';
import { Banner } from '../../../ui/feedback/banner';
import { toast } from '../../../ui/feedback/toasts';
import { Checkbox } from '../../../ui/forms/checkbox';
import { TextField } from '../../../ui/forms/text-field';
import { Dialog } from '../../../ui/overlays/dialog';

interface Absent {
  capacity: string;
  group: string;
  label: string;
}

const delegatesOf = ({ delegates }: State): State['delegates'] => delegates;

function useAbsent(sitting: Sitting): readonly Absent[] {
  const delegates = useConsultationState(delegatesOf);
  const names = useNames();
  const language = useInterfaceLanguage();
  return useMemo(() => {
    const here = new Set(sitting.present);
    const absent = [...delegates.values()].flatMap(({ id: delegate, capacities }) =>
      capacities.flatMap(({ id, kind, group, delegation }): Absent[] =>
        group === null || !memberKinds.includes(kind) || here.has(id)
          ? []
          : [{ capacity: id, group, label: names.author({ delegate, capacity: id, group, delegation }) }],
      ),
    );
    const collator = new Intl.Collator(language);
    return absent.sort((one, other) => collator.compare(one.label, other.label));
  }, [delegates, names, language, sitting.present]);
}

interface ListProps {
  absent: readonly Absent[];
  chosen: ReadonlySet<string>;
  onToggle: (capacity: string, isChosen: boolean) => void;
}

function AbsentList({ absent, chosen, onToggle }: ListProps): ReactElement {
  const { t } = useTranslation('sittings');
  const [wanted, setWanted] = useState('');
  const found = absent.filter(({ label }) => label.toLocaleLowerCase().includes(wanted.toLocaleLowerCase()));
  return (
    <>
      <TextField label={t('enter.find')} value={wanted} onChange={setWanted} isOptional />
      <ul className="sitting-absent">
        {found.map(({ capacity, group, label }) => (
          <li key={capacity}>
            <Checkbox isSelected={chosen.has(capacity)} onChange={(is) => onToggle(capacity, is)}>
              <span className="ui-key-name">
                <GroupMark group={group} size="small" /> {label}
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p>{t('enter.nobody')}</p> : null}
    </>
  );
}

/** Sends those chosen who are not present yet; `onDone` with how many. */
function useEnter(sitting: Sitting, capacity: string | null, onDone: (count: number) => void) {
  const { act, isBusy, failure } = useAct(capacity, { showsFailure: true });
  const send = async (chosen: ReadonlySet<string>): Promise<void> => {
    const here = new Set(sitting.present);
    const capacities = [...chosen].filter((id) => !here.has(id));
    const answer = await act('checkIn', { sitting: sitting.id }, { capacities });
    if (answer.ok) onDone(capacities.length);
  };
  return { send, isBusy, failure };
}

/** The secretariat enters who is present: members who did not check in themselves. */
export function EnterPresence({ sitting }: { sitting: Sitting }): ReactElement | null {
  const { t } = useTranslation('sittings');
  const absent = useAbsent(sitting);
  const subject = absent[0]?.capacity ?? '';
  const choice = useCapacity((actor) => sittingPolicy.mayCheckIn(actor, sitting, subject));
  const sentence = useFailureSentence();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { send, isBusy, failure } = useEnter(sitting, choice.chosen?.id ?? null, (count) => {
    toast(t('enter.done', { count }));
    setChosen(new Set());
    setOpen(false);
  });
  // Who may enter others is known by entering somebody: a member may do so for nobody but themselves.
  const entersOthers = choice.capacities.some(({ id }) => id !== subject);
  if (!entersOthers) return null;
  const toggle = (capacity: string, isChosen: boolean): void => {
    setChosen((before) => new Set(isChosen ? [...before, capacity] : [...before].filter((id) => id !== capacity)));
  };
  return (
    <>
      <Button icon="people" onPress={() => setOpen(true)}>
        {t('enter.open')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('enter.title')}
        footer={
          <Button
            variant="primary"
            isBusy={isBusy}
            isDisabled={chosen.size === 0 || choice.chosen === null}
            onPress={() => void send(chosen)}
          >
            {t('enter.act', { count: chosen.size })}
          </Button>
        }
      >
        <CapacityChoice choice={choice} />
        {failure === null ? null : <Banner tone="danger">{sentence(failure)}</Banner>}
        <AbsentList absent={absent} chosen={chosen} onToggle={toggle} />
      </Dialog>
    </>
  );
}
