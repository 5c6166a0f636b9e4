import { termsIn } from '@concord/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { NumberField } from '../../../ui/forms/number-field';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { TextField } from '../../../ui/forms/text-field';
import type { BodyDraft } from './body-draft';

interface RulesFieldsProps {
  draft: BodyDraft;
  onChange: (draft: BodyDraft) => void;
  error: (field: string) => string | undefined;
}

const quorums = {
  none: 'quorumNone',
  weightedFraction: 'quorumFraction',
  votesCast: 'quorumCast',
  present: 'quorumPresent',
} as const;

function QuorumFields({ draft, onChange, error }: RulesFieldsProps): ReactElement {
  const { t } = useTranslation('installation');
  const { quorum } = draft;
  const kinds = Object.keys(quorums) as (keyof typeof quorums)[];
  const put = (changed: Partial<BodyDraft['quorum']>): void =>
    onChange({ ...draft, quorum: { ...quorum, ...changed } });
  const figure = (name: 'number' | 'numerator' | 'denominator') => ({
    ...{ minValue: 1, value: quorum[name] },
    onChange: (value: number) => put({ [name]: Number.isNaN(value) ? 1 : value }),
  });
  return (
    <>
      <RadioGroup
        label={t('body.quorum')}
        options={kinds.map((value) => ({ value, label: t(`body.${quorums[value]}`) }))}
        value={quorum.kind}
        onChange={(kind) => put({ kind })}
        error={error('ruleSet.quorum')}
      />
      {quorum.kind === 'weightedFraction' ? (
        <>
          <NumberField label={t('body.numerator')} maxValue={1000} {...figure('numerator')} />
          <NumberField label={t('body.denominator')} maxValue={1000} {...figure('denominator')} />
        </>
      ) : null}
      {quorum.kind === 'votesCast' || quorum.kind === 'present' ? (
        <NumberField label={t('body.quorumNumber')} {...figure('number')} />
      ) : null}
    </>
  );
}

/** The rule set: each choice is data of the body, and a change makes another version. */
export function RulesFields({ draft, onChange, error }: RulesFieldsProps): ReactElement {
  const { t } = useTranslation('installation');
  const terms = termsIn(useInterfaceLanguage());
  const { rules } = draft;
  const put = (changed: Partial<BodyDraft['rules']>): void => onChange({ ...draft, rules: { ...rules, ...changed } });
  return (
    <section className="installation-rules" aria-label={t('body.rules')}>
      <h3>{t('body.rules')}</h3>
      <TextField
        label={t('body.rulesName')}
        value={rules.name}
        onChange={(name) => put({ name })}
        error={error('ruleSet.name')}
      />
      <RadioGroup
        label={t('body.model')}
        options={(['weighted', 'oneVoteEach'] as const).map((value) => ({ value, label: t(`body.${value}`) }))}
        value={rules.votingModel}
        onChange={(votingModel) => put({ votingModel })}
      />
      <RadioGroup
        label={t('body.majority')}
        options={(['simple', 'twoThirds'] as const).map((value) => ({ value, label: terms.majority[value] }))}
        value={rules.majority}
        onChange={(majority) => put({ majority })}
      />
      <QuorumFields draft={draft} onChange={onChange} error={error} />
      <RadioGroup
        label={t('body.secondingWhom')}
        options={(['everyMover', 'singleGovernments', 'nobody'] as const).map((value) => ({
          ...{ value, label: t(`body.${value}`) },
        }))}
        value={rules.seconding.whom}
        onChange={(whom) => put({ seconding: { ...rules.seconding, whom } })}
      />
      <RadioGroup
        label={t('body.secondingWhen')}
        options={(['beforeReceipt', 'atSitting'] as const).map((value) => ({ value, label: t(`body.${value}`) }))}
        value={rules.seconding.when}
        onChange={(when) => put({ seconding: { ...rules.seconding, when } })}
      />
      <RadioGroup
        label={t('body.observers')}
        options={(['plenary', 'public'] as const).map((value) => ({ value, label: t(`body.${value}`) }))}
        value={rules.observersRead}
        onChange={(observersRead) => put({ observersRead })}
      />
    </section>
  );
}
