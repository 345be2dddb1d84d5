using FluentAssertions;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Architecture;

public sealed class RazorMarkupTests
{
    [Fact]
    public void Markup_has_no_code_blocks()
    {
        var files = Repository.Files(".razor").ToList();

        files.Should().HaveCountGreaterThan(50);
        files
            .Where(f => RazorMarkup.HasCodeBlock(File.ReadAllText(Repository.PathOf(f))))
            .Should()
            .BeEmpty();
    }

    [Theory]
    [InlineData("<p>@Name</p>\n@code {\n}\n", true)]
    [InlineData("@functions\n{\n}\n", true)]
    [InlineData("<p>@codeName</p>\n", false)]
    public void A_code_block_is_caught(string markup, bool isCaught) =>
        RazorMarkup.HasCodeBlock(markup).Should().Be(isCaught);

    /// <summary>A report and no limit: a long file is worth a look, and often right.</summary>
    [Fact]
    public void The_longest_files_are_reported()
    {
        var longest = Repository
            .Files(".cs", ".razor")
            .Select(f => (Lines: File.ReadAllLines(Repository.PathOf(f)).Length, Path: f))
            .OrderByDescending(f => f.Lines)
            .Take(20)
            .ToList();

        longest.Should().HaveCount(20);
        longest.ForEach(f =>
            TestContext.Current.TestOutputHelper?.WriteLine($"{f.Lines, 5} {f.Path}")
        );
    }
}
