import type { State } from '@concord/procedure';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultationState } from '../../../shared/consultation/use-consultation';
import { useNames } from '../../../shared/consultation/use-names';
import { Icon } from '../../../ui/marks/icon';
import { useText } from './text-context';

type Counted = Pick<State, 'comments' | 'amendments'>;
const countedOf = (state: Counted): Counted => state;
const sameCounted = (one: Counted, other: Counted): boolean =>
  one.comments === other.comments && one.amendments === other.amendments;

/** How many comments and amendments each provision has. */
export function useCounts(): ReadonlyMap<string, { comments: number; amendments: number }> {
  const { comments, amendments } = useConsultationState(countedOf, sameCounted);
  return useMemo(() => {
    const counts = new Map<string, { comments: number; amendments: number }>();
    const of = (provision: string) => {
      const count = counts.get(provision) ?? { comments: 0, amendments: 0 };
      counts.set(provision, count);
      return count;
    };
    for (const comment of comments.values()) if (comment.withdrawnAt === null) of(comment.provision).comments += 1;
    for (const amendment of amendments.values()) of(amendment.provision).amendments += 1;
    return counts;
  }, [comments, amendments]);
}

/** The provisions at a glance; each leads to its place in the text. */
export function Outline({ onGo }: { onGo: (provision: string) => void }): ReactElement {
  const { t } = useTranslation('text');
  const { ordered, current } = useText();
  const names = useNames();
  const counts = useCounts();
  return (
    <nav className="text-outline" aria-label={t('outline.label')}>
      <ol className="text-outline-list">
        {ordered.map(({ provision, depth }) => {
          const { comments, amendments } = counts.get(provision.id) ?? { comments: 0, amendments: 0 };
          return (
            <li key={provision.id} className={`text-outline-row text-depth-${Math.min(depth, 3)}`}>
              <a
                href={`#${provision.id}`}
                className="text-outline-link"
                aria-current={provision.id === current ? 'location' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  onGo(provision.id);
                }}
              >
                <span className="text-outline-name">{names.provision(provision)}</span>
                {provision.state === 'open' ? null : <span className="text-note">{t(`state.${provision.state}`)}</span>}
                {comments + amendments === 0 ? null : (
                  <span className="text-outline-counts ui-figures">
                    {comments === 0 ? null : (
                      <span>
                        <Icon name="comment" size="small" />
                        {comments}
                        <span className="ui-hidden"> {t('outline.comments', { count: comments })}</span>
                      </span>
                    )}
                    {amendments === 0 ? null : (
                      <span>
                        <Icon name="pencil" size="small" />
                        {amendments}
                        <span className="ui-hidden"> {t('outline.amendments', { count: amendments })}</span>
                      </span>
                    )}
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
