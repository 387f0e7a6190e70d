//! The preview for translators: every view of a language, rendered again when a file is saved.
//!
//! The Fluent files are read at each request, so that a saved change is visible without a build.

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use axum::extract::{Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{Html, Redirect};
use axum::routing::get;
use axum::{Json, Router};
use noren_l10n::draw;
use noren_messages::{CompileError, Locales, OWN_NAME, PseudoLocale};
use noren_palette::{Palette, Theme};
use noren_support::{project, server};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use serde_json::{Value, json};
use tokio::sync::watch;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt as _};

/// The path of the preview.
pub const ADDRESS: &str = "/preview/";

/// The style sheet of the policy's pages. All others belong to the interface.
const PAGE: &str = "page.css";

/// The preview of one folder of translations.
struct Preview {
    locales: Locales,
    style: PathBuf,
    changed: watch::Receiver<u64>,
    /// Watches the folders until it is dropped.
    _watcher: RecommendedWatcher,
}

/// The routes of the preview, all under [`ADDRESS`].
///
/// # Errors
/// If a folder cannot be found or watched.
pub fn router(locales: &Path) -> Result<Router> {
    let locales = std::fs::canonicalize(locales)
        .with_context(|| format!("{} cannot be found", locales.display()))?;
    let style = project::root().join("style");
    let (sender, changed) = watch::channel(0);
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| !event.kind.is_access()) {
            sender.send_modify(|count| *count += 1);
        }
    })?;
    for folder in [&locales, &style] {
        watcher
            .watch(folder, RecursiveMode::Recursive)
            .with_context(|| format!("{} cannot be watched", folder.display()))?;
    }
    let preview = Preview {
        locales: Locales::new(locales),
        style,
        changed,
        _watcher: watcher,
    };
    let script = (
        [(CONTENT_TYPE, "text/javascript")],
        include_str!("preview/preview.js"),
    );
    let sheet = (
        [(CONTENT_TYPE, "text/css")],
        include_str!("preview/preview.css"),
    );
    Ok(Router::new()
        .route("/preview", get(|| async { Redirect::permanent(ADDRESS) }))
        .route(ADDRESS, get(Html(include_str!("preview/preview.html"))))
        .route("/preview/preview.js", get(script))
        .route("/preview/preview.css", get(sheet))
        .route("/preview/languages", get(languages))
        .route("/preview/views", get(views))
        .route("/preview/changes", get(changes))
        .with_state(Arc::new(preview)))
}

/// Serves the preview alone, until it is interrupted. It does not need `dist/`.
///
/// # Errors
/// If the translations cannot be watched, or the port is in use.
pub fn serve(locales: &Path, port: u16) -> Result<()> {
    let router = router(locales)?.route("/", get(|| async { Redirect::temporary(ADDRESS) }));
    server::run(async {
        let listener = server::bind(port).await?;
        println!(
            "ready http://localhost:{}{ADDRESS}",
            listener.local_addr()?.port()
        );
        server::serve(listener, router).await
    })
}

/// Every language that has a folder, with its name in that language.
async fn languages(State(preview): State<Arc<Preview>>) -> Json<Value> {
    let tags = preview.locales.tags().unwrap_or_default();
    let named = tags.into_iter().map(|tag| {
        let files = noren_messages::draft(&preview.locales, &tag).unwrap_or_default();
        let mut entries = files.iter().flat_map(|file| &file.messages);
        let name = entries
            .find(|message| message.id == OWN_NAME)
            .map_or_else(|| tag.clone(), |message| message.pattern.clone());
        json!({ "tag": tag, "name": name })
    });
    Json(named.collect())
}

/// The parameters of a request for views.
#[derive(serde::Deserialize)]
struct Wanted {
    language: String,
    #[serde(default)]
    stretch: String,
}

/// The views of a language, or the error that prevents them from being rendered.
async fn views(State(preview): State<Arc<Preview>>, Query(wanted): Query<Wanted>) -> Json<Value> {
    let shown = match preview.locales.tags() {
        Ok(tags) if tags.contains(&wanted.language) => preview.views(&wanted),
        _ => Err(anyhow::anyhow!(
            "the language {} does not exist",
            wanted.language
        )),
    };
    Json(shown.unwrap_or_else(|error| json!({ "error": format!("{error:#}") })))
}

/// An event for each change of a file.
async fn changes(
    State(preview): State<Arc<Preview>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let changes = WatchStream::from_changes(preview.changed.clone());
    let events = changes.map(|count| Ok(Event::default().data(count.to_string())));
    Sse::new(events).keep_alive(KeepAlive::default())
}

impl Preview {
    fn views(&self, wanted: &Wanted) -> Result<Value> {
        if let Err(faults) = noren_messages::draft(&self.locales, &wanted.language) {
            bail!("{}", diagnostics(self.locales.folder(), &faults));
        }
        let pseudo_locale = PseudoLocale::named(&wanted.stretch);
        let shown = noren_render::preview(&self.locales, &wanted.language, pseudo_locale)?;
        let mut views = serde_json::to_value(shown)?;
        let page = self.sheet(|name| name == PAGE)?;
        views["sheet"] = self.interface_sheet()?.into();
        views["pageSheet"] = (noren_palette::page(Palette::default(), Theme::Auto) + &page).into();
        Ok(views)
    }

    /// The current content of the style sheets with these names; `tokens.css`, on which the others
    /// depend, is first.
    fn sheet(&self, wanted: impl Fn(&str) -> bool) -> Result<String> {
        let mut names: Vec<String> = std::fs::read_dir(&self.style)?
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .filter(|name| name.ends_with(".css") && wanted(name))
            .collect();
        names.sort_by_key(|name| (name != "tokens.css", name.clone()));
        let mut css = String::new();
        for name in names {
            css += &std::fs::read_to_string(self.style.join(name))?;
        }
        Ok(css)
    }

    /// The sheet of the interface, in the default palette and layout.
    fn interface_sheet(&self) -> Result<String> {
        let layout = std::fs::read_to_string(self.style.join("layouts/bar.css"))?;
        let sheets = self.sheet(|name| name != PAGE)?;
        Ok(noren_palette::interface(Palette::default()) + &sheets + &layout)
    }
}

/// Faults as diagnostics, like a compiler's.
fn diagnostics(locales: &Path, faults: &[CompileError]) -> String {
    let drawings = faults.iter().map(|fault| draw::fault(locales, fault));
    drawings.collect::<Vec<_>>().join("\n")
}
