"use client";

import { useState } from "react";

/**
 * A frame and a picture whose addresses change. What was released before React came has an address that
 * React did not write, which it says in development: suppressHydrationWarning is its word for that.
 */
export const Film = () => {
  const [shown, show] = useState(1);
  return (
    <>
      <iframe
        id="film"
        data-category="marketing"
        data-service="films"
        data-src={`https://third.example/film.html?${shown}`}
        width="480"
        height="270"
        title="A film"
        suppressHydrationWarning
      />
      <img id="picture" data-category="marketing" data-service="films" data-src={`https://third.example/picture.svg?${shown}`} alt="" width="48" height="27" suppressHydrationWarning />
      <button onClick={() => show(shown + 1)}>Next film</button>
    </>
  );
};
