import { Arrival } from "../arrival.jsx";
import { Film } from "../film.jsx";
import { Tag } from "../tag.jsx";

export default function Item() {
  return (
    <>
      <Arrival name="item" />
      <h1>Item</h1>
      <Tag name="item" />
      <script type="text/plain" data-category="analytics" data-service="counter" data-src="https://third.example/tag.js" suppressHydrationWarning />
      <Film />
      {/* Children would go into the element itself, where a parser puts none: React could not hydrate them. */}
      <template data-category="marketing" dangerouslySetInnerHTML={{ __html: '<p class="offer">Offers for you</p>' }} />
      <p style={{ minHeight: "120vh" }}>A kettle.</p>
    </>
  );
}
