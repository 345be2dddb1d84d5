using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain.Tickets;

[Rule("K1")]
public sealed class AttachmentNameTests
{
    public static bool IsMissing => SharedData.IsMissing;

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
    public void A_name_is_kept_as_it_can_be_read(string sent, string kept) =>
        AttachmentName.Of(sent).Should().Be(kept);

    [Fact]
    public void A_long_name_keeps_its_extension()
    {
        var kept = AttachmentName.Of(new string('x', 5_000) + ".jpeg");

        kept.Should().HaveLength(Attachment.NameLength).And.EndWith("x.jpeg");
        AttachmentName.Of(string.Concat(Enumerable.Repeat("😀", 500))).Length.Should().Be(200);
    }

    [Fact(Skip = "The real data is not there.", SkipWhen = nameof(IsMissing))]
    public void Names_that_file_systems_refuse_are_kept_or_replaced()
    {
        var folder = Path.Combine(SharedData.Folder, "bad-input", "upload");
        var names = Directory
            .EnumerateFiles(folder, "invalid-filenames-*.txt")
            .SelectMany(File.ReadAllLines)
            .ToList();

        names.Should().HaveCountGreaterThan(50);
        foreach (var name in names)
        {
            var kept = AttachmentName.Of(name);
            kept.Should().NotBeNullOrWhiteSpace().And.NotContainAny("/", "\\", "\0");
            AttachmentName.Of(kept).Should().Be(kept, "a kept name is kept");
        }
    }
}
