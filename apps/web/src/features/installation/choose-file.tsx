import type { ReactElement } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../ui/actions/button';

interface ChooseFileProps {
  label: string;
  types: readonly string[];
  onText: (text: string) => void;
}

/** Reads a text file of the reader's; letters that are not UTF-8 become the sign that the server refuses. */
export function ChooseFile({ label, types, onText }: ChooseFileProps): ReactElement {
  return (
    <FileTrigger
      acceptedFileTypes={[...types]}
      onSelect={(files) => {
        const file = files?.[0];
        if (file !== undefined) void file.text().then(onText);
      }}
    >
      <Button icon="document">{label}</Button>
    </FileTrigger>
  );
}
