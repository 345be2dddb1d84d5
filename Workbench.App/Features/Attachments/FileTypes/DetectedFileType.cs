using System.Text.Unicode;
using Workbench.Domain;

namespace Workbench.App.Features.Attachments.FileTypes;

/// <summary>
/// The type of a file, detected from its content. Four image types that browsers render without running code are displayed, up
/// to fifty megapixels. Markup counts as text, and text is only downloaded.
/// </summary>
[Rule("K1")]
public sealed record DetectedFileType(string ContentType, bool IsDisplayable)
{
    /// <summary>The number of bytes needed to detect the type.</summary>
    public const int MaxHeaderBytes = 256 * 1024;

    /// <summary>The number of bytes at the end of a file in which a picture must be complete.</summary>
    public const int MaxTailBytes = 64 * 1024;

    private const ulong MaxPixels = 50_000_000;

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] JpegEnd = [0xFF, 0xD9];
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];

    /// <param name="head">The beginning of the file, or all of it.</param>
    public static DetectedFileType Detect(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Png))
        {
            return CreatePicture("image/png", ImagePixelCount.ReadPng(head));
        }

        if (head.StartsWith(Jpeg))
        {
            return CreatePicture("image/jpeg", ImagePixelCount.ReadJpeg(head));
        }

        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8))
        {
            return CreatePicture("image/gif", ImagePixelCount.ReadGif(head));
        }

        if (head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..12].SequenceEqual("WEBP"u8))
        {
            return CreatePicture("image/webp", ImagePixelCount.ReadWebp(head));
        }

        return new(
            head.StartsWith("%PDF-"u8) ? "application/pdf"
                : head.StartsWith(Zip) ? "application/zip"
                : IsText(head) ? "text/plain"
                : "application/octet-stream",
            IsDisplayable: false
        );
    }

    /// <summary>
    /// Returns the type with the end of the file in mind: a PNG or JPEG that is cut off is not shown, because a page would show a
    /// broken image.
    /// </summary>
    /// <param name="tail">The last bytes of the file, at most <see cref="MaxTailBytes"/>.</param>
    public DetectedFileType WithEnd(ReadOnlySpan<byte> tail) =>
        ContentType switch
        {
            "image/png" => this with
            {
                IsDisplayable = IsDisplayable && tail.IndexOf("IEND"u8) >= 0,
            },
            "image/jpeg" => this with
            {
                IsDisplayable = IsDisplayable && tail.IndexOf(JpegEnd) >= 0,
            },
            _ => this,
        };

    private static DetectedFileType CreatePicture(string contentType, ulong? pixels) =>
        new(contentType, IsDisplayable: pixels is <= MaxPixels);

    /// <summary>
    /// Returns whether the bytes are UTF-8 without a zero byte, or UTF-16 with a byte order mark. The last character may be
    /// incomplete.
    /// </summary>
    private static bool IsText(ReadOnlySpan<byte> head)
    {
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return true;
        }

        for (var cut = 0; cut < 4 && cut <= head.Length; cut++)
        {
            if (Utf8.IsValid(head[..^cut]))
            {
                return !head.Contains((byte)0);
            }
        }

        return false;
    }
}
