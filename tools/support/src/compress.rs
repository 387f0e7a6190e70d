//! Brotli files beside the files of a build, for servers that send precompressed files.

use std::path::{Path, PathBuf};

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use brotli::enc::backward_references::BrotliEncoderMode;

/// Extensions of files that compress well; pictures are compressed already.
const KINDS: &[&str] = &["css", "html", "js", "json", "svg", "ts", "txt", "wasm"];
/// In bytes. A smaller file fits into one packet as it is.
const SMALLEST: u64 = 512;

/// Writes `file.br` beside each file of a folder that gets smaller by it, at the strongest setting.
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

/// Compresses at brotli's strongest setting, in the mode that suits the content best. Which one does is not
/// known beforehand: for `noren.js` they differ by up to 40 bytes, and by another order at each change.
///
/// # Errors
/// None: the output is a buffer in memory.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut smallest = in_mode(content, MODES[0])?;
    for mode in &MODES[1..] {
        let compressed = in_mode(content, *mode)?;
        if compressed.len() < smallest.len() {
            smallest = compressed;
        }
    }
    Ok(smallest)
}

/// Compresses for a tool, at brotli's strongest setting with a window of 2²⁴ bytes, four times as large as browsers
/// accept.
///
/// # Errors
/// None: the output is a buffer in memory.
pub fn brotli_for_tools(content: &[u8]) -> Result<Vec<u8>> {
    with_window(content, MODES[0], 24)
}

const MODES: [BrotliEncoderMode; 3] = [
    BrotliEncoderMode::BROTLI_MODE_GENERIC,
    BrotliEncoderMode::BROTLI_MODE_TEXT,
    BrotliEncoderMode::BROTLI_MODE_FONT,
];

fn in_mode(content: &[u8], mode: BrotliEncoderMode) -> Result<Vec<u8>> {
    // The largest window that browsers accept: 2²² bytes.
    with_window(content, mode, 22)
}

fn with_window(content: &[u8], mode: BrotliEncoderMode, lgwin: i32) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        mode,
        quality: 11,
        lgwin,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
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
            .and_then(|extension| extension.to_str())
            .is_some_and(|extension| KINDS.contains(&extension))
            && path.metadata()?.len() >= SMALLEST
        {
            files.push(path);
        }
    }
    Ok(())
}

fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}
