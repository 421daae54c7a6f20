const CDN = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[\w./-]*\/office\.js/g;

/** Where this server keeps Office.js. */
export const LOCAL_OFFICE_JS = '/office-js/office.js';

/**
 * The task pane's page with Office.js of this machine instead of Microsoft's: the preview needs no network. It is the
 * only thing that differs from what Excel loads.
 */
export function withLocalOfficeJs(html: string): string {
  return html.replace(CDN, LOCAL_OFFICE_JS);
}
