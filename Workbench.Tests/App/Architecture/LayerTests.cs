using ArchUnitNET.xUnitV3;
using FluentAssertions;
using Xunit;

namespace Workbench.Tests.Architecture;

/// <summary>Who may know whom in the program.</summary>
public sealed class LayerTests
{
    private const string App = "Workbench.App";

    /// <summary>Each knows only those before it, so that no folders of the domain know each other.</summary>
    private static readonly string[] DomainFolders =
    [
        "Tickets",
        "Agreements",
        "Bugs",
        "Funding",
        "Delivery",
        "Notices",
    ];

    public static TheoryData<string> FoldersWithLaterOnes => [.. DomainFolders[..^1]];

    [Theory]
    [MemberData(nameof(FoldersWithLaterOnes))]
    public void A_folder_of_the_domain_knows_only_those_before_it(string folder)
    {
        var later = DomainFolders[(Array.IndexOf(DomainFolders, folder) + 1)..];

        Layers.KnowsNoLaterFolder("Workbench.Domain", folder, later).Check(LoadedProgram.All);
    }

    [Fact]
    public void Every_folder_of_the_domain_has_its_place_in_the_order() =>
        typeof(Workbench.Domain.RuleAttribute)
            .Assembly.GetTypes()
            .Select(t => t.Namespace ?? "")
            .Where(n => n.StartsWith("Workbench.Domain.", StringComparison.Ordinal))
            .Select(n => n.Split('.')[2])
            .Distinct(StringComparer.Ordinal)
            .Should()
            .BeEquivalentTo(DomainFolders);

    [Fact]
    public void The_domain_depends_on_the_base_library_only()
    {
        Layers.DependsOnBaseLibraryOnly("Workbench.Domain").Check(LoadedProgram.All);
        typeof(Workbench.Domain.RuleAttribute)
            .Assembly.GetReferencedAssemblies()
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(a => a.Name!.StartsWith("System.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_feature_depends_on_no_other_feature()
    {
        Layers.Features(App).Should().HaveCountGreaterThan(1);
        Layers
            .Features(App)
            .Should()
            .AllSatisfy(f => Layers.FeatureDependsOnNoOther(App, f).Check(LoadedProgram.All));
    }

    [Theory]
    [InlineData("Shell")]
    [InlineData("Storage")]
    [InlineData("Hosting")]
    public void Infrastructure_depends_on_no_feature(string layer) =>
        Layers.DependsOnNoFeature(App, layer).Check(LoadedProgram.All);

    [Fact]
    public void Components_use_neither_database_nor_job_runner_nor_clock() =>
        Layers
            .PagesAvoidInfrastructure(typeof(Workbench.App.Texts).Assembly.GetTypes())
            .Check(LoadedProgram.All);
}
