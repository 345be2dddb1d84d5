using System.Xml.Linq;
using FluentAssertions;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Architecture;

/// <summary>
/// Tests that the analyzer reads the lists of banned symbols. It reads only files with a certain name, and says nothing about
/// others.
/// </summary>
public sealed class BannedSymbolsTests
{
    [Theory]
    [InlineData("Workbench.App", "MarkupString")]
    [InlineData("Workbench.Domain", "System.TimeProvider")]
    public void The_list_of_a_project_has_the_name_that_the_analyzer_looks_for(
        string project,
        string banned
    )
    {
        var file = Repository.PathOf($"{project}/{project}.csproj");

        var lists = XDocument
            .Load(file)
            .Descendants("AdditionalFiles")
            .Select(f => f.Attribute("Include")!.Value.Replace('\\', '/'))
            .ToList();

        var list = lists.Should().ContainSingle().Which;
        Path.GetFileName(list).Should().StartWith("BannedSymbols.").And.EndWith(".txt");
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, list)).Should().Contain(banned);
    }
}
