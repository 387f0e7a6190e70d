//! The preview for translators: every view of a language, made anew when a file is saved.
//!
//! The Fluent files are read at each request, so that a change is seen after a save, without a build.

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
use noren_messages::{CompileError, OWN_NAME, PseudoLocale};
use noren_support::{project, server};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use serde_json::{Value, json};
use tokio::sync::watch;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt as _};

use super::draw;

/// Where the preview is.
pub const ADDRESS: &str = "/preview/";

/// The sheet of the policy's pages; all others are the interface's.
const PAGE: &str = "page.css";

/// The preview of one folder of translations.
struct Preview {
    locales: PathBuf,
    style: PathBuf,
    changed: watch::Receiver<u64>,
    /// Watches for as long as it is there.
    _watcher: RecommendedWatcher,
}

/// The preview's addresses, all under [`ADDRESS`].
///
/// # Errors
/// Where a folder cannot be watched.
pub fn router(locales: &Path) -> Result<Router> {
    let locales = std::fs::canonicalize(locales)
        .with_context(|| format!("{} cannot be found", locales.display()))?;
    let style = project::root().join("style");
    let (tell, changed) = watch::channel(0);
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|it| !it.kind.is_access()) {
            tell.send_modify(|count| *count += 1);
        }
    })?;
    for folder in [&locales, &style] {
        watcher
            .watch(folder, RecursiveMode::Recursive)
            .with_context(|| format!("{} cannot be watched", folder.display()))?;
    }
    let preview = Preview {
        locales,
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

/// Serves the preview alone, until it is interrupted. It needs no dist/.
///
/// # Errors
/// Where the translations cannot be watched, or the port is taken.
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

/// Every language that has a folder, with its name in itself.
async fn languages(State(preview): State<Arc<Preview>>) -> Json<Value> {
    let tags = noren_messages::language_folders(&preview.locales).unwrap_or_default();
    let named = tags.into_iter().map(|tag| {
        let files = noren_messages::draft(&preview.locales, &tag).unwrap_or_default();
        let mut entries = files.iter().flat_map(|file| &file.messages);
        let name = entries
            .find(|it| it.id == OWN_NAME)
            .map_or_else(|| tag.clone(), |it| it.pattern.clone());
        json!({ "tag": tag, "name": name })
    });
    Json(named.collect())
}

/// What is asked for.
#[derive(serde::Deserialize)]
struct Wanted {
    language: String,
    #[serde(default)]
    stretch: String,
}

/// The views of a language, or in their place what keeps it from being shown.
async fn views(State(preview): State<Arc<Preview>>, Query(wanted): Query<Wanted>) -> Json<Value> {
    let shown = match noren_messages::language_folders(&preview.locales) {
        Ok(tags) if tags.contains(&wanted.language) => preview.views(&wanted),
        _ => Err(anyhow::anyhow!("there is no language {}", wanted.language)),
    };
    Json(shown.unwrap_or_else(|error| json!({ "error": format!("{error:#}") })))
}

/// A word at each change of a file.
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
            bail!("{}", told(&self.locales, &faults));
        }
        let pseudo_locale = PseudoLocale::named(&wanted.stretch);
        let shown = noren_render::preview(&self.locales, &wanted.language, pseudo_locale)?;
        let mut views = serde_json::to_value(shown)?;
        views["sheet"] = self.sheet(|name| name != PAGE)?.into();
        views["pageSheet"] = self.sheet(|name| name == PAGE)?.into();
        Ok(views)
    }

    /// The style sheets with these names, as they are now; tokens first, which the others build on.
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

/// Faults as a compiler shows them.
fn told(locales: &Path, faults: &[CompileError]) -> String {
    let drawings = faults.iter().map(|fault| draw::fault(locales, fault));
    drawings.collect::<Vec<_>>().join("\n")
}
