//! `cargo xtask size`: what each kind of visit loads, in bytes, and whether the build is within its budgets.

mod parts;

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::ops::Add;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use noren_embed::is_hashed;
use noren_support::{compress, log, project};
use sha2::{Digest as _, Sha256, Sha384};

use crate::embed::{self, texts};
use crate::setup::{self, Machine};

/// A limit for a part of the build, compressed by brotli at its strongest setting.
struct Budget {
    what: &'static str,
    bytes: usize,
    /// The enforced limit: the budget itself, or, where it was missed, the figure that was
    /// reached, so that it can only improve.
    held: usize,
}

const SCRIPT: Budget = Budget {
    what: "noren.js: gate, first frames, style, config",
    bytes: 7_500,
    // 20 more since a line about a failure goes when the interface comes after all.
    held: 10_840,
};
const GATE: Budget = Budget {
    what: "of that, the gate alone",
    bytes: 5_800,
    held: 8_530,
};
const GENERIC: Budget = Budget {
    what: "noren.js whose config the page brings",
    bytes: 8_800,
    held: 12_850,
};
const INTERFACE: Budget = Budget {
    what: "interface: wasm, glue, largest catalogue",
    bytes: 56_000,
    held: 56_000,
};
const GENERIC_INTERFACE: Budget = Budget {
    what: "the same of a generic embed, which checks",
    bytes: 56_000,
    // 110 more since a shop can have languages of its own there, and a record has its time in 24 hours.
    held: 59_260,
};

/// The size of something, as it is and compressed.
#[derive(Clone, Copy, Default)]
struct Bytes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Bytes {
    fn of(content: &[u8]) -> Result<Self> {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(content)?;
        Ok(Self {
            raw: content.len(),
            gzip: gzip.finish()?.len(),
            brotli: compress::brotli(content)?.len(),
        })
    }

    fn of_file(path: &Path) -> Result<Self> {
        Self::of(&fs::read(path).with_context(|| path.display().to_string())?)
    }

    /// The same of a script with fixed digests and hashes in place of those of the files that it loads: they are others in each
    /// build, and compress differently by up to 25 bytes, which would hide what a change costs.
    fn of_script(path: &Path) -> Result<Self> {
        let script = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        Self::of(with_fixed_digests(&script).as_bytes())
    }
}

/// The start of a digest in a script, and the length of what follows.
const DIGEST: (&str, usize) = ("sha384-", 64);
/// The lengths of the hashes of contents in names and of texts, in hexadecimal digits.
const HASHES: [usize; 2] = [8, 16];

/// A script with fixed digests and hashes in place of those of the files that it loads: the n-th is that of n, so that
/// they compress as badly as real ones.
fn with_fixed_digests(script: &str) -> String {
    let (start, length) = DIGEST;
    let mut parts = script.split(start);
    let mut hashes = 0_u32;
    let mut out = String::new();
    with_fixed_hashes(parts.next().unwrap_or_default(), &mut hashes, &mut out);
    for (number, part) in (0_u32..).zip(parts) {
        out += start;
        out += &STANDARD.encode(Sha384::digest(number.to_le_bytes()));
        with_fixed_hashes(
            part.get(length..).unwrap_or_default(),
            &mut hashes,
            &mut out,
        );
    }
    out
}

/// Likewise the hashes, which are between quotes or dots. `seen` counts them.
fn with_fixed_hashes(script: &str, seen: &mut u32, out: &mut String) {
    let is_mark = |letter: char| matches!(letter, '"' | '.');
    for part in script.split_inclusive(is_mark) {
        let content = part.trim_end_matches(is_mark);
        let is_hash = HASHES.contains(&content.len())
            && content
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if !is_hash {
            *out += part;
            continue;
        }
        let digest = Sha256::digest(seen.to_le_bytes());
        for byte in digest.iter().take(content.len() / 2) {
            // Writing into a `String` does not fail.
            let _ = write!(out, "{byte:02x}");
        }
        *out += &part[content.len()..];
        *seen += 1;
    }
}

impl Add for Bytes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// A finished build, measured.
struct Measured {
    script: Bytes,
    gate: Bytes,
    /// The script of a generic build.
    generic: Bytes,
    /// Both as the budgets count them: with fixed digests.
    counted: [Bytes; 2],
    wasm: Bytes,
    /// The wasm of a generic build, which checks configs.
    generic_wasm: Bytes,
    /// The lazy bundle of a generic build, with fixed digests: a shop's own has less code, and its config.
    glue: Bytes,
    /// The same with the shop's config in it.
    shop_glue: Bytes,
    /// The facts about services that a config may only name.
    services: Bytes,
    /// By language.
    languages: Vec<Language>,
}

