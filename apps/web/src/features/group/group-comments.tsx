import { termsIn } from '@concord/contracts';
import type { Comment, State } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { serverClock } from '../../lib/clock';
import { useConsultationInfo, useConsultationState } from '../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../shared/consultation/use-names';
import { paths } from '../../lib/paths';
import { Link } from '../../ui/actions/link';
import { RelativeTime } from '../../ui/data/date-time';
import { Stack } from '../../ui/layout/stack';
import { Badge } from '../../ui/marks/badge';

const provisionsOf = (state: State): State['provisions'] => state.provisions;

/** What the group has said among itself. */
export function GroupComments({ comments }: { comments: readonly Comment[] }): ReactElement {
  const { t } = useTranslation('group');
  const { id } = useConsultationInfo();
  const names = useNames();
  const terms = termsIn(useInterfaceLanguage());
  const provisions = useConsultationState(provisionsOf);
  return (
    <Stack gap="tight">
      {comments.map((comment) => {
        const provision = provisions.get(comment.provision);
        return (
          <article key={comment.id} className="group-card">
            <header className="group-card-head">
              {provision === undefined ? null : (
                <Link href={paths.text(id, provision.id)}>{names.provision(provision)}</Link>
              )}
              <Badge>{terms.commentKind[comment.kind]}</Badge>
              <span className="group-hint">
                {names.delegate(comment.author.delegate)} <RelativeTime at={comment.at} now={serverClock.now} />
              </span>
            </header>
            {comment.range === null ? null : (
              <blockquote className="group-quote" lang={comment.language} dir="auto">
                {comment.range.quote}
              </blockquote>
            )}
            <p className="group-words" dir="auto">
              {comment.text ?? <em>{t('erased')}</em>}
            </p>
          </article>
        );
      })}
    </Stack>
  );
}
