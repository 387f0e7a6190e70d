import Link from "next/link";

export const metadata = { title: "Next.js", icons: "data:," };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <head>
        <script type="application/json" data-noren-config="" dangerouslySetInnerHTML={{ __html: process.env.NOREN_CONFIG }} />
        <script src="/noren/noren.js" />
      </head>
      <body>
        <nav>
          <Link href="/">Home</Link> <Link href="/item">Item</Link>
        </nav>
        <main>{children}</main>
        <footer id="footer">The end</footer>
      </body>
    </html>
  );
}
