import { termsIn } from '@concord/contracts';
import { divisionPolicy, freezeRoll, type Method, type Question } from '@concord/procedure';
import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../../../shared/business/act-button';
import { useQuestionWords } from '../../../shared/business/question';
import { mayAnnounce } from '../../../shared/business/verdicts';
import { newCommandId } from '../../../lib/command-id';
import { useCapacity } from '../../../shared/consultation/use-capacity';
import { useConsultation, useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { Figures } from '../../../ui/data/figures';
import { RadioGroup } from '../../../ui/forms/radio-group';

/** The quorum as the number that it comes to with the composition as it stands now. */
function useQuorum(): string | null {
  const { delegates } = useConsultation();
  const { body } = useConsultationInfo();
  return useMemo(() => {
    const roll = freezeRoll(body, body.ruleSet.quorum, delegates.values());
    return roll.ok ? roll.quorumRequired : null;
  }, [body, delegates]);
}

/** What is needed: the majority in words, the quorum as a number. */
function Rules(): ReactElement {
  const { t } = useTranslation('sittings');
  const { ruleSet } = useConsultationInfo().body;
  const terms = termsIn(useInterfaceLanguage());
  const quorum = useQuorum();
  const label = t(ruleSet.quorum.kind === 'present' ? 'announce.quorumPresent' : 'announce.quorum');
  return (
    <>
      <p>
        {t('announce.majority')} <strong>{terms.majority[ruleSet.majority]}</strong>
      </p>
      {quorum === null ? <p>{t('announce.noQuorum')}</p> : <Figures items={[{ label, value: quorum }]} />}
    </>
  );
}

function Form({ question }: { question: Question }): ReactElement {
  const { t } = useTranslation('sittings');
  const state = useConsultation();
  const { body } = useConsultationInfo();
  const { ruleSet } = body;
  const terms = termsIn(useInterfaceLanguage());
  const questionWords = useQuestionWords();
  const [method, setMethod] = useState<Method>(ruleSet.methods[0] ?? 'recordVote');
  // Kept until it is announced, so that sending again names the same division.
  const [ids] = useState(() => ({ division: newCommandId(), envelope: newCommandId() }));
  const command = { division: ids.division, question, method, majority: null, quorum: null };
  const words = questionWords(question);
  return (
    <div className="sitting-announce">
      <h3>{t('announce.title')}</h3>
      <p className="sitting-question">{words}</p>
      <RadioGroup
        label={t('announce.method')}
        options={ruleSet.methods.map((each) => ({
          value: each,
          label: terms.method[each],
          description: t(`announce.keeps.${each}`),
        }))}
        value={method}
        onChange={setMethod}
      />
      <Rules />
      <ActButton
        name="announceDivision"
        params={{}}
        body={command}
        may={mayAnnounce(state, { ...command, envelope: ids.envelope })}
        label={t('announce.act')}
        variant="primary"
        icon="vote"
        confirm={{
          title: t('announce.confirm'),
          consequences: [
            words,
            t('announce.as', { method: terms.method[method] }),
            t('announce.frozen'),
            t('announce.notOpen'),
          ],
        }}
      />
    </div>
  );
}

/** The Chair announces a division on what is called: question, method, majority and quorum are said before it opens. */
export function AnnounceDivision({ question }: { question: Question }): ReactElement | null {
  const choice = useCapacity(divisionPolicy.mayAnnounce);
  if (choice.capacities.length === 0) return null;
  const subject = question.kind === 'amendment' ? question.amendment : question.provision;
  return <Form key={subject} question={question} />;
}
