//! The server of the preview for translators, which `crates/l10n` makes: views are rendered again when a file is saved.

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::extract::{Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::Redirect;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::routing::get;
use axum::{Json, Router};
use noren_l10n::preview::{FILES, Sheets, languages, views};
use noren_messages::Locales;
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
    let mut router = Router::new()
        .route("/preview", get(|| async { Redirect::permanent(ADDRESS) }))
        .route("/preview/languages", get(listed))
        .route("/preview/views", get(rendered))
        .route("/preview/changes", get(changes));
    for (name, kind, content) in FILES {
        router = router.route(
            &format!("{ADDRESS}{name}"),
            get(([(CONTENT_TYPE, kind)], content)),
        );
    }
    Ok(router.with_state(Arc::new(preview)))
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

async fn listed(State(preview): State<Arc<Preview>>) -> Json<Value> {
    Json(languages(&preview.locales))
}

/// The parameters of a request for views.
#[derive(serde::Deserialize)]
struct Wanted {
    language: String,
    #[serde(default)]
    stretch: String,
}

async fn rendered(
    State(preview): State<Arc<Preview>>,
    Query(wanted): Query<Wanted>,
) -> Json<Value> {
    Json(match preview.sheets() {
        Ok(sheets) => views(&preview.locales, &sheets, &wanted.language, &wanted.stretch),
        Err(error) => json!({ "error": format!("{error:#}") }),
    })
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
    /// The sheets of the views, in the default palette and layout.
    fn sheets(&self) -> Result<Sheets> {
        let layout = std::fs::read_to_string(self.style.join("layouts/bar.css"))?;
        let palette = Palette::default();
        let sheets = self.sheet(|name| name != PAGE)?;
        Ok(Sheets {
            interface: noren_palette::interface(palette) + &sheets + &layout,
            page: noren_palette::page(palette, Theme::Auto) + &self.sheet(|name| name == PAGE)?,
        })
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
}
