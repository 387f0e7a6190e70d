// Shows what the renderer made, each view in a window of its own, so that its width, its media queries
// and its fixed boxes are those of a real one. A message begins with a character of private use that
// tells which one it is; the character is taken away, and the id shown in its place where asked for.

const form = document.forms[0];
const wanted = form.elements;
const [told] = document.getElementsByTagName("output");
const [fault] = document.getElementsByTagName("pre");
const [stage] = document.getElementsByTagName("main");
const rest = document.getElementById("unplaced");

/** What was rendered last. */
let shown;

const element = (name, attributes, ...children) => {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
};

/** A view's document. Views of the interface are in a shadow root, under the sheets that they have there. */
const source = ({ page, html }) => {
  const { language } = shown;
  if (page)
    return html
      .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${shown.pageSheet}</style>`)
      .replace(/<html /, `<html dir="${direction()}" `);
  const theme = wanted.dark.checked ? "dark" : "light";
  return `<!doctype html><html lang="${language}" dir="${direction()}" style="height:100%;background:${theme == "dark" ? "#222" : "#fff"}">
    <meta charset="utf-8"><body><noren-consent lang="${language}" dir="${direction()}" data-theme="${theme}">
    <template shadowrootmode="open"><style>${shown.sheet}</style>${html}</template></noren-consent>`;
};

const direction = () => (wanted.rtl.checked ? "rtl" : "ltr");

/** Opens what a visitor would open by a click. */
const unfold = (root) => {
  for (const dialog of root.querySelectorAll("dialog")) dialog.open = true;
  for (const more of root.querySelectorAll("details:not(.languages)")) more.open = true;
};

/** Takes the marks away, tells of each message where it is, and shows its id where asked for. */
const label = (root, found) => {
  const last = shown.firstMark + shown.messages.length - 1;
  const marks = new RegExp(`([\\u{${shown.firstMark.toString(16)}}-\\u{${last.toString(16)}}])`, "gu");
  const named = (mark) => shown.messages[mark.codePointAt(0) - shown.firstMark];
  const read = (text) => (text.match(marks) ?? []).map(named);
  const chip = (message) => {
    const made = root.ownerDocument?.createElement("i") ?? root.createElement("i");
    made.textContent = message.id;
    made.title = message.comment;
    made.dataset.id = message.id;
    made.style.cssText = "all:revert;font:11px/1.2 ui-monospace,monospace;padding:0 3px;border-radius:3px;background:#ffe08a;color:#222;white-space:nowrap;unicode-bidi:isolate";
    return made;
  };
  const texts = [];
  const walker = (root.ownerDocument ?? root).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const said = text.data;
    const here = read(said);
    if (!here.length) continue;
    const parent = text.parentElement;
    text.data = said.replace(marks, "");
    // The head of a page is no place that a reader sees, and what is hidden is none either.
    if (!parent?.checkVisibility()) continue;
    // Between marks, what is said; every second part is a mark.
    const labelled = said.split(marks).map((part, at) => (at % 2 ? chip(named(part)) : part));
    if (wanted.ids.checked) text.replaceWith(...labelled);
    for (const message of here) found.add(message.id);
    parent.title = here.map(({ id, comment }) => `${id}\n${comment}`).join("\n\n");
  }
  for (const it of root.querySelectorAll("*"))
    for (const attribute of it.attributes) {
      const here = read(attribute.value);
      if (!here.length) continue;
      attribute.value = attribute.value.replace(marks, "");
      for (const message of here) found.add(message.id);
      if (wanted.ids.checked) it.append(...here.map(chip));
    }
};

/** As high as what it shows: nothing is to be scrolled for. */
const fit = (frame, root) => {
  if (frame.contentDocument === root) {
    frame.height = 100;
    frame.height = root.documentElement.scrollHeight + 2;
    return;
  }
  // In a window so high that nothing is cut, each box has the height that it wants.
  frame.height = 9000;
  // A dialog stands in the middle of it, and a placeholder fills its frame.
  const filling = root.querySelector("dialog, .placeholder");
  if (filling) {
    filling.style.maxHeight = "none";
    filling.style.height = "fit-content";
    filling.style.margin = "0 auto";
    for (const part of filling.querySelectorAll(".body")) part.style.flex = "none";
  }
  // The rest stands at the bottom, some way above the edge.
  const heights = Array.from(root.children, (it) => {
    const box = it.getBoundingClientRect();
    const gap = filling ? 0 : frame.clientHeight - box.bottom;
    return box.height && box.height + gap + Math.min(gap, 12);
  });
  frame.height = Math.ceil(Math.max(...heights)) + 2;
};

const draw = async () => {
  const found = new Set();
  const frames = shown.scenes.map((scene) => {
    const frame = element("iframe", { title: scene.title, width: scene.width });
    return [scene, frame];
  });
  const loaded = frames.map(
    ([scene, frame]) =>
      new Promise((done) => {
        frame.onload = () => {
          const inside = frame.contentDocument;
          const root = inside.querySelector("noren-consent")?.shadowRoot ?? inside;
          unfold(root);
          label(root, found);
          fit(frame, root);
          done();
        };
        frame.srcdoc = source(scene);
      }),
  );
  // Where the reader was stays where it is.
  const top = scrollY;
  stage.style.minHeight = stage.offsetHeight + "px";
  stage.replaceChildren(...frames.map(([scene, frame]) => element("figure", {}, element("figcaption", { textContent: scene.title }), frame)));
  await Promise.all(loaded);
  stage.style.minHeight = "";
  scrollTo(0, top);
  const unplaced = shown.messages.filter(({ id }) => !found.has(id));
  rest.hidden = !unplaced.length;
  rest.lastElementChild.replaceChildren(
    ...unplaced.flatMap(({ id, file, comment }) => [
      element("dt", { textContent: id }),
      element("dd", { textContent: `${file}: ${comment}` }),
    ]),
  );
};

let latest = 0;

/** Renders again, and says so. */
const show = async () => {
  const turn = ++latest;
  const language = wanted.language.value;
  told.value = "rendering…";
  history.replaceState(null, "", "?" + new URLSearchParams(new FormData(form)));
  let answer;
  try {
    const response = await fetch("views?" + new URLSearchParams({ language, stretch: wanted.stretch.value }));
    answer = await response.json();
  } catch {
    answer = { error: "The server does not answer. Is it still running?" };
  }
  // Another choice was made meanwhile.
  if (turn != latest) return;
  fault.hidden = !answer.error;
  fault.textContent = answer.error ?? "";
  if (answer.error) {
    stage.replaceChildren();
    rest.hidden = true;
  } else {
    shown = { ...answer, language };
    await draw();
    if (turn != latest) return;
  }
  document.documentElement.dataset.shown = turn;
  told.value = answer.error ? "not right" : new Date().toLocaleTimeString();
};

const start = async () => {
  const asked = new URLSearchParams(location.search);
  for (const { tag, name } of await (await fetch("languages")).json())
    wanted.language.add(new Option(`${name} (${tag})`, tag));
  for (const name of ["language", "stretch"]) if (asked.has(name)) wanted[name].value = asked.get(name);
  for (const name of ["ids", "rtl", "dark"]) wanted[name].checked = asked.has(name);
  form.onchange = show;
  form.onsubmit = (event) => event.preventDefault();
  // Editors write in several steps; what is shown is what stands when they are done.
  let soon;
  new EventSource("changes").onmessage = () => {
    clearTimeout(soon);
    soon = setTimeout(show, 100);
  };
  await show();
};

start();
