import Link from "next/link";
import { Arrival } from "./arrival.jsx";
import { Tag } from "./tag.jsx";

// No element around them: React removes each by itself when the page is left, and must find it where it put it.
export default function Home() {
  return (
    <>
      <Arrival name="home" />
      <h1>Home</h1>
      <Tag name="home" />
      <p>
        <Link href="#noren-policy-7">Section 7</Link>
      </p>
      <p style={{ minHeight: "120vh" }}>Everything for the house.</p>
    </>
  );
}
