//! The contents of the npm package.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use noren_embed::Kind;
use noren_support::{compress, folder, project};

use super::library;
use super::node_wasm::NodeWasm;
use crate::embed::{self, Embedded, Form, pieces};

/// Files that the package has as they are in the project.
const COPIED: &[(&str, &str)] = &[
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("docs/errors.md", "docs/errors.md"),
    ("npm/README.md", "README.md"),
    ("npm/package.json", "package.json"),
];

/// Fills a folder with the package's contents.
///
/// # Errors
/// If there was no build, the command cannot be bundled, or a file cannot be written.
pub fn assemble(wasm: &NodeWasm, out: &Path) -> Result<PathBuf> {
    if out.is_dir() {
        fs::remove_dir_all(out)?;
    }
    let lib = out.join("lib");
    fs::create_dir_all(&lib)?;
    library::bundle(&wasm.glue, &lib)?;
    fs::write(lib.join("noren-node.wasm.br"), &wasm.compressed)?;
    let own = out.join("pieces");
    pieces::read(Kind::Shop)?.write(&own)?;
    let generic = pieces::read(Kind::Generic)?;
    generic.interface.write(&own)?;
    compress_all(&own, &["js", "wasm"])?;
    folder::copy(&project::locales(), &out.join("locales"), &is_packed)?;
    for language in embed::texts::tags()? {
        // `noren-consent l10n new` writes readable copies.
        let texts = out.join("locales").join(language);
        compress_all(&texts, &["ftl"])?;
        compress_all(&texts.join("archive"), &["ftl"])?;
    }
    folder::copy(&project::services(), &out.join("services"), &is_packed)?;
    fs::create_dir_all(out.join("docs"))?;
    for (from, to) in COPIED {
        fs::copy(project::root().join(from), out.join(to)).with_context(|| (*from).to_owned())?;
    }
    let embed = out.join("embed");
    embed::write(&generic, Embedded::Generic, Form::Minified, &embed)?;
    let types = embed.join("noren.d.ts");
    library::types(&fs::read_to_string(&types)?, &lib)?;
    fs::remove_file(types)?;
    let schema = "noren.schema.json";
    fs::rename(embed.join(schema), out.join(schema)).context(schema)?;
    Ok(out.to_owned())
}

/// Replaces the files of these kinds in a folder by brotli files, which `crates/files` decompresses.
fn compress_all(folder: &Path, kinds: &[&str]) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let kind = path
            .extension()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if kinds.contains(&kind.as_str()) {
            let compressed = compress::brotli_for_tools(&fs::read(&path)?)?;
            fs::write(path.with_extension(format!("{kind}.br")), compressed)?;
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}

/// The day of the policy's text in the first release. No shop has had an earlier one from the package, so that no
/// visitor has to be told what has changed since.
const FIRST_RELEASE: &str = "2026-11-30.ftl";

fn is_before_the_first_release(path: &Path) -> bool {
    let folder = path.parent().and_then(Path::file_name);
    folder.is_some_and(|name| name == "archive")
        && path.file_name().is_some_and(|name| name < FIRST_RELEASE)
}

/// Whether the package has a folder or file of the translations and of the services.
fn is_packed(path: &Path) -> bool {
    let kind = path.extension().unwrap_or_default();
    path.is_dir() || ((kind == "ftl" || kind == "json") && !is_before_the_first_release(path))
}
