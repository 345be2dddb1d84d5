using FluentAssertions;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Architecture;

public sealed class ShapeTests
{
    [Fact]
    public void Files_are_short_and_markup_holds_no_logic()
    {
        var files = Repository.Files(".cs", ".razor").ToList();

        files.Should().HaveCountGreaterThan(50);
        files
            .SelectMany(f => FileShape.Violations(f, File.ReadAllText(Repository.PathOf(f))))
            .Should()
            .BeEmpty();
    }

    [Theory]
    [InlineData("Workbench.App/Shell/Long.cs", 249, 0)]
    [InlineData("Workbench.App/Shell/Long.cs", 250, 0)]
    [InlineData("Workbench.App/Shell/Long.cs", 251, 1)]
    [InlineData("Workbench.Tests/Domain/Long.cs", 400, 0)]
    [InlineData("Workbench.Tests/Domain/Long.cs", 401, 1)]
    [InlineData("Workbench.App/Shell/Long.razor", 160, 0)]
    [InlineData("Workbench.App/Shell/Long.razor", 161, 1)]
    public void A_file_over_its_limit_is_caught(string path, int lines, int offences) =>
        FileShape
            .Violations(path, string.Concat(Enumerable.Repeat("x\n", lines)))
            .Should()
            .HaveCount(offences);

    [Theory]
    [InlineData("<p>@Name</p>\n@code {\n}\n", 1)]
    [InlineData("@functions\n{\n}\n", 1)]
    [InlineData("<p>@codeName</p>\n", 0)]
    public void A_code_block_is_caught(string markup, int offences) =>
        FileShape.Violations("Workbench.App/Shell/A.razor", markup).Should().HaveCount(offences);
}
