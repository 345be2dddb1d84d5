using FluentAssertions;
using Workbench.App.Shell.Uploads;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Attachments.FileTypes;

[Rule("K1")]
public sealed class UploadedFileNameTests
{
    [Theory]
    [InlineData("skiss.png", "skiss.png")]
    [InlineData("Skärmavbild 2026-11-24 kl. 09.12.png", "Skärmavbild 2026-11-24 kl. 09.12.png")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\fakepath\\order.pdf", "order.pdf")]
    [InlineData("/", "file")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    [InlineData("a\0b\r\n.txt", "ab.txt")]
    [InlineData("invoice\u202Egnp.exe", "invoicegnp.exe")]
    [InlineData("half\uD83D.txt", "half.txt")]
    [InlineData("👩‍👧.png", "👩👧.png")]
    [InlineData("CON", "CON")]
    public void A_name_is_stored_as_readable_text(string sent, string expected) =>
        UploadedFileName.Sanitize(sent).Should().Be(expected);

    [Fact]
    public void A_long_name_keeps_its_extension()
    {
        var name = UploadedFileName.Sanitize(new string('x', 5_000) + ".jpeg");

        name.Should().HaveLength(Attachment.MaxFileNameLength).And.EndWith("x.jpeg");
        UploadedFileName
            .Sanitize(string.Concat(Enumerable.Repeat("😀", 500)))
            .Length.Should()
            .Be(200);
    }

    [Fact]
    public void Names_refused_by_file_systems_are_kept_or_replaced()
    {
        var names = TestDataFiles
            .Files("bad-input/upload", "invalid-filenames*.txt")
            .SelectMany(File.ReadAllLines)
            .ToList();

        names.Should().HaveCountGreaterThan(50);
        foreach (var name in names)
        {
            var sanitized = UploadedFileName.Sanitize(name);
            sanitized.Should().NotBeNullOrWhiteSpace().And.NotContainAny("/", "\\", "\0");
            UploadedFileName.Sanitize(sanitized).Should().Be(sanitized, "a kept name is kept");
        }
    }

    [Theory]
    [InlineData(200, "", 200)]
    [InlineData(201, "", 200)]
    [InlineData(196, ".png", 200)]
    [InlineData(300, ".nineteen-and-a-dot1", 200)]
    public void A_name_has_at_most_two_hundred_characters(
        int letters,
        string extension,
        int expected
    )
    {
        var name = new string('x', letters) + extension;

        UploadedFileName.Sanitize(name).Should().HaveLength(expected).And.EndWith(extension);
    }

    [Fact]
    public void An_overlong_extension_is_truncated_like_a_name()
    {
        var longExtension = $".{new string('e', 20)}";

        UploadedFileName.Sanitize(new string('x', 300) + longExtension).Should().EndWith("xxx");
        UploadedFileName
            .Sanitize("." + new string('d', 300))
            .Should()
            .HaveLength(200)
            .And.StartWith(".ddd");
    }

    [Fact]
    public void No_character_is_split()
    {
        var name = UploadedFileName.Sanitize(new string('x', 195) + "😀😀.png");

        name.Should().Be(new string('x', 195) + ".png");
        UploadedFileName.Sanitize(new string('x', 194) + "😀😀.png").Should().EndWith("x😀.png");
    }
}
