import { type ActReceipt, refusalSentence } from '@concord/contracts';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Failure } from '../../lib/answer';
import { isLanguage } from '../../lib/preferences';
import { toast } from '../../ui/feedback/toasts';
import { type ActBody, type ActName, endpointPath, type PathParams } from './acts';
import { useConsultationContext } from './use-consultation';

export interface ActHandle {
  /**
   * Sends an act and resolves once the server has answered; a lost connection is waited out under the same command id.
   * @param params those of the address beside the consultation: `{ amendment: id }`.
   * @param capacity in which it is done; left out, that of `useAct`.
   */
  act: <Name extends ActName>(
    name: Name,
    params: PathParams,
    body: ActBody<Name>,
    capacity?: string,
  ) => Promise<Answer<ActReceipt>>;
  isBusy: boolean;
  /** No connection: it is kept and sent as soon as there is one. */
  isWaiting: boolean;
  /** Why the last one did not work; null before and after success. */
  failure: Failure | null;
  clear: () => void;
}

interface ActOptions {
  /** The form shows the failure itself; else it is a notice at the edge, which is read aloud. */
  showsFailure?: boolean;
}

/** The failure in the reader's words. */
export function useFailureSentence(): (failure: Failure) => string | null {
  const { t, i18n } = useTranslation('consultation');
  return useCallback(
    (failure) => {
      if (failure.kind === 'aborted') return null;
      if (failure.kind !== 'refusal') return t(`failure.${failure.kind}`);
      const language = isLanguage(i18n.language) ? i18n.language : 'en';
      return failure.detail || (refusalSentence(failure.code, failure.params, language) ?? t('failure.fault'));
    },
    [t, i18n.language],
  );
}

/** Acts on the record. `capacity` is the id chosen with `useCapacity`. */
export function useAct(capacity: string | null = null, { showsFailure = false }: ActOptions = {}): ActHandle {
  const { open, acts } = useConsultationContext();
  const sentence = useFailureSentence();
  const [status, setStatus] = useState<'idle' | 'busy' | 'waiting'>('idle');
  const [failure, setFailure] = useState<Failure | null>(null);
  const act = useCallback(
    async <Name extends ActName>(name: Name, params: PathParams, body: ActBody<Name>, as?: string) => {
      const acting = as ?? capacity;
      if (acting === null) throw new Error(`${name} needs the capacity in which it is done`);
      const path = endpointPath(name, { consultation: open.id, ...params });
      setStatus('busy');
      setFailure(null);
      try {
        const answer = await acts.send(path, { ...body, capacity: acting }, () => setStatus('waiting'));
        if (!answer.ok) {
          setFailure(answer);
          const said = showsFailure ? null : sentence(answer);
          if (said !== null) toast(said, 'danger');
        }
        return answer;
      } finally {
        setStatus('idle');
      }
    },
    [open.id, acts, capacity, sentence, showsFailure],
  );
  const clear = useCallback(() => setFailure(null), []);
  return { act, isBusy: status !== 'idle', isWaiting: status === 'waiting', failure, clear };
}
