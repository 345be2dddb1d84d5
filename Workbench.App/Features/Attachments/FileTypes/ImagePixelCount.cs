using System.Buffers.Binary;

namespace Workbench.App.Features.Attachments.FileTypes;

/// <summary>
/// Reads the number of pixels that an image declares. Only the header is read, because a small file can declare an immense
/// image.
/// </summary>
public static class ImagePixelCount
{
    /// <returns>The number of pixels; null if the header is incomplete or invalid.</returns>
    public static ulong? ReadPng(ReadOnlySpan<byte> head) =>
        head.Length >= 24 && head[12..16].SequenceEqual("IHDR"u8)
            ? Pixels(
                BinaryPrimitives.ReadUInt32BigEndian(head[16..]),
                BinaryPrimitives.ReadUInt32BigEndian(head[20..])
            )
            : null;

    /// <returns>The number of pixels; null if the header is incomplete or invalid.</returns>
    public static ulong? ReadGif(ReadOnlySpan<byte> head) =>
        head.Length >= 10
            ? Pixels(
                BinaryPrimitives.ReadUInt16LittleEndian(head[6..]),
                BinaryPrimitives.ReadUInt16LittleEndian(head[8..])
            )
            : null;

    /// <returns>The number of pixels; null if the header is incomplete or invalid.</returns>
    public static ulong? ReadJpeg(ReadOnlySpan<byte> head)
    {
        var at = 2;
        while (at + 9 <= head.Length && head[at] == 0xFF)
        {
            var marker = head[at + 1];
            if (marker is 0xFF)
            {
                at++;
            }
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Pixels(
                    BinaryPrimitives.ReadUInt16BigEndian(head[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(head[(at + 5)..])
                );
            }
            else
            {
                at += 2 + BinaryPrimitives.ReadUInt16BigEndian(head[(at + 2)..]);
            }
        }

        return null;
    }

    /// <returns>The number of pixels; null if the header is incomplete or invalid.</returns>
    public static ulong? ReadWebp(ReadOnlySpan<byte> head)
    {
        if (head.Length < 30)
        {
            return null;
        }

        var chunk = head[12..16];
        if (chunk.SequenceEqual("VP8X"u8))
        {
            return Pixels(1 + ReadUInt24(head[24..]), 1 + ReadUInt24(head[27..]));
        }

        if (chunk.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(head[21..]);
            return Pixels(1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));
        }

        return chunk.SequenceEqual("VP8 "u8)
            ? Pixels(
                BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) & 0x3FFFu,
                BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) & 0x3FFFu
            )
            : null;
    }

    private static uint ReadUInt24(ReadOnlySpan<byte> from) =>
        (uint)(from[0] | (from[1] << 8) | (from[2] << 16));

    private static ulong? Pixels(uint width, uint height) =>
        width == 0 || height == 0 ? null : (ulong)width * height;
}
