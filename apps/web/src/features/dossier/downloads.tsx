import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/actions/link';
import { Card } from '../../ui/layout/card';
import { downloadPath } from './api';

const forms = ['pdf', 'html', 'bundle', 'policy'] as const;

interface DownloadsProps {
  consultation: string;
  language: string;
  /** Entries of the record that the dossier was made of: the bundle's file is called by it. */
  size: number;
}

/** The dossier as files, each with what it is for, and how a bundle is checked without this server. */
export function Downloads({ consultation, language, size }: DownloadsProps): ReactElement {
  const { t } = useTranslation('dossier');
  return (
    <Card title={t('download.title')}>
      <ul className="dossier-downloads">
        {forms.map((form) => (
          <li key={form}>
            <Link icon="download" href={downloadPath(consultation, form, language)} download="">
              {t(`download.${form}.act`)}
            </Link>
            <p className="dossier-note">{t(`download.${form}.what`)}</p>
          </li>
        ))}
      </ul>
      <p className="dossier-note">{t('download.verify')}</p>
      <pre className="dossier-verbatim">{`npm run -s audit -- verify dossier-${size}.zip --policy concord.policy`}</pre>
    </Card>
  );
}
