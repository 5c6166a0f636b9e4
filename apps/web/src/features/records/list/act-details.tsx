import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogEntry } from '../../../shared/record/log-reader';
import type { LogInfo } from '../api';
import { EntryCheck } from '../checks/entry-check';

function parsed(leaf: string): unknown {
  try {
    return JSON.parse(leaf);
  } catch {
    return leaf;
  }
}

/** What may be erased: the value, or that it is gone. */
function Payload({ entry }: { entry: LogEntry }): ReactElement | null {
  const { t } = useTranslation('record');
  const value = parsed(entry.leaf) as { erasable?: Readonly<Record<string, string>> } | null;
  const names = Object.keys(value?.erasable ?? {});
  if (names.length === 0) return <p className="record-note">{t('payload.none')}</p>;
  return (
    <dl className="record-payload">
      {names.map((name) => {
        const opening = entry.payload?.[name];
        return (
          <div key={name}>
            <dt>{name}</dt>
            {opening === undefined ? (
              <dd>
                <em>{t('payload.erased')}</em>
              </dd>
            ) : (
              <dd dir="auto">{typeof opening.value === 'string' ? opening.value : JSON.stringify(opening.value)}</dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}

function Text({
  id,
  title,
  note,
  children,
}: {
  id: string;
  title: string;
  note: string;
  children: string;
}): ReactElement {
  return (
    <section className="record-text" aria-labelledby={id}>
      <h4 id={id}>{title}</h4>
      <p className="record-note">{note}</p>
      <pre tabIndex={0} aria-labelledby={id}>
        {children}
      </pre>
    </section>
  );
}

/** The entry letter by letter, the same set out for reading, what may be erased, and its check. */
export function ActDetails({ entry, log }: { entry: LogEntry; log: LogInfo }): ReactElement {
  const { t } = useTranslation('record');
  const at = `${log.log}-${entry.seq}`;
  return (
    <div className="record-details">
      <EntryCheck entry={entry} log={log} />
      <section className="record-text" aria-labelledby={`payload-${at}`}>
        <h4 id={`payload-${at}`}>{t('payload.title')}</h4>
        <Payload entry={entry} />
      </section>
      <div className="record-texts">
        <Text id={`leaf-${at}`} title={t('leaf.title')} note={t('leaf.note')}>
          {entry.leaf}
        </Text>
        <Text id={`pretty-${at}`} title={t('pretty.title')} note={t('pretty.note')}>
          {JSON.stringify(parsed(entry.leaf), null, 2)}
        </Text>
      </div>
    </div>
  );
}
