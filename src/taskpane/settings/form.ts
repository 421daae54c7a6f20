import type { Settings } from '../../domain';
import type { SettingsDraft, WrongField } from './draft';

/** What a group of fields needs of the form that it is a part of. */
export interface SettingsFormState {
  readonly draft: SettingsDraft;
  readonly saved: Settings;
  readonly wrong: ReadonlySet<WrongField>;
  readonly edit: (change: Partial<SettingsDraft>) => void;
}

export interface GroupProps {
  readonly form: SettingsFormState;
}
