using FluentAssertions;
using Workbench.App.Features.Attachments.FileTypes;
using Workbench.Domain;
using Xunit;

namespace Workbench.Tests.UseCases.Attachments.FileTypes;

[Rule("K1")]
public sealed class ImagePixelCountTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(640, 480)]
    [InlineData(16_384, 16_384)]
    [InlineData(5, 16_384)]
    public void A_lossless_webp_packs_both_sides_into_28_bits(int width, int height)
    {
        var bits = (uint)(width - 1) | ((uint)(height - 1) << 14);

        ImagePixelCount
            .ReadWebp(Webp("VP8L", [0x2F, .. BitConverter.GetBytes(bits)]))
            .Should()
            .Be((ulong)width * (ulong)height);
        // The upper bits are flags, not part of the size.
        ImagePixelCount
            .ReadWebp(Webp("VP8L", [0x2F, .. BitConverter.GetBytes(bits | 0xF0000000)]))
            .Should()
            .Be((ulong)width * (ulong)height);
    }

    [Theory]
    [InlineData(640, 480)]
    [InlineData(16_383, 2)]
    public void A_lossy_webp_has_two_scale_bits_above_each_side(int width, int height)
    {
        byte[] frame = [0, 0, 0, 0x9D, 0x01, 0x2A];

        ImagePixelCount
            .ReadWebp(Webp("VP8 ", [.. frame, .. TwoBytes(width), .. TwoBytes(height)]))
            .Should()
            .Be((ulong)width * (ulong)height);
        ImagePixelCount
            .ReadWebp(
                Webp("VP8 ", [.. frame, .. TwoBytes(width | 0x4000), .. TwoBytes(height | 0x8000)])
            )
            .Should()
            .Be((ulong)width * (ulong)height);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(66_000, 257)]
    [InlineData(16_777_216, 3)]
    public void An_extended_webp_has_three_bytes_for_each_side_less_one(int width, int height) =>
        ImagePixelCount
            .ReadWebp(
                Webp("VP8X", [0, 0, 0, 0, .. ThreeBytes(width - 1), .. ThreeBytes(height - 1)])
            )
            .Should()
            .Be((ulong)width * (ulong)height);

    [Fact]
    public void An_unknown_webp_format_has_no_size() =>
        ImagePixelCount.ReadWebp(Webp("VP9 ", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).Should().BeNull();

    [Theory]
    [InlineData(0xC0, true)]
    [InlineData(0xC2, true)]
    [InlineData(0xC4, false)]
    [InlineData(0xC8, false)]
    [InlineData(0xCC, false)]
    [InlineData(0xCF, true)]
    [InlineData(0xD0, false)]
    [InlineData(0xDB, false)]
    public void A_jpeg_has_its_size_in_a_frame_segment(int marker, bool says)
    {
        byte[] head = [0xFF, 0xD8, 0xFF, (byte)marker, 0, 9, 8, 0, 7, 0, 5, 1, 1];

        ImagePixelCount.ReadJpeg(head).Should().Be(says ? 35 : null);
    }

    [Fact]
    public void Fill_bytes_and_other_segments_before_a_jpeg_marker_are_skipped()
    {
        byte[] segment = [0xFF, 0xE0, 0, 4, 1, 2];
        byte[] frame = [0xFF, 0xFF, 0xFF, 0xC0, 0, 9, 8, 0, 7, 0, 5];

        ImagePixelCount.ReadJpeg([0xFF, 0xD8, .. segment, .. frame]).Should().Be(35);
        ImagePixelCount.ReadJpeg([0xFF, 0xD8, .. segment, .. frame[..^1]]).Should().BeNull();
        ImagePixelCount.ReadJpeg([0xFF, 0xD8, .. segment, 0x00, .. frame]).Should().BeNull();
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    [InlineData(0, 0)]
    public void An_image_without_width_or_height_has_no_size(int width, int height) =>
        ImagePixelCount
            .ReadGif([.. "GIF89a"u8, .. TwoBytes(width), .. TwoBytes(height)])
            .Should()
            .BeNull();

    [Fact]
    public void Exactly_fifty_megapixels_are_shown_and_one_row_more_is_not()
    {
        DetectedFileType
            .Detect([.. "GIF87a"u8, .. TwoBytes(50_000), .. TwoBytes(1_000)])
            .IsDisplayable.Should()
            .BeTrue();
        DetectedFileType
            .Detect([.. "GIF87a"u8, .. TwoBytes(50_000), .. TwoBytes(1_001)])
            .IsDisplayable.Should()
            .BeFalse();
    }

    private static byte[] Webp(string chunk, byte[] data) =>
        [
            .. "RIFF\0\0\0\0WEBP"u8,
            .. chunk.Select(c => (byte)c),
            0,
            0,
            0,
            0,
            .. data,
            .. new byte[10],
        ];

    private static byte[] TwoBytes(int number) => [(byte)(number & 0xFF), (byte)(number >> 8)];

    private static byte[] ThreeBytes(int number) =>
        [.. TwoBytes(number & 0xFFFF), (byte)(number >> 16)];
}
