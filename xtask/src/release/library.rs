//! The modules of the npm package: its command, and what a team imports.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use noren_support::program::{program, run as run_program};
use noren_support::project;

/// The modules, as esbuild names its entries. What several use is a module of its own.
const ENTRIES: &[&str] = &[
    "noren-consent=npm/command/main.ts",
    "index=npm/lib/index.ts",
    "astro=npm/lib/astro.ts",
    "react=npm/lib/react.ts",
    "server=npm/lib/server.ts",
    "svelte=npm/lib/svelte.ts",
    "vite=npm/lib/vite.ts",
    "vue=npm/lib/vue.ts",
];
/// The modules whose types are as emitted. Those of `index` have the types of the API and the config besides, which
/// the other modules import from the package.
const TYPED: &[&str] = &[
    "astro", "consent", "react", "server", "site", "svelte", "vite", "vue",
];

/// Bundles the modules around the glue of the Rust crates.
///
/// # Errors
/// Those that esbuild reports.
pub fn bundle(glue: &Path, out: &Path) -> Result<()> {
    run_program(
        program(project::npm_bin("esbuild"))
            .args(ENTRIES)
            .args([
                "--bundle",
                "--splitting",
                "--chunk-names=shared-[hash]",
                "--platform=node",
                "--format=esm",
                "--target=node20,es2022",
                "--minify-syntax",
                "--minify-whitespace",
                "--legal-comments=none",
                "--log-level=warning",
                "--external:react",
                "--external:terser",
                "--external:tldts",
                "--external:vite",
                "--external:vue",
            ])
            .arg(format!("--alias:noren-node={}", glue.display()))
            .arg(format!("--define:__VERSION__=\"{}\"", project::VERSION))
            .arg(format!("--outdir={}", out.display())),
    )
}

/// Writes the types beside the modules. `api` are those of the script and of its config.
///
/// # Errors
/// Those that the compiler reports; if a file cannot be written.
pub fn types(api: &str, out: &Path) -> Result<()> {
    let emitted = project::target().join("npm-types");
    run_program(
        program(project::npm_bin("tsc"))
            .args(["--project", "npm/tsconfig.json", "--noEmit", "false"])
            .args(["--declaration", "--emitDeclarationOnly", "--rootDir", "."])
            .arg("--outDir")
            .arg(&emitted),
    )?;
    for name in TYPED {
        let name = format!("{name}.d.ts");
        let types = emitted.join("npm/lib").join(&name);
        fs::copy(&types, out.join(&name)).with_context(|| types.display().to_string())?;
    }
    let index = fs::read_to_string(emitted.join("npm/lib/index.d.ts")).context("index.d.ts")?;
    let own: Vec<&str> = index
        .lines()
        .filter(|line| !line.starts_with("import "))
        .collect();
    fs::write(
        out.join("index.d.ts"),
        format!("{}\n{}\n", with_further_languages(api)?, own.join("\n")),
    )?;
    Ok(())
}

/// The types for every shop: one can have languages of its own. Editors still propose the built-in ones.
fn with_further_languages(api: &str) -> Result<String> {
    let start = "export type NorenLanguage = ";
    let (before, after) = api.split_once(start).context("no type of languages")?;
    let (languages, after) = after.split_once(';').context("no end of that type")?;
    Ok(format!(
        "{before}{start}{languages} | (string & {{}});{after}"
    ))
}
