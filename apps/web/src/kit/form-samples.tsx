import { type ReactElement, useState } from 'react';
import { Button } from '../ui/actions/button';
import { Checkbox } from '../ui/forms/checkbox';
import { Form } from '../ui/forms/form';
import { NumberField } from '../ui/forms/number-field';
import { RadioGroup } from '../ui/forms/radio-group';
import { Select } from '../ui/forms/select';
import { Switch } from '../ui/forms/switch';
import { TextArea } from '../ui/forms/text-area';
import { TextField } from '../ui/forms/text-field';
import { Card } from '../ui/layout/card';
import { Icon } from '../ui/marks/icon';

const tongues = [
  { id: 'en', label: 'English' },
  { id: 'fr', label: 'French', description: 'With its own numbers' },
  { id: 'es', label: 'Spanish' },
] as const;

const choices = [
  { value: 'for', label: 'For', mark: <Icon name="check" /> },
  { value: 'against', label: 'Against', mark: <Icon name="cross" /> },
  { value: 'abstain', label: 'Abstain', mark: <Icon name="minus" />, description: 'Counts for nothing but the quorum' },
] as const;

export function FormSamples(): ReactElement {
  const [text, setText] = useState('Protect migrant workers against recruitment fees.');
  const [tongue, setTongue] = useState<'en' | 'fr' | 'es' | null>(null);
  const [choice, setChoice] = useState<'for' | 'against' | 'abstain' | null>('for');
  return (
    <Card title="Forms">
      <Form onSubmit={() => undefined} actions={<Button type="submit">Send</Button>}>
        <TextField label="Name" description="As on the badge" isOptional />
        <TextField label="E-mail" defaultValue="nobody" error="Write an address with an @, such as name@example.org." />
        <TextArea label="Wording" isDocument limit={200} value={text} onChange={setText} />
        <NumberField label="Members" defaultValue={1200} minValue={0} />
        <Select label="Language" options={tongues} value={tongue} onChange={setTongue} width="short" />
        <RadioGroup label="Your vote" appearance="cards" options={choices} value={choice} onChange={setChoice} />
        <RadioGroup label="As a list" options={choices} value={choice} onChange={setChoice} />
        <Checkbox description="Once a day at most">Tell me by e-mail</Checkbox>
        <Checkbox defaultSelected>Chosen</Checkbox>
        <Switch defaultSelected>Show changes</Switch>
        <Switch>Show numbers</Switch>
      </Form>
    </Card>
  );
}
