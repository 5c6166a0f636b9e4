import { termsIn } from '@concord/contracts';
import type { Comment } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupMark } from '../../../shared/consultation/group-mark';
import { useConsultation, useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { paths } from '../../../lib/paths';
import { Link } from '../../../ui/actions/link';
import { Badge } from '../../../ui/marks/badge';
import { Disclosure } from '../../../ui/overlays/disclosure';
import { DisposeForm } from './dispose-form';

/** A comment that lacks its disposition. */
export function PendingComment({ comment }: { comment: Comment }): ReactElement {
  const { t } = useTranslation('secretariat');
  const state = useConsultation();
  const { id } = useConsultationInfo();
  const names = useNames();
  const terms = termsIn(useInterfaceLanguage());
  const provision = state.provisions.get(comment.provision);
  const { group } = comment.author;
  return (
    <>
      <p className="secretariat-line">
        {group === null ? null : <GroupMark group={group} size="small" />}
        <strong>{t('queue.comment', { by: names.attribution(comment.author) })}</strong>
        <Badge>{terms.commentKind[comment.kind]}</Badge>
      </p>
      {provision === undefined ? null : (
        <p>
          <Link href={paths.text(id, provision.id)}>{names.provision(provision)}</Link>
        </p>
      )}
      {comment.range === null ? null : (
        <blockquote className="secretariat-quote" lang={comment.language} dir="auto">
          {comment.range.quote}
        </blockquote>
      )}
      <p className="secretariat-words" dir="auto">
        {comment.text ?? <em>{t('erased')}</em>}
      </p>
      <Disclosure title={t('dispose.title')} level={3}>
        <DisposeForm comment={comment} />
      </Disclosure>
    </>
  );
}
