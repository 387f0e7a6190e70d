/**
 * The opt-out icon, which California requires beside "Your Privacy Choices" (11 CCR 7015(b)). Its form and colours
 * are those that the Attorney General publishes: https://oag.ca.gov/privacy/ccpa/icons-download
 */
export const OPT_OUT_ICON =
  '<svg width="30" height="14" viewBox="0 0 30 14" aria-hidden="true">' +
  '<path fill="#fff" d="M7.4 12.8h6.8l3.1-11.6H7.4a5.8 5.8 0 0 0 0 11.6z"/>' +
  '<path fill="#06f" d="M22.6 0H7.4a7 7 0 0 0 0 14h15.2a7 7 0 0 0 0-14zm-21 7c0-3.2 2.6-5.8 5.8-5.8h9.9l-3.1 11.6H7.4A5.8 5.8 0 0 1 1.6 7z"/>' +
  '<path fill="none" stroke="#fff" stroke-linecap="round" stroke-width="1.2" d="m18.7 4.2 5.6 5.6m0-5.6-5.6 5.6"/>' +
  '<path fill="none" stroke="#06f" stroke-linecap="round" stroke-linejoin="round" stroke-width="1.2" d="m5.7 7.2 2.4 2.3 4.2-5"/></svg>';
