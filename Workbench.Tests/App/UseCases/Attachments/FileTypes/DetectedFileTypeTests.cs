using System.Text;
using FluentAssertions;
using Workbench.App.Features.Attachments.FileTypes;
using Workbench.Domain;
using Xunit;

namespace Workbench.Tests.UseCases.Attachments.FileTypes;

[Rule("K1")]
public sealed class DetectedFileTypeTests
{
    /// <summary>Builds images by side length: 7,071 × 7,071 pixels is below fifty megapixels, 7,072 × 7,072 is above.</summary>
    private static readonly Dictionary<string, Func<int, byte[]>> Pictures = new(
        StringComparer.Ordinal
    )
    {
        ["image/png"] = side =>
            [
                0x89,
                .. "PNG\r\n"u8,
                0x1A,
                0x0A,
                0,
                0,
                0,
                13,
                .. "IHDR"u8,
                .. BigEndian(side),
                .. BigEndian(side),
            ],
        ["image/gif"] = side => [.. "GIF89a"u8, .. LittleEndian(side), .. LittleEndian(side)],
        ["image/jpeg"] = side =>
            [
                0xFF,
                0xD8,
                0xFF,
                0xE0,
                0,
                4,
                1,
                2,
                0xFF,
                0xC0,
                0,
                17,
                8,
                .. BigEndian(side)[2..],
                .. BigEndian(side)[2..],
                3,
            ],
        ["image/webp"] = side =>
            [
                .. "RIFF"u8,
                0,
                0,
                0,
                0,
                .. "WEBPVP8X"u8,
                10,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                .. LittleEndian(side - 1),
                0,
                .. LittleEndian(side - 1),
                0,
            ],
    };

    public static TheoryData<string> Kinds => [.. Pictures.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public void An_image_is_shown_up_to_fifty_megapixels(string kind)
    {
        DetectedFileType
            .Detect(Pictures[kind](7_071))
            .Should()
            .Be(new DetectedFileType(kind, true));
        DetectedFileType
            .Detect(Pictures[kind](7_072))
            .Should()
            .Be(new DetectedFileType(kind, false));
        DetectedFileType.Detect(Pictures[kind](1)).IsDisplayable.Should().BeTrue();
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_truncated_image_is_not_shown(string kind)
    {
        var whole = Pictures[kind](100);
        for (var length = 0; length < whole.Length; length++)
        {
            var read = DetectedFileType.Detect(whole.AsSpan(0, length));

            if (length < whole.Length - 1)
            {
                read.IsDisplayable.Should().BeFalse($"{length} of {whole.Length} bytes");
            }
        }
    }

    [Fact]
    public void A_picture_that_is_cut_off_is_not_shown()
    {
        // A PNG of 8 × 8 pixels that ends in the middle of its data.
        var cut = Convert.FromHexString(
            "89504E470D0A1A0A0000000D4948445200000008000000080802000000004B6D29DC00000011494441"
        );
        var read = DetectedFileType.Detect(cut);

        read.IsDisplayable.Should().BeTrue("its header is whole");
        read.WithEnd(cut).Should().Be(new DetectedFileType("image/png", IsDisplayable: false));
        read.WithEnd([.. cut, .. "IEND"u8]).IsDisplayable.Should().BeTrue();
        var jpeg = new DetectedFileType("image/jpeg", IsDisplayable: true);
        jpeg.WithEnd([0xFF, 0xD8]).IsDisplayable.Should().BeFalse();
        jpeg.WithEnd([0x00, 0xFF, 0xD9]).IsDisplayable.Should().BeTrue();
    }

    [Theory]
    [InlineData("%PDF-1.7 …", "application/pdf")]
    [InlineData("PK\u0003\u0004docx", "application/zip")]
    [InlineData("<svg onload=alert(1)>", "text/plain")]
    [InlineData("<html><script>alert(1)</script>", "text/plain")]
    [InlineData("Räksmörgås", "text/plain")]
    [InlineData("a\0b", "application/octet-stream")]
    [InlineData("CWS flash", "text/plain")]
    public void Everything_else_is_only_downloaded(string text, string contentType) =>
        DetectedFileType
            .Detect(Encoding.UTF8.GetBytes(text))
            .Should()
            .Be(new DetectedFileType(contentType, IsDisplayable: false));

    [Fact]
    public void Text_may_be_truncated_inside_a_character_or_be_UTF_16()
    {
        DetectedFileType
            .Detect(Encoding.UTF8.GetBytes("å").AsSpan(0, 1))
            .ContentType.Should()
            .Be("text/plain");
        DetectedFileType.Detect([0xFF, 0xFE, 65, 0]).ContentType.Should().Be("text/plain");
        DetectedFileType
            .Detect([0xC3, 0x28, 0x41, 0x41, 0x41])
            .ContentType.Should()
            .Be("application/octet-stream");
    }

    [Fact]
    public void Ten_thousand_random_files_cause_no_error()
    {
        var random = new Random(20261124);
        var starts = Pictures.Values.Select(p => p(100)).ToList();
        for (var i = 0; i < 10_000; i++)
        {
            var bytes = new byte[random.Next(0, 200)];
            random.NextBytes(bytes);
            var start = starts[random.Next(starts.Count)];
            byte[] file = [.. start.Take(random.Next(start.Length + 1)), .. bytes];

            DetectedFileType.Detect(file).ContentType.Should().NotBeEmpty();
        }
    }

    private static byte[] BigEndian(int number) =>
        [.. LittleEndian(number >> 16).Reverse(), .. LittleEndian(number & 0xFFFF).Reverse()];

    private static byte[] LittleEndian(int number) => [(byte)(number & 0xFF), (byte)(number >> 8)];
}
