export const metadata = { title: "Tsubame" };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <head>
        <script async src="/noren/noren.js" />
      </head>
      <body>{children}</body>
    </html>
  );
}
