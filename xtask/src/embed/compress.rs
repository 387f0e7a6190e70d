//! Brotli beside each file of text or wasm, for servers that send what lies ready.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Result;

/// What compresses well; pictures are compressed already.
const KINDS: &[&str] = &["css", "html", "js", "json", "svg", "ts", "txt", "wasm"];
/// Below this a packet is a packet.
const WORTH_IT: u64 = 512;

/// Writes `file.br` beside each file of a folder that is worth it, at the strongest setting.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn folder(folder: &Path) -> Result<()> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    std::thread::scope(|scope| {
        let threads: Vec<_> = files
            .chunks(files.len().div_ceil(threads()).max(1))
            .map(|share| scope.spawn(move || share.iter().try_for_each(one)))
            .collect();
        threads
            .into_iter()
            .try_for_each(|thread| match thread.join() {
                Ok(result) => result,
                Err(panic) => std::panic::resume_unwind(panic),
            })
    })
}

/// A text as brotli's strongest setting has it.
///
/// # Errors
/// None that a buffer in memory gives.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    const STRONGEST: u32 = 11;
    compressed(content, STRONGEST)
}

/// A text as a server compresses it on its way, in a millisecond or two.
///
/// # Errors
/// As [`brotli`].
pub fn brotli_quickly(content: &[u8]) -> Result<Vec<u8>> {
    const QUICK: u32 = 5;
    compressed(content, QUICK)
}

fn compressed(content: &[u8], quality: u32) -> Result<Vec<u8>> {
    const WINDOW: u32 = 22;
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, quality, WINDOW);
    writer.write_all(content)?;
    Ok(writer.into_inner())
}

fn one(file: &PathBuf) -> Result<()> {
    let compressed = brotli(&std::fs::read(file)?)?;
    let mut name = file.clone().into_os_string();
    name.push(".br");
    std::fs::write(name, compressed)?;
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path
            .extension()
            .and_then(|it| it.to_str())
            .is_some_and(|it| KINDS.contains(&it))
            && path.metadata()?.len() >= WORTH_IT
        {
            files.push(path);
        }
    }
    Ok(())
}

fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}
