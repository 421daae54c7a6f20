import { Field, Select } from '@fluentui/react-components';
import type { TextKey } from '../../i18n';
import { useWords } from '../hooks/useWords';

interface ChoiceFieldProps<T extends string> {
  readonly label: TextKey;
  readonly hint?: TextKey | undefined;
  readonly value: T;
  /** What can be chosen, with its words. */
  readonly options: Readonly<Record<T, TextKey>>;
  readonly onChoose: (value: T) => void;
}

/** One of a few words. */
export function ChoiceField<T extends string>({
  label,
  hint,
  value,
  options,
  onChoose,
}: ChoiceFieldProps<T>) {
  const words = useWords();
  const choices = Object.entries<TextKey>(options);
  return (
    <Field label={words.text(label)} {...(hint === undefined ? {} : { hint: words.text(hint) })}>
      <Select value={value} onChange={(_, data) => onChoose(data.value as T)}>
        {choices.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {words.text(text)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