/// What the readers of a language load.
struct Language {
    tag: String,
    catalogue: Bytes,
    /// The texts about services that a config may only name.
    services: Bytes,
    /// The policy's page, where it is rendered.
    policy: Option<Bytes>,
}

impl Measured {
    fn read(dist: &Path) -> Result<Self> {
        let script = dist.join("noren.js");
        if !script.is_file() {
            bail!("dist/ is not built: run `cargo xtask build` first");
        }
        let generic = embed::generic();
        let languages = texts::tags()?
            .into_iter()
            .map(|tag| {
                let catalogue = Bytes::of_file(&hashed(dist, &format!("messages.{tag}"), "txt")?)?;
                let page = dist.join(format!("policy/{tag}.html"));
                let services =
                    Bytes::of_file(&hashed(&generic, &format!("catalogue.{tag}"), "txt")?)?;
                let policy = page.is_file().then(|| Bytes::of_file(&page)).transpose()?;
                Ok(Language {
                    tag,
                    catalogue,
                    services,
                    policy,
                })
            })
            .collect::<Result<_>>()?;
        Ok(Self {
            script: Bytes::of_file(&script)?,
            gate: Bytes::of(embed::gate_alone()?.as_bytes())?,
            generic: Bytes::of_file(&generic.join("noren.js"))?,
            counted: [
                Bytes::of_script(&script)?,
                Bytes::of_script(&generic.join("noren.js"))?,
            ],
            wasm: Bytes::of_file(&hashed(dist, "noren-interface", "wasm")?)?,
            generic_wasm: Bytes::of_file(&hashed(&generic, "noren-interface", "wasm")?)?,
            glue: Bytes::of_script(&hashed(&generic, "noren-interface", "js")?)?,
            shop_glue: Bytes::of_file(&hashed(dist, "noren-interface", "js")?)?,
            services: Bytes::of_file(&hashed(&generic, "catalogue", "json")?)?,
            languages,
        })
    }

    /// The interface in the language with the largest catalogue.
    fn interface(&self) -> Bytes {
        self.wasm + self.around()
    }

    /// What is loaded with the wasm, in the language with the largest catalogue.
    fn around(&self) -> Bytes {
        let catalogues = self.languages.iter().map(|language| language.catalogue);
        let largest = catalogues.max_by_key(|bytes| bytes.brotli);
        self.glue + largest.unwrap_or_default()
    }

    fn budgets(&self) -> [(Budget, Bytes); 5] {
        let [script, generic] = self.counted;
        [
            (SCRIPT, script),
            (GATE, self.gate),
            (GENERIC, generic),
            (INTERFACE, self.interface()),
            (GENERIC_INTERFACE, self.generic_wasm + self.around()),
        ]
    }
}

/// Prints the table.
///
/// # Errors
/// Where there is no build.
pub fn run(machine: &Machine) -> Result<()> {
    setup::ensure(machine, &[setup::NODE, setup::PACKAGES])?;
    let measured = Measured::read(&project::dist())?;
    println!("{:<46}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli");
    let row = |what: &str, bytes: Bytes| {
        println!(
            "{what:<46}{:>10}{:>10}{:>10}",
            bytes.raw, bytes.gzip, bytes.brotli
        );
    };
    row("noren.js", measured.script);
    row("  of that, the gate alone", measured.gate);
    row("noren.js, generic", measured.generic);
    row("interface: wasm", measured.wasm);
    row("interface: wasm, generic", measured.generic_wasm);
    row("interface: glue and style", measured.glue);
    row("  with the shop's config", measured.shop_glue);
    row("services that are only named: facts", measured.services);
    for language in &measured.languages {
        let tag = &language.tag;
        row(&format!("catalogue, {tag}"), language.catalogue);
        row(
            &format!("texts about such services, {tag}"),
            language.services,
        );
        if let Some(policy) = language.policy {
            row(&format!("policy page, {tag}"), policy);
        }
    }
    println!("\nWhat a visit loads");
    row("first visit without an answer; returning", measured.script);
    for language in &measured.languages {
        let tag = &language.tag;
        let first = measured.script + measured.wasm + measured.shop_glue + language.catalogue;
        row(&format!("an answer, or the settings, {tag}"), first);
        if let Some(policy) = language.policy {
            row(&format!("  with the policy opened, {tag}"), first + policy);
        }
        let named = first + measured.services;
        row(&format!("an answer, {tag}, services only named"), named);
        row(
            &format!("  with the settings opened, {tag}"),
            named + language.services,
        );
    }
    println!("\nWhere the wasm's code is, about (raw; brotli in proportion)");
    let parts = parts::parts()?;
    let code: usize = parts.iter().map(|(_, bytes)| bytes).sum();
    for (part, bytes) in &parts {
        let brotli = measured.wasm.brotli * bytes / code.max(1);
        println!("{part:<46}{bytes:>10}{:>10}{brotli:>10}", "");
    }
    println!("\nBudgets (brotli)");
    for (budget, bytes) in measured.budgets() {
        println!(
            "{:<46}{:>10} of {:>6}  {}",
            budget.what,
            bytes.brotli,
            budget.bytes,
            verdict(&budget, bytes)
        );
    }
    Ok(())
}

