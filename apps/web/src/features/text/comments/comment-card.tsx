import { termsIn } from '@concord/contracts';
import { type Comment, commentPolicy } from '@concord/procedure';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverClock } from '../../../lib/clock';
import { GroupMark } from '../../../shared/consultation/group-mark';
import { useAct } from '../../../shared/consultation/use-act';
import { useCapacity } from '../../../shared/consultation/use-capacity';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { Button } from '../../../ui/actions/button';
import { RelativeTime } from '../../../ui/data/date-time';
import { toast } from '../../../ui/feedback/toasts';
import { Badge, StateBadge } from '../../../ui/marks/badge';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog';
import { useText } from '../reading/text-context';
import type { Anchor } from './anchors';

const fateTones = { moved: 'info', changed: 'warning', deleted: 'danger' } as const;

function Quote({ comment, anchor }: { comment: Comment; anchor: Anchor | null }): ReactElement {
  const { t } = useTranslation('text');
  const fate = anchor?.fate ?? 'kept';
  if (comment.range === null) return <p className="text-hint">{t('comment.onWhole')}</p>;
  return (
    <>
      <blockquote className="text-quote-words" lang={comment.language} dir="auto">
        {comment.range.quote}
      </blockquote>
      {fate === 'kept' ? null : <StateBadge tone={fateTones[fate]}>{t(`fate.${fate}`)}</StateBadge>}
    </>
  );
}

/** Only its author sees this. */
function Withdraw({ comment }: { comment: Comment }): ReactElement | null {
  const { t } = useTranslation('text');
  const [isAsking, setAsking] = useState(false);
  const choice = useCapacity((actor) => commentPolicy.mayWithdraw(actor, comment));
  const capacity = choice.capacities.find(({ id }) => id === comment.author.capacity) ?? choice.capacities[0];
  const { act, isBusy } = useAct(capacity?.id ?? null);
  if (capacity === undefined) return null;
  const withdraw = async (): Promise<void> => {
    const answer = await act('withdrawComment', { comment: comment.id }, {});
    if (!answer.ok) return;
    setAsking(false);
    toast(t('comment.withdrawn'));
  };
  return (
    <>
      <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
        {t('comment.withdraw')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('comment.withdrawTitle')}
        consequences={[t('comment.withdrawGone'), t('comment.withdrawRecord')]}
        confirmLabel={t('comment.withdraw')}
        onConfirm={() => void withdraw()}
        tone="danger"
        isBusy={isBusy}
      />
    </>
  );
}

function Disposition({ comment }: { comment: Comment }): ReactElement | null {
  const { t } = useTranslation('text');
  const terms = termsIn(useInterfaceLanguage());
  const { disposition } = comment;
  if (disposition === null) return null;
  return (
    <div className="text-disposition">
      <StateBadge tone="info">{terms.disposition[disposition.kind]}</StateBadge>
      <span>{disposition.reason ?? t('erased')}</span>
    </div>
  );
}

/** One comment: who, on which words, what, and what became of the words. */
export function CommentCard({ comment, anchor }: { comment: Comment; anchor: Anchor | null }): ReactElement {
  const { t } = useTranslation('text');
  const { pointed, point } = useText();
  const names = useNames();
  const terms = termsIn(useInterfaceLanguage());
  const { author, layer } = comment;
  return (
    <article
      className={`text-card${pointed === comment.id ? ' text-card-pointed' : ''}`}
      tabIndex={0}
      aria-label={t('comment.by', { name: names.attribution(author) })}
      onMouseEnter={() => point(comment.id)}
      onMouseLeave={() => point(null)}
      onFocus={() => point(comment.id)}
      onBlur={() => point(null)}
    >
      <header className="text-card-head">
        {author.group === null ? null : <GroupMark group={author.group} size="small" />}
        <span className="text-card-name">
          {layer === 'official' ? names.attribution(author) : names.delegate(author.delegate)}
        </span>
        <RelativeTime at={comment.at} now={serverClock.now} />
      </header>
      <div className="text-card-marks">
        <Badge>{terms.commentKind[comment.kind]}</Badge>
        <Badge>{t(`comment.layer.${layer}`)}</Badge>
      </div>
      <Quote comment={comment} anchor={anchor} />
      <p className="text-card-words" dir="auto">
        {comment.text ?? <em>{t('erased')}</em>}
      </p>
      <Disposition comment={comment} />
      <Withdraw comment={comment} />
    </article>
  );
}
