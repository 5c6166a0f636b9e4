import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../actions/button';

interface PageWithPanelProps {
  children: ReactNode;
  panel: ReactNode;
  /** Names the panel for assistive technology and on the button of small screens. */
  panelLabel: string;
  /** A narrow column before the main one, such as an outline; folds away with the panel's rule. */
  aside?: ReactNode;
  asideLabel?: string;
}

interface FoldProps {
  label: string;
  side: 'start' | 'end';
  children: ReactNode;
}

/** Beside the main column where there is room; under a button where there is not. */
function Fold({ label, side, children }: FoldProps): ReactElement {
  const { t } = useTranslation('ui');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <aside className={`ui-fold ui-fold-${side}`} aria-label={label}>
      <div className="ui-fold-button">
        <Button isWide aria-expanded={isOpen} aria-controls={id} icon="menu" onPress={() => setOpen(!isOpen)}>
          {isOpen ? t('hide', { what: label }) : t('show', { what: label })}
        </Button>
      </div>
      <div id={id} className="ui-fold-content" data-open={isOpen}>
        {children}
      </div>
    </aside>
  );
}

/** Main column with a side panel that stays in view, and optionally an outline before it. */
export function PageWithPanel({ children, panel, panelLabel, aside, asideLabel }: PageWithPanelProps): ReactElement {
  return (
    <div className={`ui-columns${aside === undefined ? '' : ' ui-columns-three'}`}>
      {aside === undefined ? null : (
        <Fold label={asideLabel ?? ''} side="start">
          {aside}
        </Fold>
      )}
      <div className="ui-column-main">{children}</div>
      <Fold label={panelLabel} side="end">
        {panel}
      </Fold>
    </div>
  );
}