/// The summary after a build.
///
/// # Errors
/// Where there is no build.
pub fn in_short(dist: &Path) -> Result<String> {
    #[allow(clippy::cast_precision_loss)] // files of far less than 2⁵² bytes
    let kb = |bytes: Bytes| format!("{:.1} KB", bytes.brotli as f64 / 1000.0);
    Ok(format!(
        "noren.js {} (gate {}), the interface's wasm {}, as brotli",
        kb(Bytes::of_file(&dist.join("noren.js"))?),
        kb(Bytes::of(embed::gate_alone()?.as_bytes())?),
        kb(Bytes::of_file(&hashed(dist, "noren-interface", "wasm")?)?),
    ))
}

/// Compares a finished build with its budgets.
///
/// # Errors
/// Each budget that is exceeded, with both figures.
pub fn check() -> Result<()> {
    let dist = project::dist();
    let built = [&dist, &embed::generic()];
    if !built.iter().all(|folder| folder.join("noren.js").is_file()) {
        log::info("  skipped: dist/ is not built");
        return Ok(());
    }
    let over: Vec<String> = Measured::read(&dist)?
        .budgets()
        .iter()
        .filter(|(budget, bytes)| bytes.brotli > budget.held)
        .map(|(budget, bytes)| {
            format!("{}: {} of {} bytes", budget.what, bytes.brotli, budget.held)
        })
        .collect();
    if over.is_empty() {
        Ok(())
    } else {
        bail!("over budget\n  {}", over.join("\n  "))
    }
}

fn verdict(budget: &Budget, bytes: Bytes) -> String {
    if bytes.brotli > budget.bytes {
        let over = bytes.brotli - budget.bytes;
        if bytes.brotli > budget.held {
            format!("over by {over}")
        } else {
            format!("over by {over}, held at {}", budget.held)
        }
    } else {
        format!("{} to spare", budget.bytes - bytes.brotli)
    }
}

/// The file of a build whose name has this stem and a hash.
fn hashed(dist: &Path, stem: &str, extension: &str) -> Result<PathBuf> {
    let (start, end) = (format!("{stem}."), format!(".{extension}"));
    let fits = |name: &str| name.starts_with(&start) && name.ends_with(&end) && is_hashed(name);
    fs::read_dir(dist)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| {
            path.file_name()
                .and_then(|name| name.to_str())
                .is_some_and(fits)
        })
        .with_context(|| format!("dist/ has no {stem}.<hash>.{extension}: run `cargo xtask build`"))
}

#[cfg(test)]
mod tests {
    use super::with_fixed_digests;

    #[test]
    fn digests_and_hashes_are_replaced_and_nothing_else() {
        let script = |digest: &str, name: &str, text: &str| {
            let digest = digest.repeat(64);
            format!(
                "a(\"sha384-{digest}\",\"b.{name}.js\");c(\"sha384-{digest}\",\"{text}\",\"#00ff00aa\")"
            )
        };
        let one = with_fixed_digests(&script("m", "01234567", "0123456789abcdef"));
        let other = with_fixed_digests(&script("+", "89abcdef", "fedcba9876543210"));
        assert_eq!(one, other);
        assert_eq!(one.len(), script("m", "01234567", "0123456789abcdef").len());
        assert!(
            one.contains("\"#00ff00aa\")") && !one.contains("01234567"),
            "{one}"
        );
        assert_eq!(with_fixed_digests("none"), "none");
    }
}
