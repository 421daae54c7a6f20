import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** A form whose fields are as wide as the pane leaves them: a text box would ask for twenty letters. */
export const FORM_STYLE: GriffelStyle = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: tokens.spacingVerticalM,
  '& .fui-Input, & .fui-Select': { minWidth: 0, width: '100%' },
  '& input, & select': { minWidth: 0 },
};
