import { useState } from "react";
import { Tag, useArrival } from "./tag.jsx";

export const Item = () => {
  const [shown, show] = useState(1);
  useArrival("item");
  return (
    <>
      <h1>Item</h1>
      <Tag name="item" />
      <script type="text/plain" data-category="analytics" data-service="counter" data-src="https://third.example/tag.js" />
      <iframe
        id="film"
        data-category="marketing"
        data-service="films"
        data-src={`https://third.example/film.html?${shown}`}
        width="480"
        height="270"
        title="A film"
      />
      <img id="picture" data-category="marketing" data-service="films" data-src={`https://third.example/picture.svg?${shown}`} alt="" width="48" height="27" />
      <button onClick={() => show(shown + 1)}>Next film</button>
      <template data-category="marketing" dangerouslySetInnerHTML={{ __html: '<p class="offer">Offers for you</p>' }} />
      <p style={{ minHeight: "120vh" }}>A kettle.</p>
    </>
  );
};
