import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import { Dialog, DialogCalls } from './dialog.js';

function dialog(calls: string | undefined): string {
  return renderToStaticMarkup(
    <DialogCalls calls={calls}>
      <Dialog title="A" actions={null} onClose={() => undefined}>
        B
      </Dialog>
    </DialogCalls>,
  );
}

it('shows a call for help in the dialog that is open', () => {
  expect(dialog('help')).toMatch(/<dialog.*help.*<\/dialog>/);
  const empty = dialog(undefined).match(/<div/g)?.length;
  expect(empty).toBe(2);
});
