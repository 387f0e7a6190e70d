"use client";

import { Consent, useConsent } from "noren-consent/react";

export default function Shop() {
  const { ready, allowed } = useConsent();
  return (
    <main>
      <h1>Tsubame</h1>
      <Consent category="marketing" fallback={<p id="without">Allow marketing to see offers made for you.</p>}>
        <p id="offers">Offers for you</p>
      </Consent>
      <p id="state">{ready ? `functional: ${allowed("functional")}, youtube: ${allowed("marketing", "youtube")}` : "not known yet"}</p>
      {/* Marks work as in plain HTML. A released frame has attributes that the server did not send. */}
      <iframe
        suppressHydrationWarning
        data-category="marketing"
        data-service="youtube"
        data-src="https://www.youtube-nocookie.com/embed/x"
        title="A film"
        width="480"
        height="270"
      />
      <button type="button" data-noren="settings">
        Privacy settings
      </button>
    </main>
  );
}
