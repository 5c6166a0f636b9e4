import { type ReactElement, useState } from 'react';
import { Button } from '../ui/actions/button';
import { TextField } from '../ui/forms/text-field';
import { Card } from '../ui/layout/card';
import { Row } from '../ui/layout/stack';
import { ConfirmDialog } from '../ui/overlays/confirm-dialog';
import { Dialog } from '../ui/overlays/dialog';

export function OverlaySamples(): ReactElement {
  const [open, setOpen] = useState<'none' | 'dialog' | 'confirm'>('none');
  const close = (): void => setOpen('none');
  return (
    <Card title="Windows">
      <Row>
        <Button onPress={() => setOpen('dialog')}>Open a window</Button>
        <Button variant="danger" onPress={() => setOpen('confirm')}>
          Ask first
        </Button>
      </Row>
      <Dialog
        isOpen={open === 'dialog'}
        onClose={close}
        title="Extend the round"
        footer={<Button variant="primary">Extend</Button>}
      >
        <TextField label="New deadline" description="In the zone of the body" />
      </Dialog>
      <ConfirmDialog
        isOpen={open === 'confirm'}
        onClose={close}
        title="Close the division?"
        consequences={[
          'Nobody can vote any more.',
          'The result is shown to everybody at once.',
          'This cannot be taken back.',
        ]}
        confirmLabel="Close the division"
        tone="danger"
        onConfirm={close}
      />
    </Card>
  );
}
